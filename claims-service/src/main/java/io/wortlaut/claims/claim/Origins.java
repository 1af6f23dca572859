package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts who a claim comes from: reprints, relays and spokespeople of one party are one origin. */
final class Origins {

    private final Map<String, String> parents = new HashMap<>();

    private Origins() {}

    /** @param marks of each statement what it has in common with others of its origin; at least one */
    static int count(Collection<? extends Collection<String>> marks) {
        Origins origins = new Origins();
        for (Collection<String> statement : marks) {
            String first = statement.iterator().next();
            statement.forEach(mark -> origins.join(first, mark));
        }
        Set<String> roots = new HashSet<>();
        marks.forEach(statement -> roots.add(origins.root(statement.iterator().next())));
        return roots.size();
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            parents.put(second, first);
        }
    }

    private String root(String mark) {
        String at = mark;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }
}
