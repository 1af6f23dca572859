package io.wortlaut.articles.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.api.federation.Shareable;

/** A date as exact as it is known, in the graph. */
@Shareable
@Description("A date as precise as it is known: EDTF, the words it was read from, and where they stand.")
public record FuzzyDate(
        @Nullable @Description("In the Extended Date/Time Format (ISO 8601-2), such as 2026-03.")
        String edtf,

        @Nullable @Description("The words it came from.") String text,

        @NonNull @Description("How it is known, such as GIVEN, META, TEXT or URL.")
        String basis) {

    static @Nullable FuzzyDate of(@Nullable PublishedColumns date) {
        return date == null ? null : new FuzzyDate(date.edtf, date.text, date.basis.name());
    }
}
