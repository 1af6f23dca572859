package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.extraction.clause.OrderedSegment.Kind;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;

/**
 * Cuts a sentence at marks and quotations that stand for themselves, and within these where the order of words shows that a
 * clause begins: at conjunctions and relative pronouns, and behind a reporting verb also without them.
 */
final class OrderedSegments {

    private final OrderedWords words;
    private final TaggedText text;
    private final FunctionWords function;
    private final OrderedPredicates predicates;
    private final BareContents contents;
    private final Parentheses parentheses;
    private final List<OrderedSegment> segments = new ArrayList<>();
    /** Whether a reporting verb stands before, in the stretch between two marks. */
    private boolean reported;

    OrderedSegments(OrderedWords words) {
        this.words = words;
        text = words.text();
        function = words.function();
        predicates = words.predicates();
        contents = new BareContents(words);
        parentheses = new Parentheses(words);
    }

    List<OrderedSegment> cut(int from, int to) {
        int start = from;
        int i = from;
        while (i < to) {
            Quotation quote = text.quotationAt(i);
            boolean opens = quote != null && quote.from() == i;
            if (opens && isSelfContained(quote, from, to)) {
                between(start, i);
                int end = Math.min(to, quote.to());
                segments.add(new OrderedSegment(i, end, i, -1, Kind.QUOTE, false));
                i = end;
                start = end;
            } else if (opens && quote.closed() && quote.to() <= to) {
                // Quoted words are part of the clause they stand in, whatever marks there are between them.
                i = quote.to();
            } else if (text.isMark(i, "(") || text.isMark(i, "[")) {
                between(start, i);
                int end = closing(i, to);
                segments.add(new OrderedSegment(i, end, i, -1, Kind.BRACKETED, false));
                i = end;
                start = end;
            } else if (isBoundary(i)) {
                between(start, i);
                i++;
                start = i;
            } else {
                i++;
            }
        }
        between(start, to);
        return segments;
    }

    private boolean isBoundary(int i) {
        Word word = text.word(i);
        return word.isMark() && !text.isQuoted(i) && (function.isClauseMark(word) || ".!?…".contains(word.text()));
    }

    /** Whether a quotation is a clause by itself, and not a few quoted words within one. */
    private boolean isSelfContained(Quotation quote, int from, int to) {
        if (quote.from() == from && quote.to() >= to) {
            return false;
        }
        boolean first = quote.from() == from;
        Word before = first ? null : text.word(quote.from() - 1);
        boolean behindMark = first || function.isClauseMark(before);
        boolean behindVerb = !first && before.isVerbHere();
        // American papers put the comma that ends what is said within the marks.
        boolean ended = quote.to() >= to || function.isClauseMark(text.word(quote.to())) || isStop(quote.innerTo() - 1);
        boolean capital = text.word(quote.innerFrom()).token().isCapitalised();
        boolean goesOn = behindMark && isEndOfQuotation(quote.from() - 2);
        return ended && (first || goesOn || (capital && (behindMark || behindVerb)));
    }

    private boolean isEndOfQuotation(int i) {
        for (int k = segments.size() - 1; k >= 0; k--) {
            if (segments.get(k).is(Kind.QUOTE)) {
                return i >= 0;
            }
        }
        return false;
    }

    private boolean isStop(int i) {
        Word word = text.word(i);
        return word.isMark() && ",.!?…–—-".contains(word.text().substring(0, 1));
    }

