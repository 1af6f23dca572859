package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

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
import io.wortlaut.claims.claim.Positions.Asked;
import io.wortlaut.claims.claim.Positions.Question;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.statement.FuzzyDate;
import io.wortlaut.claims.statement.Statement;
import io.wortlaut.claims.statement.Statements;

/** Where actors stand, by claims and over time, and where two of them differ. */
@GraphQLApi
public class PositionApi {

    private final Positions positions;
    private final Actors actors;
    private final Claims claims;
    private final Statements statements;
    private final FieldBatch batch;

    PositionApi(Positions positions, Actors actors, Claims claims, Statements statements, FieldBatch batch) {
        this.positions = positions;
        this.actors = actors;
        this.claims = claims;
        this.statements = statements;
        this.batch = batch;
    }

    @Description(
            "Where the actor stands on claims, themselves, by those who speak for them and in coalitions; claim by claim,"
                    + " in the order of time. A change of stance is another position. Of the latest 1,000 statements, unless the filter"
                    + " names claims.")
    public CompletionStage<List<@NonNull Position>> positions(
            @Source Actor actor,
            PositionFilter filter,
            @Description("On how many claims, from 1 to 100, those first that most is said of.") @DefaultValue("20")
                    Integer first) {
        Asked asked = new Asked(UUID.fromString(actor.id()), question(filter, first));
        return batch.load("Actor.positions", asked, positions::of);
    }

    @Query
    @Description(
            "Where two actors stand on the same claims, by the latest 1,000 statements of each; of claims that the filter names, on"
                    + " those that either speaks of, by all statements.")
    public List<@NonNull ClaimDiff> compareActors(
            @Id @NonNull String a,
            @Id @NonNull String b,
            PositionFilter filter,
            @Description("How many claims, from 1 to 100, those first that most is said of.") @DefaultValue("20")
                    Integer first) {
        UUID one = Ids.require("a", a);
        UUID other = Ids.require("b", b);
        Map<UUID, Actor> shown = actors.byId(List.of(one, other));
        return positions.compare(shownAs(one, shown), shownAs(other, shown), question(filter, first));
    }

    /** An actor that was merged is asked for by whom it was merged into. */
    private static UUID shownAs(UUID asked, Map<UUID, Actor> shown) {
        return shown.containsKey(asked) ? UUID.fromString(shown.get(asked).id()) : asked;
    }

    private Question question(PositionFilter filter, Integer first) {
        PositionFilter asked = filter == null ? PositionFilter.NONE : filter;
        int most = PageRequest.first(first);
        List<UUID> ids = asked.claim() == null ? null : List.of(Ids.require("claim", asked.claim()));
        return new Question(ids, asked.asOf(), most);
    }

    @Name("claim")
    public List<Claim> claimOfPosition(@Source List<Position> sources) {
        Map<UUID, Claim> found =
                claims.byId(sources.stream().map(Position::claimId).toList());
        return sources.stream().map(position -> found.get(position.claimId())).toList();
    }

    @Name("claim")
    public List<Claim> claimOfDiff(@Source List<ClaimDiff> sources) {
        Map<UUID, Claim> found =
                claims.byId(sources.stream().map(ClaimDiff::claimId).toList());
        return sources.stream().map(diff -> found.get(diff.claimId())).toList();
    }

    @Description("The first that shows it.")
    public List<Statement> statement(@Source List<Position> sources) {
        return read(sources, statements::byId);
    }

    @Description("When that was said.")
    @Name("from")
    public List<FuzzyDate> fromDay(@Source List<Position> sources) {
        return read(sources, statements::byId).stream()
                .map(statement -> statement == null ? null : statement.saidAt())
                .toList();
    }

    private static List<Statement> read(List<Position> sources, Function<Collection<UUID>, Map<UUID, Statement>> read) {
        Map<UUID, Statement> found =
                read.apply(sources.stream().map(Position::statementId).toList());
        return sources.stream()
                .map(position -> found.get(position.statementId()))
                .toList();
    }
}
