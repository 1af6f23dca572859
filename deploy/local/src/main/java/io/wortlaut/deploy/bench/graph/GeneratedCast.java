package io.wortlaut.deploy.bench.graph;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
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
    private final int[] rolledUp;
    private final Skew often;
    private final Skew sources = new Skew(SOURCES);

    GeneratedCast(int statements, Random random, NewsText text) {
        int size = Math.max(20, statements / STATEMENTS_AN_ACTOR);
        ids = new UUID[size];
        names = new String[size];
        kinds = new String[size];
        counts = new int[size];
        rolledUp = new int[size];
        often = new Skew(size);
        for (int i = 0; i < size; i++) {
            int chance = random.nextInt(100);
            ids[i] = new UUID(random.nextLong(), random.nextLong());
            kinds[i] =
                    chance < 70 ? "PERSON" : chance < 88 ? "ORGANIZATION" : chance < 92 ? "STATE" : "UNNAMED_OFFICIAL";
            names[i] = kinds[i].equals("ORGANIZATION")
                    ? text.noun(random) + " " + name(random)
                    : kinds[i].equals("PERSON") ? name(random) + " " + name(random) : name(random) + i;
        }
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
    ArticleCast named(String article, Random random) {
        int[] few = new int[2 + random.nextInt(3)];
        for (int i = 0; i < few.length; i++) {
            few[i] = often.draw(random);
        }
        return new ArticleCast(this, article, few);
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
        rolledUp[actor]++;
    }

    void isSpokenFor(int actor) {
        rolledUp[actor]++;
    }

    void write(Tables tables) throws SQLException {
        for (int i = 0; i < ids.length; i++) {
            tables.add(
                    "actor (id, survivor_id, kind, name, article_id, statement_count, rolled_up_count, created_at)",
                    ids[i],
                    ids[i],
                    kinds[i],
                    names[i],
                    null,
                    counts[i],
                    rolledUp[i],
                    "2023-01-02T08:00:00Z");
            tables.add("actor_key (key, actor_id)", "generated:" + i, ids[i]);
        }
    }
}
