package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.extraction.Zone;

/**
 * Where a statement stands written.
 *
 * @param statementId whose provenance this is; not part of the graph
 * @param contentHash the version of the article that the selectors point into
 */
@Type("Provenance")
@Description("Where a statement stands written.")
public record Provenance(
        @Ignore String statementId,
        Article article,
        @NonNull Zone zone,

        @Description("The version of the article that the selectors point into.") @NonNull
        String contentHash,

        @NonNull AnchorState anchor) {}
