package io.wortlaut.deploy.bench.graph;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Invented actors and sources, of whom few are named often. */
final class GeneratedCast {

    private static final int STATEMENTS_AN_ACTOR = 50;
    private static final int SOURCES = 400;
    private static final String[] SYLLABLES = {
        "ba", "del", "fin", "gor", "hal", "jor", "kem", "lis", "mar", "nov", "ost", "per", "rin", "sol", "tal", "ul",
        "ven", "wes", "xar", "zim"
    };

    private final UUID[] ids;
    private final String[] names;
    private final String[] kinds;
    private final int[] counts;
    private final Skew often;
    private final Skew sources = new Skew(SOURCES);

    GeneratedCast(int statements, Random random, NewsText text) {
        int size = Math.max(20, statements / STATEMENTS_AN_ACTOR);
        ids = new UUID[size];
        names = new String[size];
        kinds = new String[size];
        counts = new int[size];
        often = new Skew(size);
        for (int i = 0; i < size; i++) {
            int chance = random.nextInt(100);
            ids[i] = new UUID(random.nextLong(), random.nextLong());
            kinds[i] = kind(chance);
            names[i] = kinds[i].equals("ORGANIZATION")
                    ? text.noun(random) + " " + name(random)
                    : kinds[i].equals("PERSON") ? name(random) + " " + name(random) : name(random) + i;
        }
    }

    private static String kind(int chance) {
        return chance < 70
                ? "PERSON"
                : chance < 88 ? "ORGANIZATION" : chance < 92 ? "STATE" : chance < 94 ? "COALITION" : "UNNAMED_OFFICIAL";
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The id of a source. */
    String source(Random random) {
        return sourceId(sources.draw(random));
    }

    static String sourceId(int number) {
        return new UUID(7, number).toString();
    }

    /** Those whom an article names. */
    ArticleCast named(String article, LocalDate published, Random random) {
        int[] few = new int[2 + random.nextInt(3)];
        for (int i = 0; i < few.length; i++) {
            few[i] = often.draw(random);
        }
        return new ArticleCast(this, article, published, few);
    }

    int size() {
        return ids.length;
    }

    UUID id(int actor) {
        return ids[actor];
    }

    String name(int actor) {
        return names[actor];
    }

    /** Statements in bodies that the actor is a speaker of. */
    int count(int actor) {
        return counts[actor];
    }

    void speaks(int actor) {
        counts[actor]++;
    }

    void write(Tables tables) throws SQLException {
        for (int i = 0; i < ids.length; i++) {
            tables.add(
                    "actor (id, survivor_id, kind, name, article_id, statement_count, created_at)",
                    ids[i],
                    ids[i],
                    kinds[i],
                    names[i],
                    null,
                    counts[i],
                    "2023-01-02T08:00:00Z");
            tables.add("actor_key (key, actor_id)", "generated:" + i, ids[i]);
            if (kinds[i].equals("COALITION")) {
                members(i, tables);
            }
            if (i % 10 == 9) {
                suggestion(i, tables);
            }
        }
    }

    private void suggestion(int actor, Tables tables) throws SQLException {
        tables.add(
                "actor_merge (id, survivor_id, absorbed_id, basis, score, state, proposed_at)",
                new UUID(8, actor),
                ids[actor - 1],
                ids[actor],
                "SPELLING",
                500 + actor % 500,
                "SUGGESTED",
                "2023-01-02T08:00:00Z");
    }

    private void members(int coalition, Tables tables) throws SQLException {
        Random random = new Random(coalition);
        Set<Integer> members = new TreeSet<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            members.add(often.draw(random));
        }
        members.remove(coalition);
        for (int member : members) {
            tables.add(
                    "actor_member (coalition_id, member_id, found_coalition_id, found_member_id, article_id)",
                    ids[coalition],
                    ids[member],
                    ids[coalition],
                    ids[member],
                    "generated");
        }
    }
}
