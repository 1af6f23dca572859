package io.wortlaut.claims.connection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts what is asked of many parents to whoever answers the same question for all of them at once. */
public final class AskedAlike {

    private AskedAlike() {}

    /**
     * The answers, in the order of what is asked.
     *
     * @param question everything that is asked but the parent; may give null
     * @param read answers a question for parents, each there once; those that it has nothing to say of may be absent
     * @param none the answer for these; null where there is always one
     */
    public static <K, Q, P, A> List<A> answer(
            List<K> asked,
            Function<K, Q> question,
            Function<K, P> parent,
            BiFunction<Q, Collection<P>, Map<P, A>> read,
            A none) {
        Map<Q, Set<P>> parents = new HashMap<>();
        asked.forEach(one -> parents.computeIfAbsent(question.apply(one), key -> new LinkedHashSet<>())
                .add(parent.apply(one)));
        Map<Q, Map<P, A>> answers = new HashMap<>();
        parents.forEach((common, group) -> answers.put(common, read.apply(common, group)));
        return asked.stream()
                .map(one -> answers.get(question.apply(one)).getOrDefault(parent.apply(one), none))
                .toList();
    }
}
