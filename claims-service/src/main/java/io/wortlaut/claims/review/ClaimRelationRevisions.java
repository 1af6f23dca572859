package io.wortlaut.claims.review;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.claim.ClaimRelation;
import io.wortlaut.claims.claim.LinkMethod;
import io.wortlaut.claims.claim.RelationDecision;

/** Who decided how claims stand to each other. */
@GraphQLApi
public class ClaimRelationRevisions {

    @Description(
            "Who confirmed or rejected it, when and why, the first decision first; none for what is only suggested.")
    @Name("revisions")
    public List<@NonNull Revision> revisionsOfRelation(@Source ClaimRelation relation) {
        return relation.decisions().stream()
                .map(ClaimRelationRevisions::revision)
                .toList();
    }

    private static Revision revision(RelationDecision decision) {
        return new Revision(
                decision.number(),
                decision.at(),
                decision.cause().by(),
                decision.cause().tool(),
                "method",
                name(decision.before()),
                name(decision.after()),
                decision.cause().reason());
    }

    private static String name(LinkMethod method) {
        return method == null ? null : method.name();
    }
}
