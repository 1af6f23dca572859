package io.wortlaut.claims.statement;

import java.time.Instant;

import io.wortlaut.claims.connection.Sql;

/** What was known when: from when its article came in until a version without it did, or somebody rejected it. */
public final class Known {

    private Known() {}

    /** A time's day as the order of time has it: what was known then has this or a larger one, unless it was said ahead. */
    public static String day(Instant time, Sql sql) {
        return "(date '0001-01-01' - cast(cast(" + sql.bind(time) + " as timestamptz) at time zone 'UTC' as date))";
    }

    /**
     * A condition that holds for the statements that were known at a time.
     *
     * @param alias of the table statement, or of that of facts
     */
    public static String asOf(String alias, Instant time, Sql sql) {
        String at = "cast(" + sql.bind(time) + " as timestamptz)";
        return "(%1$s.known_from <= %2$s and (%1$s.known_until is null or %1$s.known_until > %2$s))"
                .formatted(alias, at);
    }
}
