package io.wortlaut.deploy.bench.graph;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The few actors whom one article names, and their parts in its statements. */
final class ArticleCast {

    private static final String COLUMNS =
            "attribution (statement_id, ordinal, role, actor_id, found_id, source_id, status, method,"
                    + " confidence, mention_exact, mention_prefix, mention_suffix, mention_start, mention_end,"
                    + " day, article_id, position, listed)";

    private final GeneratedCast cast;
    private final String article;
    private final LocalDate published;
    private final int[] actors;
    private final Set<Integer> named = new TreeSet<>();
    private int day;
    private int position;
    private boolean listed;

    ArticleCast(GeneratedCast cast, String article, LocalDate published, int[] actors) {
        this.published = published;
        this.cast = cast;
        this.article = article;
        this.actors = actors;
    }

    /**
     * @param listed whether the statement counts for its speaker
     * @param day of the statement, as lists are ordered by
     */
    void attribute(UUID statement, boolean listed, int day, int position, Random random, Tables tables)
            throws SQLException {
        this.day = day;
        this.position = position;
        this.listed = listed;
        int ordinal = 0;
        int speaker = -1;
        if (random.nextInt(20) == 0) {
            party(statement, ordinal++, "SPEAKER", -1, tables);
        } else {
            speaker = actors[random.nextInt(actors.length)];
            party(statement, ordinal++, "SPEAKER", speaker, tables);
            if (listed) {
                cast.speaks(speaker);
            }
        }
        if (random.nextInt(7) == 0) {
            party(statement, ordinal++, "ON_BEHALF_OF", actors[0], tables);
        }
        if (random.nextInt(12) == 0) {
            party(statement, ordinal++, "ADDRESSEE", actors[1], tables);
        }
        if (random.nextInt(10) == 0) {
            party(statement, ordinal++, "TARGET", actors[1], tables);
        }
        if (random.nextInt(4) == 0) {
            tables.add(
                    COLUMNS,
                    statement,
                    ordinal,
                    "VIA",
                    null,
                    null,
                    cast.source(random),
                    "RESOLVED",
                    "name",
                    90,
                    null,
                    null,
                    null,
                    null,
                    null,
                    day,
                    article,
                    position,
                    listed);
        }
    }

    private void party(UUID statement, int ordinal, String role, int actor, Tables tables) throws SQLException {
        if (actor < 0) {
            tables.add(
                    COLUMNS,
                    statement,
                    ordinal,
                    role,
                    null,
                    null,
                    null,
                    "UNRESOLVED",
                    "unresolved",
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    day,
                    article,
                    position,
                    listed);
            return;
        }
        named.add(actor);
        String name = cast.name(actor);
        tables.add(
                COLUMNS,
                statement,
                ordinal,
                role,
                cast.id(actor),
                cast.id(actor),
                null,
                "RESOLVED",
                "name",
                90,
                name,
                "davor ",
                " dahinter",
                10,
                10 + name.length(),
                day,
                article,
                position,
                listed);
    }

    /** The names by which the article calls them. */
    void write(Tables tables) throws SQLException {
        for (int actor : named) {
            String name = cast.name(actor);
            tables.add(
                    "actor_name (actor_id, found_id, article_id, spelling, spelling_key, status, count)",
                    cast.id(actor),
                    cast.id(actor),
                    article,
                    name,
                    name.toLowerCase(Locale.ROOT),
                    "CANONICAL",
                    3);
            if (actor % 3 == 0) {
                tables.add(
                        "actor_role (actor_id, found_id, article_id, title, published_on)",
                        cast.id(actor),
                        cast.id(actor),
                        article,
                        "Sprecher",
                        published);
            }
        }
    }
}
