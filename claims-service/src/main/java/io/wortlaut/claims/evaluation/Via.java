package io.wortlaut.claims.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.extraction.Span;

/**
 * A medium, agency or document that a statement came through.
 *
 * @param words of its name, folded
 * @param mentions where the statement names it; may be empty
 */
public record Via(Set<String> words, List<Span> mentions) {

    public Via {
        words = Set.copyOf(words);
        mentions = List.copyOf(mentions);
    }

    static Set<String> words(String name) {
        return Set.copyOf(Arrays.asList(NameKey.of(name).text().split(" ")));
    }

    /** Named at the same place, or by the same name: one is often longer ("die Agentur NTA", "NTA"). */
    boolean matches(Via other) {
        return mentions.stream().anyMatch(mine -> other.mentions.stream().anyMatch(mine::overlaps))
                || words.containsAll(other.words)
                || other.words.containsAll(words);
    }

    /** Whether each of either list has its match in the other. */
    static boolean match(List<Via> some, List<Via> others) {
        return some.stream().allMatch(one -> others.stream().anyMatch(one::matches))
                && others.stream().allMatch(one -> some.stream().anyMatch(one::matches));
    }
}
