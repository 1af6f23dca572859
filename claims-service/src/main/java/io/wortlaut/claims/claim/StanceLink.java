package io.wortlaut.claims.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.linking.Stance;

/**
 * A statement's place in a claim.
 *
 * @param statementId whose place it is; not part of the graph
 * @param score 0 to 1000; 1000 for a statement that is a claim alone
 */
@Type("StanceLink")
public record StanceLink(
        @Ignore String statementId,

        @NonNull Claim claim,

        @NonNull Stance stance,

        @Description("0 to 1000: how likely the statement belongs there, by its best link with another of the claim.")
        int score,

        @NonNull LinkMethod method) {}
