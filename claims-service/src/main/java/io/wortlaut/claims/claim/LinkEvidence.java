package io.wortlaut.claims.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.claim.linking.EvidenceKind;
import io.wortlaut.claims.statement.Selector;

/** Words that support a link or a relation of two statements. */
@Type("LinkEvidence")
@Description("Words that support a link or a relation of two statements.")
public record LinkEvidence(
        @NonNull EvidenceKind kind,

        @Description("In the statement's article; null where nothing stands there.")
        Selector selector,

        @Description("In the other's article; null where nothing stands there.")
        Selector ofSelector) {}
