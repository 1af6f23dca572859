package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says whether two statements of different articles are the same utterance. */
public final class Repetitions {

    /** How many of all their pairs of words two must share: one word changed in eight leaves more. */
    private static final double SAME_WORDS = 0.5;
    /** The same where one article does not tell who speaks. */
    private static final double SAME_TEXT = 0.8;
    /** Pairs that a text must have to be known by its words alone. */
    private static final int LONG = 8;

    private Repetitions() {}

    /** The same speaker and nearly the same words; without a speaker, a long text that is all but the same. */
    public static boolean isRepeated(Utterance one, Utterance other) {
        if (one.pairs().isEmpty() || other.pairs().isEmpty() || !one.numbers().equals(other.numbers())) {
            return false;
        }
        double likeness = likeness(one, other);
        boolean known = !one.speakers().isEmpty() && !other.speakers().isEmpty();
        return known
                ? likeness >= SAME_WORDS && !Collections.disjoint(one.speakers(), other.speakers())
                : likeness >= SAME_TEXT
                        && Math.min(one.pairs().size(), other.pairs().size()) >= LONG;
    }

    /**
     * Groups statements that are the same utterance, by any chain of repetitions. What stands alone is left out.
     *
     * @return for each of a group its smallest key
     */
    public static <K extends Comparable<K>> Map<K, K> groups(Map<K, Utterance> utterances) {
        Map<K, K> leads = new TreeMap<>();
        Map<Long, List<K>> byPair = new HashMap<>();
        for (K key : new TreeMap<>(utterances).keySet()) {
            for (Long pair : utterances.get(key).keys()) {
                List<K> earlier = byPair.computeIfAbsent(pair, same -> new ArrayList<>());
                for (K other : earlier) {
                    K one = lead(leads, key);
                    K two = lead(leads, other);
                    if (!one.equals(two) && isRepeated(utterances.get(key), utterances.get(other))) {
                        leads.put(one.compareTo(two) < 0 ? two : one, one.compareTo(two) < 0 ? one : two);
                    }
                }
                earlier.add(key);
            }
        }
        Map<K, K> groups = new TreeMap<>();
        new TreeMap<>(leads).forEach((key, next) -> {
            groups.put(key, lead(leads, key));
            groups.put(lead(leads, key), lead(leads, key));
        });
        return groups;
    }

    private static <K> K lead(Map<K, K> leads, K key) {
        K at = key;
        while (leads.containsKey(at)) {
            at = leads.get(at);
        }
        return at;
    }

    /** Jaccard's: 0 to 1. */
    private static double likeness(Utterance one, Utterance other) {
        Set<Long> shared = new HashSet<>(one.pairs());
        shared.retainAll(other.pairs());
        return (double) shared.size() / (one.pairs().size() + other.pairs().size() - shared.size());
    }
}
