package io.wortlaut.claims.review;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;

/** What is to be changed; null leaves as it is. */
@Input("StatementCorrection")
@Description("What is to be changed; what is left out stays as it is.")
public record StatementCorrection(
        @Description("The statement's pieces, in the order of the article's original.") @Nullable
        List<@NonNull Range> content,

        QuoteType quoteType,
        SpeechAct act,

        @Description("Ids of the actors who say it; empty for nobody known.") @Nullable @Id
        List<@NonNull String> speaker,

        @Description("Ids of the actors whom they speak for.") @Nullable @Id
        List<@NonNull String> onBehalfOf,

        @Description("Ids of the actors whom it is said to or demanded of.") @Nullable @Id
        List<@NonNull String> addressee,

        @Description("Ids of the actors who are named in what is said.") @Nullable @Id
        List<@NonNull String> target,

        @Description("Ids of the sources that it came through.") @Nullable @Id
        List<@NonNull String> via,

        @Description("The claim that it is about, for good: what it is linked with has no say any more.")
        ClaimChoice claim) {

    /** A claim, or none. */
    @Input("ClaimChoice")
    @Description("A claim, or none but the statement's own.")
    public record ClaimChoice(
            @Description("Null for none but its own.") @Nullable @Id
            String id) {}

    /** A stretch of the article's original. */
    @Input("Range")
    @Description("A stretch of the article's original. Offsets count UTF-16 code units; end is exclusive.")
    public record Range(int start, int end) {}
}
