package io.wortlaut.claims.claim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.Resolver;

import io.wortlaut.claims.claim.Claims.TimelineOf;
import io.wortlaut.claims.claim.StanceGroups.StancesOf;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Lookup;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.statement.Facet;
import io.wortlaut.claims.statement.FacetBucket;
import io.wortlaut.claims.statement.Statement;
import io.wortlaut.claims.statement.StatementConnection;
import io.wortlaut.claims.statement.StatementFilter;
import io.wortlaut.claims.statement.StatementLists;
import io.wortlaut.claims.statement.Statements;

/** Claims in the graph, and where statements stand on them. */
@GraphQLApi
public class ClaimApi {

    private final Claims claims;
    private final ClaimIds ids;
    private final StanceGroups groups;
    private final Statements statements;
    private final StatementLists lists;
    private final FieldBatch batch;

    ClaimApi(
            Claims claims,
            ClaimIds ids,
            StanceGroups groups,
            Statements statements,
            StatementLists lists,
            FieldBatch batch) {
        this.claims = claims;
        this.ids = ids;
        this.groups = groups;
        this.statements = statements;
        this.lists = lists;
        this.batch = batch;
    }

    @Query
    @Description("A claim by its id; by the id of one that grew into it, too. Null when there is none.")
    public Claim claim(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return claims.byId(List.of(key)).get(key);
    }

    @Query("claims")
    @Description("Claims of all articles, those that most statements are about first.")
    public ClaimConnection listClaims(
            ClaimFilter filter,
            @DefaultValue("STATEMENT_COUNT_DESC") ClaimOrder orderBy,
            @DefaultValue("20") Integer first,
            String after) {
        ClaimOrder order = orderBy == null ? ClaimOrder.STATEMENT_COUNT_DESC : orderBy;
        return claims.list(filter, PageRequest.of(first, after, order.sort(filter), batch.selectsTotal()));
    }

    @Resolver
    public List<Claim> resolveClaims(List<String> id) {
        return Lookup.byText(id, claims::byId);
    }

    @Description("Who asserts it, denies it, doubts it or passes it on.")
    public CompletionStage<List<@NonNull StanceGroup>> stances(
            @Source Claim claim, @Description("As it was known at this time.") Instant asOf) {
        return batch.load("Claim.stances", new StancesOf(UUID.fromString(claim.id()), asOf), groups::of);
    }

    @Description("The earliest statement about it.")
    public List<Statement> firstAppearance(@Source List<Claim> sources) {
        Map<UUID, UUID> first = claims.firstAppearances(ids(sources));
        Map<UUID, Statement> found = statements.byId(first.values());
        return ids(sources).stream().map(first::get).map(found::get).toList();
    }

    @Description("Ids that lead to it: of claims that grew into it.")
    @Id
    public List<List<@NonNull String>> formerIds(@Source List<Claim> sources) {
        return Lookup.lists(sources, Claim::id, ids::former);
    }

    @Description("How many statements of each stance were made when; undated ones are left out.")
    public CompletionStage<List<@NonNull TimelineBucket>> timeline(
            @Source Claim claim, @DefaultValue("DAY") TimeUnit by) {
        TimelineOf asked = new TimelineOf(UUID.fromString(claim.id()), by == null ? TimeUnit.DAY : by);
        return batch.load("Claim.timeline", asked, claims::timelines);
    }

    @Description("Statements about it, latest first; of all zones, unless the filter names some.")
    public CompletionStage<StatementConnection> statements(
            @Source Claim claim,
            @Nullable List<@NonNull Stance> stance,
            StatementFilter filter,
            @DefaultValue("20") Integer first,
            String after) {
        return lists.ofClaim(claim.id(), stance, filter, first, after);
    }

    @Description("The claim that it is about, and where it stands on that.")
    @Name("stances")
    public List<List<@NonNull StanceLink>> stancesOf(@Source List<Statement> sources) {
        List<UUID> asked =
                sources.stream().map(Statement::id).map(UUID::fromString).toList();
        Map<UUID, StanceLink> found = claims.ofStatements(asked);
        return asked.stream()
                .map(id -> Optional.ofNullable(found.get(id)).stream().toList())
                .toList();
    }

    @Description("Which one it is, for CLAIM.")
    @Name("claim")
    public List<Claim> claimOf(@Source List<FacetBucket> buckets) {
        List<String> ids = buckets.stream()
                .map(bucket -> bucket.facet() == Facet.CLAIM ? bucket.value() : null)
                .toList();
        return Lookup.byText(ids, claims::byId);
    }

    private static List<UUID> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).map(UUID::fromString).toList();
    }
}
