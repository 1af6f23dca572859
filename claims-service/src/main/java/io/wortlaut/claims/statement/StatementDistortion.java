package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.statement.comparison.DistortionKind;

/** What a statement outside the body changes about one in the body of the same article. */
@Type("StatementDistortion")
@Description(
        "What a headline, summary, subhead, teaser or caption changes about a statement in the body of its article.")
public record StatementDistortion(
        @NonNull DistortionKind change,

        @Description("The statement in the body.") @NonNull Statement of,

        @Description("What it says; null where it says nothing there.")
        Selector selector,

        @Description("What it stands for in the body; null where nothing stands there.")
        Selector ofSelector) {}
