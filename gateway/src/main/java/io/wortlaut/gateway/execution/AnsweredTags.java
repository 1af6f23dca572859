package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The tags that a subgraph's answer brings itself: {@code extensions.apolloCacheTags} are those of a whole answer,
 * {@code extensions.apolloEntityCacheTags} those of each entity, in the order of the representations.
 *
 * @param entities may be of any length
 */
record AnsweredTags(Set<String> whole, List<Set<String>> entities) {
    private static final AnsweredTags NONE = new AnsweredTags(Set.of(), List.of());

    static AnsweredTags of(JsonIndex answer) {
        var extensions = answer.extensions();
        try {
            return extensions != null && JsonValues.read(extensions) instanceof Map<?, ?> map
                    ? new AnsweredTags(texts(map.get("apolloCacheTags")), sets(map.get("apolloEntityCacheTags")))
                    : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    /**
     * The tags of one of the entities that were asked for. Where it cannot be told which tags are whose, it has all of them:
     * better that too much is forgotten than too little.
     *
     * @param number counted from 0
     * @param asked how many were asked for
     */
    Set<String> entity(int number, int asked) {
        return entities.size() == asked
                ? entities.get(number)
                : entities.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static List<Set<String>> sets(@Nullable Object given) {
        return given instanceof List<?> list
                ? list.stream().map(AnsweredTags::texts).toList()
                : List.of();
    }

    /** The texts of a list, or one alone. */
    private static Set<String> texts(@Nullable Object given) {
        var texts = new HashSet<String>();
        switch (given) {
            case String text -> texts.add(text);
            case List<?> list -> list.forEach(each -> texts.addAll(texts(each)));
            case null, default -> {}
        }
        return texts;
    }
}
