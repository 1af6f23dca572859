package io.wortlaut.articles.claimreview;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What of a page's reviews could not be read.
 *
 * @param where the piece of markup, counted from 1 among those of its kind, and the property
 * @param markup what stands there, cut after 500 UTF-16 units
 */
@Description("What of a page's reviews could not be read; the rest of them is kept.")
public record MarkupProblem(
        @NonNull @Description("The piece of markup, counted among those of its kind, and the property.")
        String where,

        @NonNull String message,

        @NonNull @Description("What stands there, cut to a length.")
        String markup) {

    private static final int LONGEST = 500;

    public MarkupProblem {
        markup = Words.cut(markup, LONGEST);
    }
}
