package io.wortlaut.claims.statement;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * Which statements. Fields restrict together, values of a list alternatively; null fields do not restrict, except that a
 * filter that names no review state means all but what was rejected, one that names no zone means the body, one that names no anchor means statements that still stand, and one that
 * names no nesting means statements that are no part of another.
 */
@Input("StatementFilter")
@Description("Which statements. Fields restrict together, the values of a list are alternatives.")
public record StatementFilter(
        @Nullable List<@NonNull QuoteType> quoteType,
        @Nullable List<@NonNull SpeechAct> act,

        @Description("BODY alone, unless a zone is named anywhere in the filter.") @Nullable
        List<@NonNull Zone> zone,

        @Description("EXACT and MOVED, unless an anchor is named anywhere in the filter.") @Nullable
        List<@NonNull AnchorState> anchor,

        @Description("OUTERMOST alone, unless a nesting is named anywhere in the filter.") @Nullable
        List<@NonNull Nesting> nesting,

        @Description("All but REJECTED, unless a review state is named anywhere in the filter.") @Nullable
        List<@NonNull ReviewState> reviewState,

        @Description("Ids of actors, one of whom speaks.") @Nullable @Id
        List<@NonNull String> speaker,

        @Description("Ids of actors, one of whom is spoken for.") @Nullable @Id
        List<@NonNull String> onBehalfOf,

        @Description("Ids of sources, one of which it came through.") @Nullable @Id
        List<@NonNull String> via,

        @Description("Ids of articles.") @Nullable @Id List<@NonNull String> article,

        @Description("Whether it is known who speaks.") @Nullable
        List<@NonNull Resolution> resolution,

        @Description("Ids of claims, one of which it, or the statement that quotes it, is about.") @Nullable @Id
        List<@NonNull String> claim,

        @Description("How it, or the statement that quotes it, stands to its claim.") @Nullable
        List<@NonNull Stance> stance,

        @Description("Words of the statement, stemmed; quoted phrases, 'or' and '-' as in web searches.")
        String search,

        @Description("0 to 100.") Integer minConfidence,

        @Nullable List<@NonNull StatementFilter> and,
        @Nullable List<@NonNull StatementFilter> or,
        StatementFilter not) {

    /** A filter that names nothing. */
    static final StatementFilter NONE = new StatementFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A filter that names every zone. */
    static final StatementFilter ANY_ZONE = new StatementFilter(
            null,
            null,
            List.of(Zone.values()),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    /** Whether this filter, or one within it, fulfils the condition. */
    boolean anywhere(Predicate<StatementFilter> condition) {
        return condition.test(this) || parts().anyMatch(part -> part.anywhere(condition));
    }

    /** How deep filters are nested; 1 for a filter without parts. */
    int depth() {
        return 1 + parts().mapToInt(StatementFilter::depth).max().orElse(0);
    }

    private Stream<StatementFilter> parts() {
        return Stream.of(
                        and == null ? List.<StatementFilter>of() : and,
                        or == null ? List.<StatementFilter>of() : or,
                        not == null ? List.<StatementFilter>of() : List.of(not))
                .flatMap(List::stream);
    }
}
