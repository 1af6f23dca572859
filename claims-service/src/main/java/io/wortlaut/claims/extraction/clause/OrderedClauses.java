package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.OrderedSegment.Kind;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/** Puts the segments of a sentence together into clauses: a subject waits for its verb behind what interrupts it. */
final class OrderedClauses {

    private final FunctionWords function;
    private final NounPhrases nounPhrases;
    private final OrderedPredicates predicates;
    private final Predicate<String> reports;

    /** @param reports whether a verb reports speech */
    OrderedClauses(
            FunctionWords function, NounPhrases nounPhrases, OrderedPredicates predicates, Predicate<String> reports) {
        this.function = function;
        this.nounPhrases = nounPhrases;
        this.predicates = predicates;
        this.reports = reports;
    }

    /** The clauses between two words, ordered by their first word. */
    List<Clause> parse(TaggedText text, int from, int to) {
        List<OrderedSegment> segments =
                new OrderedSegments(new OrderedWords(text, function, nounPhrases, predicates, reports)).cut(from, to);
        List<Clause> clauses = new ArrayList<>();
        List<OrderedSegment> waiting = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            add(text, segments, i, clauses, waiting);
        }
        flush(clauses, waiting);
        clauses.sort(Comparator.comparingInt(Clause::from));
        return clauses;
    }

    private void add(
            TaggedText text, List<OrderedSegment> segments, int i, List<Clause> clauses, List<OrderedSegment> waiting) {
        OrderedSegment segment = segments.get(i);
        switch (segment.kind()) {
            case QUOTE -> {
                flush(clauses, waiting);
                clauses.add(start(ClauseType.QUOTE, segment));
            }
            case FRAGMENT, BRACKETED -> {
                if (waitsForVerb(segments, i) || clauses.isEmpty() || !waiting.isEmpty()) {
                    waiting.add(segment);
                } else if (clauses.getLast().type() == ClauseType.QUOTE
                        || function.opensParenthesis(text, segment.core())
                        || text.isMark(segment.from() - 1, ";")) {
                    clauses.add(start(ClauseType.FRAGMENT, segment));
                } else {
                    clauses.getLast().add(segment.from(), segment.to());
                }
            }
            case VERB_FIRST -> {
                if (!waiting.isEmpty() && !segment.isCoordinated() && waitsForVerb(segments, i)) {
                    // "An analysis, published last week, found …"
                    waiting.add(segment);
                } else if (waiting.isEmpty()) {
                    clauses.add(join(start(ClauseType.VERB_FIRST, segment), segment, clauses));
                } else {
                    // "…, its president, Olive Tarrant, said."
                    boolean closes = segment.closes() && !clauses.isEmpty();
                    Clause clause = start(closes ? ClauseType.VERB_FIRST : ClauseType.MAIN, segment);
                    clause.prepend(
                            waiting.stream()
                                    .map(part -> new Piece(part.from(), part.to()))
                                    .toList(),
                            waiting.getFirst().core());
                    if (waiting.getFirst().is(Kind.CONTENT)) {
                        clause.setBare();
                    }
                    waiting.clear();
                    clauses.add(clause);
                }
            }
            case MAIN -> {
                List<Piece> before = waiting.stream()
                        .map(part -> new Piece(part.from(), part.to()))
                        .toList();
                Clause clause = start(ClauseType.MAIN, segment);
                if (!before.isEmpty()) {
                    clause.prepend(before, waiting.getFirst().core());
                    waiting.clear();
                }
                clauses.add(join(clause, segment, clauses));
            }
            case PARENTHESIS -> clauses.add(start(ClauseType.VERB_FIRST, segment));
            case PARTICIPLE -> {
                if (waiting.isEmpty() && !clauses.isEmpty()) {
                    Clause clause = start(ClauseType.VERB_FIRST, segment);
                    clause.coordinateWith(clauses.getLast());
                    clauses.add(clause);
                } else {
                    waiting.add(segment);
                }
            }
            case CONTENT -> {
                if (segment.finite() < 0) {
                    waiting.add(segment);
                    return;
                }
                Clause content = start(ClauseType.MAIN, segment);
                content.setBare();
                clauses.add(content);
            }
            case SUBORDINATE -> clauses.add(join(start(ClauseType.SUBORDINATE, segment), segment, clauses));
            case RELATIVE -> clauses.add(join(start(ClauseType.RELATIVE, segment), segment, clauses));
            case INFINITIVE -> clauses.add(join(start(ClauseType.INFINITIVE, segment), segment, clauses));
        }
    }

    /** "Ada Lunn, the chief executive, who …, said": whether a verb without a subject follows what interrupts. */
    private static boolean waitsForVerb(List<OrderedSegment> segments, int i) {
        for (OrderedSegment next : segments.subList(i + 1, segments.size())) {
            switch (next.kind()) {
                case VERB_FIRST -> {
                    return !next.isCoordinated();
                }
                case QUOTE, MAIN, CONTENT -> {
                    return false;
                }
                case FRAGMENT, BRACKETED, RELATIVE, PARENTHESIS, SUBORDINATE, INFINITIVE, PARTICIPLE -> {
                    // goes on behind it
                }
            }
        }
        return false;
    }

    private static Clause start(ClauseType type, OrderedSegment segment) {
        Clause clause = new Clause(type, segment.core(), segment.is(Kind.INFINITIVE) ? -1 : segment.finite());
        clause.add(segment.from(), segment.to());
        return clause;
    }

    private static Clause join(Clause clause, OrderedSegment segment, List<Clause> clauses) {
        if (segment.isCoordinated() && !clauses.isEmpty()) {
            clause.coordinateWith(clauses.getLast());
        }
        return clause;
    }

    private static void flush(List<Clause> clauses, List<OrderedSegment> waiting) {
        waiting.forEach(segment -> clauses.add(start(ClauseType.FRAGMENT, segment)));
        waiting.clear();
    }
}
