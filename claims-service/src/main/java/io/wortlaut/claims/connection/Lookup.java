package io.wortlaut.claims.connection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers a field without arguments for all its parents in one go: {@code read} is called once, whatever their number. */
public final class Lookup {

    private Lookup() {}

    /**
     * What each parent has, in their order.
     *
     * @param id of a parent, one of this graph's own
     * @param none for those that have nothing; may be null
     */
    public static <S, T> List<T> each(
            List<S> parents, Function<S, String> id, Function<Collection<UUID>, Map<UUID, T>> read, T none) {
        List<UUID> ids = parents.stream().map(id).map(UUID::fromString).toList();
        Map<UUID, T> found = read.apply(ids);
        return ids.stream().map(key -> found.getOrDefault(key, none)).toList();
    }

    /** The list that each parent has, in their order; an empty one for those that have none. */
    public static <S, T> List<List<T>> lists(
            List<S> parents, Function<S, String> id, Function<Collection<UUID>, Map<UUID, List<T>>> read) {
        return each(parents, id, read, List.of());
    }

    /** What each text is the id of, in their order; null for null, for what is no id, and where there is none. */
    public static <T> List<T> byText(List<String> texts, Function<Collection<UUID>, Map<UUID, T>> read) {
        List<Optional<UUID>> ids = texts.stream().map(Ids::parse).toList();
        Map<UUID, T> found = read.apply(ids.stream().flatMap(Optional::stream).toList());
        return ids.stream().map(id -> id.map(found::get).orElse(null)).toList();
    }
}
