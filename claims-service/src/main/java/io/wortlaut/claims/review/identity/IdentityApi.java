package io.wortlaut.claims.review.identity;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Lookup;
import io.wortlaut.claims.connection.PageRequest;

/** Who is who, as far as people had to decide it. */
@GraphQLApi
public class IdentityApi {

    private final Merges merges;
    private final Splits splits;
    private final Identities identities;
    private final DecisionRecord decisions;
    private final Actors actors;
    private final FieldBatch batch;

    IdentityApi(
            Merges merges,
            Splits splits,
            Identities identities,
            DecisionRecord decisions,
            Actors actors,
            FieldBatch batch) {
        this.merges = merges;
        this.splits = splits;
        this.identities = identities;
        this.decisions = decisions;
        this.actors = actors;
        this.batch = batch;
    }

    @Query
    @Description("A merge by its id; null when there is none.")
    public ActorMerge actorMerge(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return merges.byId(List.of(key)).get(key);
    }

    @Query("actorMerges")
    @Description(
            "Pairs of actors that may be one, surest first: the queue to decide on, unless the filter names states.")
    public ActorMergeConnection listMerges(ActorMergeFilter filter, @DefaultValue("20") Integer first, String after) {
        return merges.list(
                filter == null ? ActorMergeFilter.NONE : filter,
                PageRequest.of(first, after, Merges.SORT, batch.selectsTotal()));
    }

    @Query
    @Description("A split by its id; null when there is none.")
    public ActorSplit actorSplit(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return splits.byId(List.of(key)).get(key);
    }

    @Description("Who the actor is by what people decided.")
    public List<ActorIdentity> identity(@Source List<Actor> sources) {
        return Lookup.each(sources, Actor::id, identities::of, null);
    }

    @Description("Who it is by all decisions.")
    @Name("actor")
    public List<Actor> actorOf(@Source List<ActorReference> sources) {
        return Lookup.each(sources, ActorReference::id, actors::byId, null);
    }

    @Description("What speaks for it.")
    public List<List<@NonNull Evidence>> evidence(@Source List<ActorMerge> sources) {
        return Lookup.each(sources, ActorMerge::id, merges::evidence, List.of());
    }

    @Description("Who decided, when and why; none for what was only suggested.")
    @Name("decisions")
    public List<List<@NonNull Decision>> decisionsOnMerge(@Source List<ActorMerge> sources) {
        return Lookup.each(sources, ActorMerge::id, decisions::of, List.of());
    }

    @Description("Who decided, when and why.")
    @Name("decisions")
    public List<List<@NonNull Decision>> decisionsOnSplit(@Source List<ActorSplit> sources) {
        return Lookup.each(sources, ActorSplit::id, decisions::of, List.of());
    }
}
