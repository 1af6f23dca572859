package io.wortlaut.claims.claim;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.statement.Statement;

/** What a link or a relation rests on: two statements, and what of their words. */
@Type("LinkSupport")
@Description("What a link or a relation rests on: two statements, and what of their words.")
public record LinkSupport(
        Statement statement,

        @Description("The one that it is linked with, or stands so to.")
        Statement of,

        @Description("In the order of the statement.") @NonNull
        List<@NonNull LinkEvidence> evidence) {}
