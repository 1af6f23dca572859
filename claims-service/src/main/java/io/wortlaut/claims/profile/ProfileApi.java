package io.wortlaut.claims.profile;

import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Lookup;
import io.wortlaut.claims.connection.PageRequest;

/** Actors by what they say, and what is said of them. */
@GraphQLApi
public class ProfileApi {

    private final Ranking ranking;
    private final Profiles profiles;
    private final FieldBatch batch;

    ProfileApi(Ranking ranking, Profiles profiles, FieldBatch batch) {
        this.ranking = ranking;
        this.profiles = profiles;
        this.batch = batch;
    }

    @Query("actors")
    @Description("Everybody named in any article, those who say most first.")
    public ActorConnection listActors(
            ActorFilter filter,
            @DefaultValue("STATEMENT_COUNT_DESC") ActorOrder orderBy,
            @Description("Counts statements also for those whom they are made for, and for the members of coalitions.")
                    @DefaultValue("false")
                    Boolean rollUp,
            @DefaultValue("20") Integer first,
            String after) {
        ActorFilter asked = filter == null ? ActorFilter.NONE : filter;
        ActorOrder order = orderBy == null ? ActorOrder.STATEMENT_COUNT_DESC : orderBy;
        boolean rolledUp = Boolean.TRUE.equals(rollUp);
        return ranking.list(
                asked,
                rolledUp,
                PageRequest.of(first, after, order.sort(Ranking.count(asked, rolledUp)), batch.selectsTotal()));
    }

    @Description("Roles as the articles report them, in their order of time.")
    public List<List<@NonNull Role>> roles(@Source List<Actor> sources) {
        return Lookup.lists(sources, Actor::id, profiles::roles);
    }

    @Description("Whom the actor speaks for, by its latest 100 statements.")
    public List<List<@NonNull Actor>> represents(@Source List<Actor> sources) {
        return representations(sources).stream()
                .map(own -> own.stream().map(Representation::actor).toList())
                .toList();
    }

    @Description("Whom the actor speaks for, with what shows it.")
    public List<List<@NonNull Representation>> representations(@Source List<Actor> sources) {
        return Lookup.lists(sources, Actor::id, profiles::representations);
    }
}
