package io.wortlaut.claims.claim;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.claim.linking.ClaimRelationType;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Lookup;

/** How claims stand to each other in the graph, and what that and the links of their statements rest on. */
@GraphQLApi
public class ClaimRelationApi {

    private final ClaimRelations relations;
    private final LinkSupports supports;
    private final FieldBatch batch;

    ClaimRelationApi(ClaimRelations relations, LinkSupports supports, FieldBatch batch) {
        this.relations = relations;
        this.supports = supports;
        this.batch = batch;
    }

    @Description(
            "How it stands to other claims, by the latest 1,000 statements about it: one relation at most to each. Those that somebody confirmed first, then by score.")
    public CompletionStage<List<@NonNull ClaimRelation>> relations(
            @Source Claim claim,
            @Nullable List<@NonNull ClaimRelationType> types,
            @Description("Those that somebody rejected, and none but these.") @DefaultValue("false") Boolean rejected) {
        boolean wanted = rejected != null && rejected;
        return of(claim).thenApply(all -> all.stream()
                .filter(relation -> isRejected(relation) == wanted)
                .filter(relation -> types == null || types.contains(relation.type()))
                .toList());
    }

    @Description("The claims that say what it says, and more.")
    public CompletionStage<List<@NonNull Claim>> narrower(@Source Claim claim) {
        return of(claim).thenApply(all -> narrowing(all, true));
    }

    @Description("The claims that say less of the same.")
    public CompletionStage<List<@NonNull Claim>> broader(@Source Claim claim) {
        return of(claim).thenApply(all -> narrowing(all, false));
    }

    private static List<Claim> narrowing(List<ClaimRelation> relations, boolean inverse) {
        return relations.stream()
                .filter(relation -> !isRejected(relation))
                .filter(relation -> relation.type() == ClaimRelationType.NARROWS && relation.inverse() == inverse)
                .map(ClaimRelation::claim)
                .toList();
    }

    private static boolean isRejected(ClaimRelation relation) {
        return relation.method() == LinkMethod.REJECTED;
    }

    private CompletionStage<List<ClaimRelation>> of(Claim claim) {
        return batch.load("Claim.relations", UUID.fromString(claim.id()), relations::of);
    }

    @Description("What it rests on; null when nothing but somebody's decision speaks for it.")
    @Name("support")
    public List<LinkSupport> supportOfRelation(@Source List<ClaimRelation> sources) {
        return supports.ofRelations(sources);
    }

    @Description(
            "What it rests on: the other statement of the claim that it is most likely linked with; null for a statement that is a claim alone.")
    @Name("support")
    public List<LinkSupport> supportOfLink(@Source List<StanceLink> sources) {
        return Lookup.each(sources, StanceLink::statementId, supports::ofStatements, null);
    }
}
