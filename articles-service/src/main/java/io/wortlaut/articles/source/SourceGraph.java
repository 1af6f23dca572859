package io.wortlaut.articles.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.federation.Resolver;

import io.wortlaut.articles.connection.Page;
import io.wortlaut.articles.connection.PageRequest;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.source.SourceConnection.SourceEdge;

/** The sources' part of the graph. */
@GraphQLApi
@Blocking
public class SourceGraph {

    private final SourceQueries queries;

    SourceGraph(SourceQueries queries) {
        this.queries = queries;
    }

    @Query
    @Description("One source; null when there is none.")
    public @Nullable Source source(@Id @NonNull String id) {
        UUID uuid = uuid(id).orElseThrow(() ->
                new ProblemException(ProblemCode.INVALID_ID, "\"%s\" is not the id of a source".formatted(id), "id"));
        return queries.byId(List.of(uuid)).get(id);
    }

    @Query
    @Description("Sources, by name.")
    public @Nullable SourceConnection sources(
            @Nullable SourceFilter filter,
            @DefaultValue("20") @Description("From 1 to 100.") Integer first,
            @Nullable @Description("The cursor of the last source seen.") String after) {
        PageRequest page = PageRequest.of(first, after);
        SourceFilter conditions = filter == null ? SourceFilter.NONE : filter;
        return Page.of(
                        page,
                        queries.list(conditions, page),
                        source -> source.folded,
                        (cursor, source) -> new SourceEdge(cursor, Source.of(source)))
                .as(SourceConnection::new, conditions);
    }

    @Description("How many sources there are, on all pages.")
    public int totalCount(@org.eclipse.microprofile.graphql.Source SourceConnection connection) {
        return queries.count(connection.filter());
    }

    /** Answers {@code _entities}: one source or null for each id, in their order. */
    @Resolver
    public List<@Nullable Source> resolveSources(List<String> id) {
        List<UUID> wellFormed =
                id.stream().map(SourceGraph::uuid).flatMap(Optional::stream).toList();
        Map<String, Source> found = queries.byId(wellFormed);
        return id.stream().map(found::get).toList();
    }

    static Optional<UUID> uuid(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            // The JDK also takes shortened forms, which would give one source several ids.
            return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
