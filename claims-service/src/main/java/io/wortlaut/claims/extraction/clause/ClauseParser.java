package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/**
 * Puts the segments of a sentence together into clauses. German word order does most of the work: a verb in first place
 * has its subject before an interruption or behind itself, a verb in last place ends what a conjunction began, a lone
 * participle or prefix closes the bracket that an auxiliary or verb opened.
 */
public final class ClauseParser {

    private final FunctionWords function;

    public ClauseParser(FunctionWords function) {
        this.function = function;
    }

    /** The clauses between two words, ordered by their first word. */
    public List<Clause> parse(TaggedText text, int from, int to) {
        List<Segment> segments = new Segments(text, function).cut(from, to);
        List<Clause> clauses = new ArrayList<>();
        List<Segment> prefield = new ArrayList<>();
        for (Segment segment : segments) {
            add(text, segment, clauses, prefield);
        }
        for (Segment segment : prefield) {
            clauses.add(start(ClauseType.FRAGMENT, segment));
        }
        clauses.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return clauses;
    }

    private void add(TaggedText text, Segment segment, List<Clause> clauses, List<Segment> prefield) {
        Clause sharing = sharingItsAuxiliary(text, segment, clauses);
        if (sharing != null) {
            flush(clauses, prefield);
            Clause sequel = new Clause(ClauseType.VERB_FIRST, segment.core(), sharing.finite());
            sequel.add(segment.from(), segment.to());
            sequel.coordinateWith(sharing);
            clauses.add(sequel);
            return;
        }
        switch (segment.shape()) {
            case QUOTE -> {
                flush(clauses, prefield);
                clauses.add(start(ClauseType.QUOTE, segment));
            }
            case BRACKETED -> {
                if (prefield.isEmpty() && !clauses.isEmpty()) {
                    extend(clauses.getLast(), segment);
                } else {
                    prefield.add(segment);
                }
            }
            case FRAGMENT -> fragment(text, segment, clauses, prefield);
            case VERB_FIRST -> {
                // "wie der Chef der Firma, Tom Herwick, mitteilte": a lone verb ends the clause that waits for it.
                if (isWaiting(clauses) && segment.to() - segment.core() <= 2) {
                    verbLast(segment, clauses, prefield);
                } else {
                    verbFirst(segment, clauses, prefield);
                }
            }
            case VERB_LAST -> {
                if (isEndOfPerfect(text, segment, clauses)) {
                    extend(clauses.getLast(), segment);
                } else {
                    verbLast(segment, clauses, prefield);
                }
            }
            case VERB_SECOND -> {
                if (segment.finite() == segment.to() - 1 && isWaiting(clauses)) {
                    verbLast(segment, clauses, prefield);
                } else if (segment.finite() == segment.to() - 1 && isEndOfPerfect(text, segment, clauses)) {
                    extend(clauses.getLast(), segment);
                } else if (isEnumeration(text, segment, prefield)) {
                    verbFirst(segment, clauses, prefield);
                } else {
                    flush(clauses, prefield);
                    clauses.add(join(start(ClauseType.MAIN, segment), segment, clauses));
                }
            }
            case SUBORDINATE -> clauses.add(join(start(ClauseType.SUBORDINATE, segment), segment, clauses));
            case RELATIVE -> {
                if (isEndOfPerfect(text, segment, clauses)) {
                    extend(clauses.getLast(), segment);
                } else {
                    clauses.add(join(start(ClauseType.RELATIVE, segment), segment, clauses));
                }
            }
            case INFINITIVE -> clauses.add(join(start(ClauseType.INFINITIVE, segment), segment, clauses));
        }
    }

    /**
     * "Die Fischer hatten erklärt, der Fluss sei vergiftet, und Hilfe verlangt": the clause whose auxiliary a participle shares
     * behind what is said; null if there is none.
     */
    private static Clause sharingItsAuxiliary(TaggedText text, Segment segment, List<Clause> clauses) {
        boolean closing = segment.isCoordinated()
                && segment.from() > 0
                && text.isMark(segment.from() - 1, ",")
                && endsInParticiple(text, segment.to())
                && (segment.finite() < 0 || segment.finite() == segment.to() - 1);
        for (int i = clauses.size() - 2; closing && i >= 0; i--) {
            Clause clause = clauses.get(i);
            if (clause.type() == ClauseType.MAIN && clause.finite() >= 0) {
                boolean shares = text.word(clause.finite()).is(WordClass.PERFECT_AUXILIARY)
                        && endsInParticiple(text, clause.to());
                return shares ? clause : null;
            }
        }
        return null;
    }

    private static boolean endsInParticiple(TaggedText text, int to) {
        Word last = text.word(to - 1);
        return last.is(Feature.VERB, Feature.PARTICIPLE_2) && !last.token().isCapitalised();
    }

    /** "Zuvor hatte der Chef, Tom Herwick, den Plan kritisiert": no relative clause, but what the auxiliary waits for. */
    private static boolean isEndOfPerfect(TaggedText text, Segment segment, List<Clause> clauses) {
        Clause open = clauses.isEmpty() ? null : clauses.getLast();
        if (open == null
                || open.finite() < 0
                || open.pieces().size() < 2
                || !text.word(open.finite()).is(WordClass.PERFECT_AUXILIARY)
                || !text.word(segment.to() - 1).is(Feature.PARTICIPLE_2)) {
            return false;
        }
        for (int i : open.positions()) {
            Word word = text.word(i);
            if (i > open.finite() && word.is(Feature.VERB, Feature.PARTICIPLE_2) && !word.isNominal()) {
                return false;
            }
        }
        return true;
    }

