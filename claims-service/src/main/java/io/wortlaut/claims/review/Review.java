package io.wortlaut.claims.review;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.statement.ReviewState;

/** @param assignee who looks at it; null for nobody */
@Description("What people have decided about a statement, and how it came to that.")
public record Review(
        @NonNull ReviewState state,

        @Description("How many decisions there were; a new one must name it.")
        int revision,

        @Description("Who looks at it now.") String assignee,
        @NonNull List<@NonNull Revision> revisions) {}
