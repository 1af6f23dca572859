package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.statement.search.SearchQuery;

/** Shows what a search found where it stands in the article's original. */
final class Highlights {

    private Highlights() {}

    /** @param content the statement's pieces, as they stand in the original */
    static List<Selector> of(List<SearchQuery> searches, List<Selector> content) {
        List<Selector> found = new ArrayList<>();
        for (Selector piece : content) {
            searches.stream()
                    .flatMap(search -> search.highlights(piece.exact()).stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                    .map(span -> new Span(piece.start() + span.start(), piece.start() + span.end()))
                    .flatMap(span -> piece.part(span).stream())
                    .forEach(found::add);
        }
        return found;
    }
}