    /** A subordinate clause without its verb: "nachdem der Sprecher, Tom Herwick, letzte Woche sagte". */
    private static boolean isWaiting(List<Clause> clauses) {
        return !clauses.isEmpty() && isAdverbial(clauses.getLast());
    }

    /** "A, B, C und D sagten": what waits for a verb is the beginning of the list that stands before this one. */
    private static boolean isEnumeration(TaggedText text, Segment segment, List<Segment> prefield) {
        if (prefield.isEmpty()) {
            return false;
        }
        boolean joins = false;
        for (int i = segment.from(); i < segment.finite(); i++) {
            joins |= text.word(i).is(WordClass.AND);
        }
        return joins
                && prefield.stream()
                        .noneMatch(waiting -> text.word(waiting.core()).is(Feature.PREPOSITION)
                                && !text.word(waiting.core()).token().isCapitalised());
    }

    private static Clause start(ClauseType type, Segment segment) {
        Clause clause = new Clause(type, segment.core(), segment.finite());
        clause.add(segment.from(), segment.to());
        return clause;
    }

    private static Clause join(Clause clause, Segment segment, List<Clause> clauses) {
        if (segment.isCoordinated() && !clauses.isEmpty()) {
            clause.coordinateWith(clauses.getLast());
        }
        return clause;
    }

    private static void extend(Clause clause, Segment segment) {
        clause.add(segment.from(), segment.to());
    }

    /** What waited for a verb in vain belongs to the clause before it. */
    private static void flush(List<Clause> clauses, List<Segment> prefield) {
        for (Segment waiting : prefield) {
            clauses.add(start(ClauseType.FRAGMENT, waiting));
        }
        prefield.clear();
    }

    private void fragment(TaggedText text, Segment segment, List<Clause> clauses, List<Segment> prefield) {
        if (function.opensParenthesis(text, segment.core())) {
            flush(clauses, prefield);
            clauses.add(start(ClauseType.FRAGMENT, segment));
            return;
        }
        Clause open = openBracket(clauses);
        if (open != null && closesBracket(text, segment)) {
            flush(clauses, prefield);
            extend(open, segment);
        } else if (!prefield.isEmpty()
                || clauses.isEmpty()
                || clauses.getLast().type() == ClauseType.QUOTE
                || isAdverbial(clauses.getLast())) {
            prefield.add(segment);
        } else {
            extend(clauses.getLast(), segment);
        }
    }

    /** A subordinate clause with its verb, at the beginning of the sentence: what follows is the main clause. */
    private static boolean isAdverbial(Clause clause) {
        return clause.type() == ClauseType.SUBORDINATE && clause.finite() < 0;
    }

    private void verbFirst(Segment segment, List<Clause> clauses, List<Segment> prefield) {
        Clause clause;
        if (!prefield.isEmpty()) {
            List<Piece> earlier =
                    prefield.stream().map(s -> new Piece(s.from(), s.to())).toList();
            clause = start(ClauseType.MAIN, segment);
            clause.prepend(earlier, prefield.getFirst().core());
            if (prefield.getFirst().isCoordinated() && !clauses.isEmpty()) {
                clause.coordinateWith(clauses.getLast());
            }
            prefield.clear();
            clauses.add(clause);
        } else {
            clauses.add(join(start(ClauseType.VERB_FIRST, segment), segment, clauses));
        }
    }

    private void verbLast(Segment segment, List<Clause> clauses, List<Segment> prefield) {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Clause clause = clauses.get(i);
            boolean waits = clause.finite() < 0
                    && (clause.type() == ClauseType.SUBORDINATE || clause.type() == ClauseType.RELATIVE);
            if (waits) {
                for (Segment waiting : prefield) {
                    extend(clause, waiting);
                }
                prefield.clear();
                extend(clause, segment);
                clause.complete(segment.finite());
                return;
            }
        }
        if (segment.isCoordinated() && !clauses.isEmpty() && clauses.getLast().type() != ClauseType.MAIN) {
            flush(clauses, prefield);
            clauses.add(join(start(clauses.getLast().type(), segment), segment, clauses));
            return;
        }
        flush(clauses, prefield);
        clauses.add(join(start(ClauseType.MAIN, segment), segment, clauses));
    }

    /** The last clause whose auxiliary lacks its participle, or whose verb may lack its prefix. */
    private Clause openBracket(List<Clause> clauses) {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Clause clause = clauses.get(i);
            if (clause.finite() >= 0 && (clause.type() == ClauseType.MAIN || clause.type() == ClauseType.VERB_FIRST)) {
                return clause;
            }
        }
        return null;
    }

    /** Ends in a participle, an infinitive or a separable prefix, and names nobody new as a subject would be. */
    private boolean closesBracket(TaggedText text, Segment segment) {
        Word last = text.word(segment.to() - 1);
        return (last.is(Feature.SEPARABLE) && !last.isNominal())
                || ((last.is(Feature.VERB, Feature.PARTICIPLE_2) || last.is(Feature.VERB, Feature.INFINITIVE))
                        && !last.token().isCapitalised());
    }
}
