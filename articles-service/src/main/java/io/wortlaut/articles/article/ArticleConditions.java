package io.wortlaut.articles.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Query;

import io.wortlaut.articles.connection.PageRequest;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.reading.PublicationDate;
import io.wortlaut.articles.reading.PublicationDate.Basis;

/** A filter as SQL over {@code article a}. */
final class ArticleConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean searching;

    /** @throws ProblemException when the filter names dates or ids that are none */
    ArticleConditions(ArticleFilter filter) {
        if (filter.search() != null && !filter.search().isBlank()) {
            searching = true;
            // The German stemmer also serves the other languages: both sides are cut in the same way.
            add(
                    "v.search @@ websearch_to_tsquery('pg_catalog.german', {h-schema}search_words(:search))",
                    "search",
                    filter.search().replace('\0', ' '));
        }
        if (filter.outlet() != null) {
            add("a.outlet_id = any(:outlets)", "outlets", outlets(filter.outlet()));
        }
        if (filter.language() != null) {
            add("a.language = :language", "language", filter.language().toLowerCase(Locale.ROOT));
        }
        if (filter.publishedFrom() != null) {
            add(
                    "a.published_to >= :from",
                    "from",
                    date(filter.publishedFrom(), "publishedFrom").from());
        }
        if (filter.publishedTo() != null) {
            add(
                    "a.published_from <= :to",
                    "to",
                    date(filter.publishedTo(), "publishedTo").to());
        }
    }

    /** Leaves out what stands before a page: the newest come first. */
    ArticleConditions after(PageRequest page) {
        page.after()
                .ifPresent(key -> add(
                        "a.arrival < (select b.arrival from {h-schema}article b where b.id = :after)",
                        "after",
                        ArticleId.parse(key).orElseThrow(() -> PageRequest.invalidCursor(PageRequest.cursor(key)))));
        return this;
    }

    /** The tables and the conditions. */
    String sql() {
        String join = searching
                ? " join {h-schema}article_version v on v.article_id = a.id and v.content_hash = a.content_hash"
                : "";
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "from {h-schema}article a" + join + where;
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static UUID[] outlets(List<String> ids) {
        return ids.stream()
                .map(id -> ArticleId.parse(id)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.INVALID_ID, "\"%s\" is not the id of a source".formatted(id), "outlet")))
                .toArray(UUID[]::new);
    }

    private static PublicationDate date(String value, String field) {
        return PublicationDate.parse(value, Basis.GIVEN)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_DATE,
                        "%s must be a date of ISO 8601 such as 2026-03-04, not \"%s\"".formatted(field, value),
                        field));
    }
}
