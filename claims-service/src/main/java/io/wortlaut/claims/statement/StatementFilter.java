package io.wortlaut.claims.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import io.wortlaut.claims.statement.comparison.DistortionKind;
import io.wortlaut.claims.statement.search.MatchMode;
import io.wortlaut.claims.statement.search.SearchQuery;

/**
 * Which statements. Fields restrict together, values of a list alternatively; null fields do not restrict, except that a
 * filter that names no review state means all but what was rejected, one that names no zone means the body, one that names no anchor means statements that still stand, and one that
 * names no nesting means statements that are no part of another.
 */
@Input("StatementFilter")
@Description("Which statements. Fields restrict together, the values of a list are alternatives.")
public record StatementFilter(
        @Nullable @Id List<@NonNull String> ids,

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

        @Description("Ids of actors, one of whom it is said to or demanded of.") @Nullable @Id
        List<@NonNull String> addressee,

        @Description("Ids of actors, one of whom is named in it without speaking or being spoken to.") @Nullable @Id
        List<@NonNull String> target,

        @Description("Ids of sources, one of which it came through.") @Nullable @Id
        List<@NonNull String> via,

        @Description("Ids of sources, one of which publishes the article.") @Nullable @Id
        List<@NonNull String> outlet,

        @Description(
                "Ids of sources anywhere on its way: what it came through, what the article takes its news from, and"
                        + " who publishes that.")
        @Nullable
        @Id
        List<@NonNull String> sourceChain,

        @Description("Ids of articles.") @Nullable @Id List<@NonNull String> article,

        @Description("Of the article: two-letter codes of ISO 639-1.") @Nullable
        List<@NonNull String> language,

        @Description("Said on this day or later, by the last day that it can have been said on.")
        LocalDate saidFrom,

        @Description("Said on this day or earlier, by the last day that it can have been said on.")
        LocalDate saidTo,

        @Description("Whether it is known who speaks.") @Nullable
        List<@NonNull Resolution> resolution,

        @Description("Ids of claims, one of which it, or the statement that quotes it, is about.") @Nullable @Id
        List<@NonNull String> claim,

        @Description("How it, or the statement that quotes it, stands to its claim.") @Nullable
        List<@NonNull Stance> stance,

        @Description("Whether other statements are about its claim.")
        Boolean hasClaim,

        @Description("Words of the statement; quoted phrases, 'or' and '-' as in web searches.")
        String search,

        @Description("How the words of 'search' are compared; STEMMED unless it is given.")
        MatchMode searchMode,

        @Description("What it changes about a statement in the body of its article.") @Nullable
        List<@NonNull DistortionKind> distortion,

        @Description("0 to 100.") Integer minConfidence,

        @Description(
                "Only what was known at this time: what stood in the articles as they had come in by then, and was not yet"
                        + " rejected. Takes the place of what is left out unless an anchor or a review state is named.")
        Instant asOf,

        @Nullable List<@NonNull StatementFilter> and,
        @Nullable List<@NonNull StatementFilter> or,
        StatementFilter not) {

    /** A filter that names nothing. */
    static final StatementFilter NONE = ofZones(null);

    /** A filter that names every zone. */
    static final StatementFilter ANY_ZONE = ofZones(List.of(Zone.values()));

    private static StatementFilter ofZones(List<Zone> zones) {
        return new StatementFilter(
                null, null, null, zones, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What it, and filters within it that are not negated, search for. */
    List<SearchQuery> searches() {
        Stream<SearchQuery> own = search == null ? Stream.empty() : Stream.of(SearchQuery.of(search, searchMode));
        Stream<SearchQuery> within = Stream.of(and, or)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(part -> part.searches().stream());
        return Stream.concat(own, within).filter(query -> !query.isEmpty()).toList();
    }

    /**
     * Refuses a filter that nothing can be read by.
     *
     * @throws io.wortlaut.claims.connection.InvalidArgumentException naming what is wrong
     */
    public void check() {
        StatementCondition.check(this);
    }

    /** Whether this filter, or one within it, fulfils the condition. */
    boolean anywhere(Predicate<StatementFilter> condition) {
        return condition.test(this) || parts().anyMatch(part -> part.anywhere(condition));
    }

    /** How deep filters are nested; 1 for a filter without parts. */
    int depth() {
        return 1 + parts().mapToInt(StatementFilter::depth).max().orElse(0);
    }

    /** The filters within it, and not those within these. */
    Stream<StatementFilter> parts() {
        return Stream.of(
                        and == null ? List.<StatementFilter>of() : and,
                        or == null ? List.<StatementFilter>of() : or,
                        not == null ? List.<StatementFilter>of() : List.of(not))
                .flatMap(List::stream);
    }
}
