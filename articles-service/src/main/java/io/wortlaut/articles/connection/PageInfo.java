package io.wortlaut.articles.connection;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.api.federation.Shareable;

/** Where a page stands in its list. */
@Shareable
@Description("Where a page stands in its list.")
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {

    /** The page that holds these edges. */
    public static <E> PageInfo of(PageRequest request, boolean more, List<E> edges, Function<E, String> cursor) {
        return new PageInfo(
                more,
                request.after().isPresent(),
                edges.isEmpty() ? null : cursor.apply(edges.getFirst()),
                edges.isEmpty() ? null : cursor.apply(edges.getLast()));
    }
}
