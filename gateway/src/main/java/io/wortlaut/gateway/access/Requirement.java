package io.wortlaut.gateway.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a caller must be or have.
 *
 * @param scopes a choice of sets, one of which must be held in full; empty if none is needed
 * @param policies likewise
 */
public record Requirement(boolean authenticated, List<Set<String>> scopes, List<Set<String>> policies) {
    public static final Requirement NONE = new Requirement(false, List.of(), List.of());
    public static final Requirement AUTHENTICATED = new Requirement(true, List.of(), List.of());

    public Requirement {
        scopes = scopes.stream().map(Set::copyOf).toList();
        policies = policies.stream().map(Set::copyOf).toList();
    }

    /** Both. */
    public Requirement and(Requirement other) {
        return new Requirement(
                authenticated || other.authenticated, both(scopes, other.scopes), both(policies, other.policies));
    }

    private static List<Set<String>> both(List<Set<String>> left, List<Set<String>> right) {
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return left.isEmpty() ? right : left;
        }
        var both = new ArrayList<Set<String>>();
        for (var one : left) {
            for (var other : right) {
                var united = new TreeSet<>(one);
                united.addAll(other);
                both.add(united);
            }
        }
        return both;
    }

    /** Whether who meets this one meets the other as well. */
    public boolean implies(Requirement other) {
        return (authenticated || !other.authenticated)
                && implies(scopes, other.scopes)
                && implies(policies, other.policies);
    }

    private static boolean implies(List<Set<String>> choices, List<Set<String>> others) {
        return others.isEmpty()
                || (!choices.isEmpty()
                        && choices.stream().allMatch(choice -> others.stream().anyMatch(choice::containsAll)));
    }

    /** Whether the caller is and has all that. */
    public boolean isMetBy(Caller caller) {
        return (!authenticated || caller.isAuthenticated())
                && isMet(scopes, caller::hasScope)
                && isMet(policies, caller::fulfils);
    }

    private static boolean isMet(List<Set<String>> choices, Predicate<String> held) {
        return choices.isEmpty()
                || choices.stream().anyMatch(set -> set.stream().allMatch(held));
    }
}
