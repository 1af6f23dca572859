package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the statements that people chose a claim for to the others. */
final class Choices {

    private Choices() {}

    /**
     * The claims of all statements, each as their keys. The first key of a claim is that of a statement that nobody chose for
     * if there is one, so that its id does not depend on choices.
     *
     * @param parted the claims of those that nobody chose for
     * @param chosen of each of the others the one that it belongs with; itself for one that belongs with none
     */
    static List<List<String>> join(List<List<String>> parted, Map<String, String> chosen) {
        List<List<String>> claims = new ArrayList<>();
        Map<String, List<String>> byKey = new HashMap<>();
        for (List<String> keys : parted) {
            List<String> claim = new ArrayList<>(keys);
            claims.add(claim);
            keys.forEach(key -> byKey.put(key, claim));
        }
        for (String key : new TreeSet<>(chosen.keySet())) {
            byKey.computeIfAbsent(root(key, chosen), root -> {
                        List<String> claim = new ArrayList<>();
                        claims.add(claim);
                        return claim;
                    })
                    .add(key);
        }
        return claims;
    }

    /** Where a chain of choices leads; of a circle its smallest key. */
    private static String root(String key, Map<String, String> chosen) {
        Set<String> seen = new HashSet<>();
        String at = key;
        while (seen.add(at) && chosen.containsKey(at)) {
            at = chosen.get(at);
        }
        if (!chosen.containsKey(at)) {
            return at;
        }
        String smallest = at;
        for (String next = chosen.get(at); !next.equals(at); next = chosen.get(next)) {
            smallest = next.compareTo(smallest) < 0 ? next : smallest;
        }
        return smallest;
    }
}
