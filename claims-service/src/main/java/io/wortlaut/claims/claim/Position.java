package io.wortlaut.claims.claim;

import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.linking.Stance;

/**
 * Where somebody stood on a claim, from one statement on until they took another stance.
 *
 * @param claimId not part of the graph
 * @param statementId not part of the graph
 */
@Type("Position")
@Description("Where somebody stood on a claim, from one statement on until they took another stance.")
public record Position(
        @Ignore UUID claimId,
        @Ignore UUID statementId,
        @NonNull Stance stance,

        @Description("How many statements in a row show it.")
        int statementCount) {}
