package io.wortlaut.articles.connection;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A page of a list, whatever the graph calls its edges. */
public record Page<E>(List<E> edges, PageInfo pageInfo) {

    /** What the parts of a page are put together as, with the filter that its list is counted by. */
    @FunctionalInterface
    public interface Connection<E, F, C> {
        C of(List<E> edges, PageInfo pageInfo, F filter);
    }

    /**
     * The page of what was found.
     *
     * @param found in order; one more than was asked for where there is one
     * @param key what tells where in the order an item stands
     * @param edge makes an edge of its cursor and the item
     */
    public static <T, E> Page<E> of(
            PageRequest asked, List<T> found, Function<T, String> key, BiFunction<String, T, E> edge) {
        List<T> shown = found.subList(0, Math.min(asked.first(), found.size()));
        List<E> edges = shown.stream()
                .map(item -> edge.apply(PageRequest.cursor(key.apply(item)), item))
                .toList();
        return new Page<>(
                edges,
                new PageInfo(
                        found.size() > asked.first(),
                        asked.after().isPresent(),
                        shown.isEmpty() ? null : PageRequest.cursor(key.apply(shown.getFirst())),
                        shown.isEmpty() ? null : PageRequest.cursor(key.apply(shown.getLast()))));
    }

    /** The page as the connection type of its list. */
    public <F, C> C as(Connection<E, F, C> connection, F filter) {
        return connection.of(edges, pageInfo, filter);
    }
}
