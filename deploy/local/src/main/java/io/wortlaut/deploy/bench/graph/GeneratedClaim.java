package io.wortlaut.deploy.bench.graph;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** A claim that grows with the statements about it. */
final class GeneratedClaim {

    private final UUID id;
    private final String text;
    private final UUID firstStatement;
    private final LocalDate firstDay;
    private int size;

    GeneratedClaim(UUID id, String text, UUID firstStatement, LocalDate firstDay) {
        this.id = id;
        this.text = text;
        this.firstStatement = firstStatement;
        this.firstDay = firstDay;
    }

    UUID id() {
        return id;
    }

    /** How many statements stand that are about it. */
    int size() {
        return size;
    }

    void add() {
        size++;
    }

    void write(Tables tables) throws SQLException {
        if (size > 0) {
            tables.add(
                    "claim (id, text, status, statement_count, independent_origins, first_statement, first_day)",
                    id,
                    text,
                    size == 1 ? "SINGLE_SOURCE" : size % 3 == 0 ? "CONTESTED" : "UNCONTESTED",
                    size,
                    1 + size / 2,
                    firstStatement,
                    firstDay);
        }
    }
}
