package io.wortlaut.claims.statement.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says whether two statements of different articles are the same utterance. */
public final class Repetitions {

    /** How many of all their pairs of words two must share: one word changed in eight leaves more. */
    private static final double SAME_WORDS = 0.5;
    /** The same where one article does not tell who speaks. */
    private static final double SAME_TEXT = 0.8;

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
                : likeness >= SAME_TEXT && one.isLong() && other.isLong();
    }

    /**
     * Groups statements that are the same utterance, by any chain of repetitions. What stands alone is left out.
     *
     * @return for each of a group its smallest key
     */
    public static <K extends Comparable<K>> Map<K, K> groups(Map<K, Utterance> utterances) {
        return joined(utterances, Map.of(), Map.of());
    }

    /**
     * The same for some that come to others that are grouped already, which are not compared again with one another.
     *
     * @param others whatever has one of the {@link Utterance#sought sought} keys of what comes
     * @param grouped for each of the others that is in a group the group's key, the smallest in it; it need not be among them
     * @return for each of a group, the keys of the others' groups included, its smallest key
     */
    public static <K extends Comparable<K>> Map<K, K> joined(
            Map<K, Utterance> coming, Map<K, Utterance> others, Map<K, K> grouped) {
        Map<K, K> leads = new HashMap<>();
        grouped.forEach((key, lead) -> {
            if (!key.equals(lead)) {
                leads.put(key, lead);
            }
        });
        Map<Long, List<K>> byKey = new HashMap<>();
        others.forEach((key, utterance) -> keep(byKey, key, utterance));
        Map<K, Utterance> all = new HashMap<>(others);
        all.putAll(coming);
        new TreeMap<>(coming).forEach((key, utterance) -> {
            // What is alike shares many keys: each pair is compared once.
            Set<K> candidates = new TreeSet<>();
            utterance.sought().forEach(sought -> candidates.addAll(byKey.getOrDefault(sought, List.of())));
            for (K other : candidates) {
                K one = lead(leads, key);
                K two = lead(leads, other);
                if (!one.equals(two) && isRepeated(utterance, all.get(other))) {
                    leads.put(one.compareTo(two) < 0 ? two : one, one.compareTo(two) < 0 ? one : two);
                }
            }
            keep(byKey, key, utterance);
        });
        Map<K, K> groups = new TreeMap<>();
        leads.keySet().forEach(key -> {
            groups.put(key, lead(leads, key));
            groups.put(lead(leads, key), lead(leads, key));
        });
        return groups;
    }

    private static <K> void keep(Map<Long, List<K>> byKey, K key, Utterance utterance) {
        utterance.keys().forEach(kept -> byKey.computeIfAbsent(kept, same -> new ArrayList<>())
                .add(key));
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