    private int closing(int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (text.isMark(i, ")") || text.isMark(i, "]")) {
                return i + 1;
            }
        }
        return open + 1;
    }

    /** Adds what stands between two marks, as one clause or several. */
    private void between(int from, int to) {
        int end = to;
        while (end > from && text.word(end - 1).isMark() && !text.isQuoted(end - 1)) {
            end--;
        }
        int start = from;
        while (start < end && text.word(start).isMark() && !text.isQuoted(start)) {
            start++;
        }
        reported = false;
        while (start < end) {
            start = one(start, end);
        }
    }

    /** Adds the clause that begins at the word; returns where the next one does. */
    private int one(int from, int limit) {
        int core = from;
        while (core < limit - 1 && text.word(core).is(WordClass.COORDINATING)) {
            core++;
        }
        boolean coordinated = core > from;
        Optional<Kind> opened = opens(core, limit);
        int finite = -1;
        OrderedPredicates.Chain chain = null;
        for (int i = core; i < limit; i++) {
            boolean within = i > core || opened.isEmpty();
            if (within && i > core && begins(i, limit, finite)) {
                add(from, i, core, finite, opened, coordinated, false);
                return i;
            }
            if (finite < 0 && (isReporting(i, core) || words.isVerb(i, core, limit))) {
                finite = i;
                chain = predicates.chain(text, i, limit);
                reported |= words.reports(chain);
                int content = words.reports(chain) ? contents.behind(chain, limit) : -1;
                if (content > 0) {
                    add(from, content, core, finite, opened, coordinated, true);
                    return contentClause(content, limit);
                }
                i = chain.end() - 1;
            } else if (finite >= 0 && chain != null && words.reports(chain) && isComplement(chain, i, limit)) {
                add(from, i, core, finite, opened, coordinated, true);
                segments.add(new OrderedSegment(i, limit, i, -1, Kind.INFINITIVE, false));
                return limit;
            }
        }
        add(from, limit, core, finite, opened, coordinated, false);
        return limit;
    }

    /** "…, saying it was safe", "…, adding: …" */
    private boolean isReporting(int i, int core) {
        return i == core && !segments.isEmpty() && words.isReportingParticiple(i);
    }

    private void add(
            int from, int to, int core, int finite, Optional<Kind> opened, boolean coordinated, boolean reporting) {
        Kind kind;
        if (opened.isPresent()) {
            // "demanded that the mayor resign"
            boolean wanted = text.word(core).is(WordClass.THAT_OR_WHETHER);
            kind = finite < 0 && opened.get() != Kind.INFINITIVE && !wanted ? Kind.FRAGMENT : opened.get();
        } else if (finite < 0) {
            kind = Kind.FRAGMENT;
        } else if (finite == core && segments.isEmpty() && text.word(core).is(Feature.PARTICIPLE_2)) {
            // "Asked whether it was true, she said …"
            kind = Kind.FRAGMENT;
        } else if (finite == core && text.word(core).is(Feature.PARTICIPLE_1)) {
            kind = Kind.PARTICIPLE;
        } else if (isFirst(core, finite)) {
            kind = Kind.VERB_FIRST;
        } else {
            boolean tells = !reporting && !coordinated && parentheses.is(segments, from, to, finite, false);
            kind = tells ? Kind.PARENTHESIS : Kind.MAIN;
        }
        boolean closes = kind == Kind.VERB_FIRST
                && !reporting
                && !coordinated
                && parentheses.is(segments, from, to, finite, true);
        segments.add(
                new OrderedSegment(from, to, core, kind == Kind.FRAGMENT ? -1 : finite, kind, coordinated, closes));
    }

    /** Whether nothing but adverbs stands before the verb. */
    private boolean isFirst(int core, int finite) {
        for (int i = core; i < finite; i++) {
            if (!text.word(i).tag().equals("ADV") && !text.word(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** What a word introduces that begins a stretch. */
    private Optional<Kind> opens(int i, int limit) {
        Word word = text.word(i);
        if (words.isInfinitive(i, limit)) {
            return Optional.of(Kind.INFINITIVE);
        }
        if (i > 0 && words.isRelative(i, reported) && words.isBehindNoun(i)) {
            return Optional.of(Kind.RELATIVE);
        }
        boolean determines =
                word.tag().equals("DET") && !(i > 0 && text.word(i - 1).isVerbHere());
        boolean conjunction = function.isSubordinating(word) && !determines && words.hasVerb(i + 1, limit);
        return conjunction || (function.isQuestionWord(word) && words.hasVerb(i + 1, limit) && i > 0)
                ? Optional.of(Kind.SUBORDINATE)
                : Optional.empty();
    }

    /** Whether a new clause begins within a stretch that has its verb already, or waits for it. */
    private boolean begins(int i, int limit, int finite) {
        Word word = text.word(i);
        if (text.isQuoted(i)) {
            return false;
        }
        if (words.isReportingGerund(i)) {
            return finite >= 0;
        }
        if (word.is(WordClass.COORDINATING)) {
            // "said … and demanded …"
            int next = i + 1;
            while (next < limit && text.word(next).tag().equals("ADV")) {
                next++;
            }
            return finite >= 0 && next < limit && predicates.begins(text, next, next);
        }
        if (words.isRelative(i, reported)) {
            boolean behindPreposition = text.word(i - 1).tag().equals("ADP");
            return words.hasVerb(i + 1, limit) && !behindPreposition && (finite >= 0 || words.isBehindNoun(i));
        }
        boolean conjunction = function.isSubordinating(word)
                && i + 1 < limit
                && !text.word(i + 1).isMark()
                && !words.isReportingGerund(i + 1)
                && !(word.tag().equals("DET") && !text.word(i - 1).isVerbHere())
                && !(word.tag().equals("PRON") && !reported)
                && (word.is(WordClass.THAT_OR_WHETHER)
                        || !text.word(i - 1).tag().equals("ADP"));
        return finite >= 0 && conjunction && words.hasVerb(i + 1, limit);
    }

    /** Adds the content clause that begins at the word. */
    private int contentClause(int from, int limit) {
        int before = segments.size();
        int next = one(from, limit);
        OrderedSegment added = segments.get(before);
        if (added.is(Kind.MAIN) || added.is(Kind.PARENTHESIS) || added.is(Kind.FRAGMENT)) {
            segments.set(
                    before,
                    new OrderedSegment(added.from(), added.to(), added.core(), added.finite(), Kind.CONTENT, false));
        }
        return next;
    }

    /** "promised to resign", "denied having known": what takes the place of a content clause. */
    private boolean isComplement(OrderedPredicates.Chain chain, int i, int limit) {
        Word word = text.word(i);
        boolean gerund = i == chain.end() && word.isVerbHere() && word.is(Feature.PARTICIPLE_1);
        return words.isInfinitive(i, limit) || gerund;
    }
}
