package io.wortlaut.claims.actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.smallrye.graphql.api.federation.Resolver;

import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.PageRequest;

/** Actors in the graph. */
@GraphQLApi
public class ActorApi {

    private final Actors actors;
    private final FieldBatch batch;

    ActorApi(Actors actors, FieldBatch batch) {
        this.actors = actors;
        this.batch = batch;
    }

    @Query
    @Description("An actor by its id; null when there is none.")
    public Actor actor(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return actors.byId(List.of(key)).get(key);
    }

    @Query("actors")
    @Description("Everybody named in any article, those who say most first.")
    public ActorConnection listActors(
            ActorFilter filter,
            @DefaultValue("STATEMENT_COUNT_DESC") ActorOrder orderBy,
            @DefaultValue("20") Integer first,
            String after) {
        ActorOrder order = orderBy == null ? ActorOrder.STATEMENT_COUNT_DESC : orderBy;
        return actors.list(filter, PageRequest.of(first, after, order.sort(), batch.selects("totalCount")));
    }

    /** Entities in the order of their keys; null where there is none, so that one wrong id costs only itself. */
    @Resolver
    public List<Actor> resolveActors(List<String> id) {
        Map<UUID, Actor> found = actors.byId(
                id.stream().map(Ids::parse).flatMap(Optional::stream).toList());
        return id.stream()
                .map(text -> Ids.parse(text).map(found::get).orElse(null))
                .toList();
    }

    @Description("All spellings that articles use.")
    public List<List<@NonNull ActorName>> names(@Source List<Actor> sources) {
        return forEach(sources, actors::names);
    }

    @Description("Roles as the articles report them.")
    public List<List<@NonNull Role>> roles(@Source List<Actor> sources) {
        return forEach(sources, actors::roles);
    }

    @Description("Whom the actor speaks for, by the statements that show it.")
    public List<List<@NonNull Actor>> represents(@Source List<Actor> sources) {
        return forEach(sources, actors::represented);
    }

    @Description("Who speaks together in a coalition; empty for all others.")
    public List<List<@NonNull Actor>> members(@Source List<Actor> sources) {
        return forEach(sources, actors::members);
    }

    private static <T> List<List<T>> forEach(List<Actor> sources, Function<Collection<UUID>, Map<UUID, List<T>>> read) {
        List<UUID> ids =
                sources.stream().map(actor -> UUID.fromString(actor.id())).toList();
        Map<UUID, List<T>> found = read.apply(ids);
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }
}
