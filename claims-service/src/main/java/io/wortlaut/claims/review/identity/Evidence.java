package io.wortlaut.claims.review.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Article;

@Type("MergeEvidence")
@Description("What an article called one of the two when the merge was suggested or proposed.")
public record Evidence(
        @NonNull Side of,
        Article article,
        @NonNull String spelling,

        @Description("How often it stood there.") int count) {

    /** Which of the two. */
    @org.eclipse.microprofile.graphql.Enum("MergeSide")
    public enum Side {
        SURVIVOR,
        ABSORBED
    }
}
