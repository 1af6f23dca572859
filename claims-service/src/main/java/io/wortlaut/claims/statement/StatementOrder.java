package io.wortlaut.claims.statement;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;

import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Sort.KeyType;
import io.wortlaut.claims.connection.Sort.SortKey;

/** The orders that statements can be listed in. */
public enum StatementOrder {
    /** Latest first, undated ones last. */
    SAID_AT_DESC,
    /** Article by article, in the order of the text. */
    ARTICLE_POSITION,
    /** Surest first. */
    CONFIDENCE_DESC,
    /** Those first that are least sure and most widely heard: the order to review them in. */
    REVIEW_PRIORITY_DESC,
    @Description(
            "Those first that hold what is searched for most often and in the fewest words. Of more than 1,000 that are"
                    + " found, the latest 1,000. Only for a search.")
    RELEVANCE;

    private static final Sort BY_PLACE = new Sort(
            "",
            List.of(
                    new SortKey("s.article_id", "article_id", false, KeyType.TEXT),
                    new SortKey("s.position", "position", false, KeyType.NUMBER),
                    new SortKey("s.id", "id", false, KeyType.ID)));

    Sort sort() {
        return switch (this) {
            case SAID_AT_DESC ->
                first(new SortKey("coalesce(s.said_until, date '0001-01-01')", "said_day", true, KeyType.DAY));
            case ARTICLE_POSITION -> new Sort(name(), BY_PLACE.keys());
            case REVIEW_PRIORITY_DESC -> first(new SortKey("s.review_priority", "priority", true, KeyType.NUMBER));
            // 1: divided by 1 + the logarithm of the number of words.
            case RELEVANCE ->
                first(new SortKey(
                        "cast(1000000 * ts_rank(s.search, asked.query, 1) as int)", "relevance", true, KeyType.NUMBER));
            case CONFIDENCE_DESC -> first(new SortKey("s.confidence", "confidence", true, KeyType.NUMBER));
        };
    }

    private Sort first(SortKey key) {
        return new Sort(
                name(), Stream.concat(Stream.of(key), BY_PLACE.keys().stream()).toList());
    }
}
