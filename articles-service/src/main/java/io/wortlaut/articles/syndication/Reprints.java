package io.wortlaut.articles.syndication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups texts that hang together by reprints, whichever came first. */
public final class Reprints {

    private Reprints() {}

    /**
     * The groups of two or more.
     *
     * @return for each text of a group the smallest key in it; nothing for a text that stands alone
     */
    public static <K extends Comparable<K>> Map<K, K> groups(Map<K, Sketch> texts) {
        TreeMap<K, Sketch> inOrder = new TreeMap<>(texts);
        Map<K, K> leads = new HashMap<>();
        Map<Long, List<K>> byHash = new HashMap<>();
        inOrder.forEach((key, sketch) -> {
            // Texts that are alike share many keys: each pair is compared once.
            Set<K> candidates = new TreeSet<>();
            for (Long hash : sketch.keys()) {
                List<K> earlier = byHash.computeIfAbsent(hash, _ -> new ArrayList<>());
                candidates.addAll(earlier);
                earlier.add(key);
            }
            for (K other : candidates) {
                K one = lead(leads, key);
                K two = lead(leads, other);
                if (!one.equals(two) && sketch.isReprintOf(inOrder.get(other))) {
                    boolean first = one.compareTo(two) < 0;
                    leads.put(first ? two : one, first ? one : two);
                }
            }
        });
        Map<K, K> groups = new TreeMap<>();
        leads.keySet().forEach(key -> {
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
}
