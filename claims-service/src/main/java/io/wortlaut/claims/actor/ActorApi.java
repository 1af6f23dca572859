package io.wortlaut.claims.actor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.smallrye.graphql.api.federation.Resolver;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Lookup;

/** Actors in the graph. */
@GraphQLApi
public class ActorApi {

    private final Actors actors;
    private final ActorSources actorSources;

    ActorApi(Actors actors, ActorSources actorSources) {
        this.actors = actors;
        this.actorSources = actorSources;
    }

    @Query
    @Description("An actor by its id; by the id of one that was merged into it, too. Null when there is none.")
    public Actor actor(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return actors.byId(List.of(key)).get(key);
    }

    @Query
    @Description("How two coalitions differ in their members; who is none has none.")
    public ActorDiff compareMembers(@Id @NonNull String a, @Id @NonNull String b) {
        UUID one = require("a", a);
        UUID other = require("b", b);
        Map<UUID, List<Actor>> members = actors.members(List.of(one, other));
        return ActorDiff.of(members.getOrDefault(one, List.of()), members.getOrDefault(other, List.of()));
    }

    private UUID require(String argument, String id) {
        UUID key = Ids.require(argument, id);
        Actor found = actors.byId(List.of(key)).get(key);
        if (found == null) {
            throw new InvalidArgumentException("'" + argument + "' names no actor: " + id);
        }
        return UUID.fromString(found.id());
    }

    /** Entities in the order of their keys; null where there is none, so that one wrong id costs only itself. */
    @Resolver
    public List<Actor> resolveActors(List<String> id) {
        return Lookup.byText(id, actors::byId);
    }

    @Description("All spellings that articles use.")
    public List<List<@NonNull ActorName>> names(@Source List<Actor> sources) {
        return Lookup.lists(sources, Actor::id, actors::names);
    }

    @Description("The sources that it is itself, such as an agency that comments.")
    public List<List<io.wortlaut.claims.connection.Source>> sources(@Source List<Actor> actorsAsked) {
        return Lookup.lists(actorsAsked, Actor::id, actorSources::ofActors);
    }

    @Description("The actor that it is itself, if it ever speaks for itself.")
    public List<Actor> actor(@Source List<io.wortlaut.claims.connection.Source> sources) {
        List<String> ids =
                sources.stream().map(io.wortlaut.claims.connection.Source::id).toList();
        Map<String, Actor> found = actorSources.ofSources(ids);
        return ids.stream().map(found::get).toList();
    }

    @Description("Concept URIs of the same in Wikidata; empty where none is known for sure.")
    public List<@NonNull String> sameAs(@Source Actor actor) {
        return SameAs.of(actor);
    }

    @Description("Who speaks together in a coalition; empty for all others.")
    public List<List<@NonNull Actor>> members(@Source List<Actor> sources) {
        return Lookup.lists(sources, Actor::id, actors::members);
    }
}
