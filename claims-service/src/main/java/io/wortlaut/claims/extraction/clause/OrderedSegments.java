package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** A headline without a verb that somebody says has as many words. */
    private static final int FEWEST_SAID = 3;

    private final TaggedText text;
    private final FunctionWords function;
    private final NounPhrases nounPhrases;
    private final OrderedPredicates predicates;
    private final Predicate<String> reports;
    private final List<OrderedSegment> segments = new ArrayList<>();
    /** Whether a reporting verb stands before, in the stretch between two marks. */
    private boolean reported;

    OrderedSegments(
            TaggedText text,
            FunctionWords function,
            NounPhrases nounPhrases,
            OrderedPredicates predicates,
            Predicate<String> reports) {
        this.text = text;
        this.function = function;
        this.nounPhrases = nounPhrases;
        this.predicates = predicates;
        this.reports = reports;
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
            if (finite < 0 && (isReporting(i, core) || (predicates.begins(text, i, core) && !isReduced(i, limit)))) {
                finite = i;
                chain = predicates.chain(text, i, limit);
                reported |= reports.test(chain.lemma());
                int content = reports.test(chain.lemma()) ? content(chain, limit) : -1;
                if (content > 0) {
                    add(from, content, core, finite, opened, coordinated, true);
                    return contentClause(content, limit);
                }
                i = chain.end() - 1;
            } else if (finite >= 0 && chain != null && reports.test(chain.lemma()) && isComplement(chain, i, limit)) {
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
        String lemma = i == core && !segments.isEmpty() ? predicates.participle(text.word(i)) : null;
        return lemma != null && reports.test(lemma);
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
            kind = !reporting && !coordinated && isParenthesis(from, to, finite) ? Kind.PARENTHESIS : Kind.MAIN;
        }
        boolean closes = kind == Kind.VERB_FIRST && !reporting && !coordinated && isParenthesis(from, to, finite);
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
        if (word.is(WordClass.INFINITIVE_PARTICLE)
                && i + 1 < limit
                && text.word(i + 1).is(Feature.INFINITIVE)) {
            return Optional.of(Kind.INFINITIVE);
        }
        if (i > 0 && isRelative(i) && isBehindNoun(i)) {
            return Optional.of(Kind.RELATIVE);
        }
        boolean determines =
                word.tag().equals("DET") && !(i > 0 && text.word(i - 1).isVerbHere());
        boolean conjunction = function.isSubordinating(word) && !determines && hasVerb(i + 1, limit);
        return conjunction || (function.isQuestionWord(word) && hasVerb(i + 1, limit) && i > 0)
                ? Optional.of(Kind.SUBORDINATE)
                : Optional.empty();
    }

    /** A pronoun, and not the conjunction that is written the same. */
    private boolean isRelative(int i) {
        String tag = text.word(i).tag();
        // "told analysts on a call that mistakes were made"
        boolean content = reported
                && text.word(i).is(WordClass.THAT_OR_WHETHER)
                && i + 1 < text.words().size()
                && !hasVerbAt(i + 1, text.words().size());
        return !content
                && function.isRelative(text, i)
                && !tag.equals("SCONJ")
                && !tag.equals("ADP")
                && !tag.equals("DET");
    }

    private boolean isBehindNoun(int i) {
        int k = i - 1;
        while (k > 0 && text.word(k).isMark()) {
            k--;
        }
        Word before = text.word(k);
        return before.isNominal() || before.tag().equals("NUM") || before.tag().equals("PRON");
    }

    /** Whether a new clause begins within a stretch that has its verb already, or waits for it. */
    private boolean begins(int i, int limit, int finite) {
        Word word = text.word(i);
        if (text.isQuoted(i)) {
            return false;
        }
        if (word.is(WordClass.COORDINATING)) {
            // "said … and demanded …"
            int next = i + 1;
            while (next < limit && text.word(next).tag().equals("ADV")) {
                next++;
            }
            return finite >= 0 && next < limit && predicates.begins(text, next, next);
        }
        if (isRelative(i)) {
            boolean behindPreposition = text.word(i - 1).tag().equals("ADP");
            return hasVerb(i + 1, limit) && !behindPreposition && (finite >= 0 || isBehindNoun(i));
        }
        boolean conjunction = function.isSubordinating(word)
                && i + 1 < limit
                && !text.word(i + 1).isMark()
                && !(word.tag().equals("DET") && !text.word(i - 1).isVerbHere())
                && !(word.tag().equals("PRON") && !reported)
                && (word.is(WordClass.THAT_OR_WHETHER)
                        || !text.word(i - 1).tag().equals("ADP"));
        return finite >= 0 && conjunction && hasVerb(i + 1, limit);
    }

    private boolean hasVerb(int from, int limit) {
        boolean wanted = from > 0 && text.word(from - 1).is(WordClass.THAT_OR_WHETHER);
        for (int i = from; i < limit; i++) {
            Word word = text.word(i);
            if (predicates.begins(text, i, from) || (wanted && word.isVerbHere() && word.is(Feature.INFINITIVE))) {
                return true;
            }
        }
        return false;
    }

    /** "the man accused of theft was freed": a participle that another verb follows is an attribute. */
    private boolean isReduced(int i, int limit) {
        Word word = text.word(i);
        boolean participle = word.is(Feature.PARTICIPLE_2) && i + 1 < limit;
        boolean attribute = participle
                && i > 0
                && text.word(i - 1).isNominal()
                && (text.word(i + 1).tag().equals("ADP")
                        || text.word(i + 1).is(WordClass.INFINITIVE_PARTICLE)
                        || isTime(i + 1, limit));
        // "The league said on Thursday it would …" is no "man accused of theft".
        String lemma = predicates.chain(text, i, limit).lemma();
        boolean active = reports.test(lemma)
                && !text.vocabulary().is(lemma, WordClass.TRANSITIVE_VERB)
                && !text.word(i + 1).is(WordClass.AGENT_PREPOSITION);
        if (!attribute || active) {
            return false;
        }
        for (int k = i + 1; k < limit; k++) {
            if (text.word(k).is(WordClass.COORDINATING) || function.introduces(text, k)) {
                return false;
            }
            if (predicates.begins(text, k, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTime(int i, int limit) {
        return nounPhrases
                .at(text, i, limit)
                .filter(phrase -> nounPhrases.isTime(text, phrase))
                .isPresent();
    }

    /** Where behind a reporting verb a clause begins that no conjunction introduces; -1 if none does. */
    private int content(OrderedPredicates.Chain chain, int limit) {
        int i = chain.end();
        boolean addressed = false;
        while (i < limit) {
            Word word = text.word(i);
            if (word.isMark() || function.isSubordinating(word) || word.is(WordClass.COORDINATING)) {
                return -1;
            }
            if (word.tag().equals("ADV")) {
                i++;
                continue;
            }
            if (word.tag().equals("ADP")) {
                Optional<NounPhrase> governed = nounPhrases.at(text, i + 1, limit);
                if (governed.isEmpty() || function.isSubordinating(text.word(i + 1))) {
                    return -1;
                }
                // "said at least 300 votes were lost"
                if (isSubject(governed.get(), limit) && !nounPhrases.isTime(text, governed.get())) {
                    return i;
                }
                i = governed.get().end();
                continue;
            }
            boolean there = word.tag().equals("PRON") && hasVerbAt(i + 1, limit);
            Optional<NounPhrase> phrase = nounPhrases.at(text, i, limit);
            if (there
                    || (phrase.isPresent() && (isSubject(phrase.get(), limit) || isInterrupted(phrase.get(), limit)))) {
                return i;
            }
            if (phrase.isEmpty() && word.tag().equals("PRON") && !addressed) {
                // "told me the shop was closed"
                addressed = true;
                i++;
                continue;
            }
            boolean skipped = phrase.isPresent()
                    && (nounPhrases.isTime(text, phrase.get())
                            || (!addressed && text.vocabulary().is(chain.lemma(), WordClass.TELLING_VERB)));
            if (!skipped) {
                return -1;
            }
            addressed |= !nounPhrases.isTime(text, phrase.get());
            i = phrase.get().end();
        }
        return -1;
    }

    /** Whether a verb follows the phrase, what belongs to the phrase apart. */
    private boolean isSubject(NounPhrase phrase, int limit) {
        int i = phrase.end();
        while (i < limit) {
            Word word = text.word(i);
            if (predicates.begins(text, i, phrase.end()) && !isReduced(i, limit)) {
                return true;
            }
            // "warned managers before three patients died"
            if (function.isSubordinating(word)) {
                return false;
            }
            boolean attribute = word.tag().equals("ADP") || word.is(WordClass.AND);
            Optional<NounPhrase> more = attribute ? nounPhrases.at(text, i + 1, limit) : Optional.empty();
            if (more.isPresent()) {
                i = more.get().end();
            } else if (word.tag().equals("ADV")) {
                i++;
            } else {
                return false;
            }
        }
        return false;
    }

    /** "They say the ship, which they saw, sailed north": the verb of the phrase stands behind what a comma begins. */
    private boolean isInterrupted(NounPhrase phrase, int limit) {
        if (phrase.end() != limit || phrase.pronoun() || nounPhrases.isTime(text, phrase)) {
            return false;
        }
        if (limit + 1 >= text.words().size() || !text.isMark(limit, ",") || !isRelative(limit + 1)) {
            return false;
        }
        int next = limit + 1;
        while (next < text.words().size() && !text.word(next).isMark()) {
            next++;
        }
        return text.isMark(next, ",") && hasVerbAt(next + 1, text.words().size());
    }

    private boolean hasVerbAt(int i, int limit) {
        int k = i;
        while (k < limit && text.word(k).tag().equals("ADV")) {
            k++;
        }
        return k < limit && predicates.begins(text, k, k);
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
        boolean infinitive = word.is(WordClass.INFINITIVE_PARTICLE)
                && i + 1 < limit
                && text.word(i + 1).is(Feature.INFINITIVE);
        boolean gerund = i == chain.end() && word.isVerbHere() && word.is(Feature.PARTICIPLE_1);
        return infinitive || gerund;
    }

    /** Whether a clause behind a mark has nothing but subject, reporting verb, addressee, time and place. */
    private boolean isParenthesis(int from, int to, int finite) {
        OrderedPredicates.Chain chain = predicates.chain(text, finite, to);
        boolean behind = !segments.isEmpty() && !text.isMark(from - 1, ":");
        boolean told = chain.passive() && isFirst(from, finite);
        boolean reporting = behind
                && !told
                && reports.test(chain.lemma())
                && !(to < text.words().size() && text.isMark(to, ":"));
        // "The bridge, the engineer said, was safe"
        boolean interrupts =
                to + 1 < text.words().size() && text.isMark(to, ",") && predicates.begins(text, to + 1, to + 1);
        if (!reporting || (!interrupts && segments.stream().noneMatch(this::maySay))) {
            return false;
        }
        boolean quoteBehind = to + 1 < text.words().size()
                && text.isMark(to, ",")
                && text.quotationAt(to + 1) != null
                && !segments.getLast().is(Kind.QUOTE);
        if (quoteBehind) {
            return false;
        }
        int i = chain.end();
        boolean addressed = !text.vocabulary().is(chain.lemma(), WordClass.TELLING_VERB);
        while (i < to) {
            Word word = text.word(i);
            if (word.tag().equals("ADV")) {
                i++;
                continue;
            }
            boolean preposition = word.tag().equals("ADP") || word.tag().equals("SCONJ");
            Optional<NounPhrase> phrase = nounPhrases.at(text, preposition ? i + 1 : i, to);
            if (phrase.isEmpty() && word.tag().equals("PRON") && !addressed) {
                addressed = true;
                i++;
                continue;
            }
            if (phrase.isEmpty()) {
                // "said, adding …" and the like: the rest tells how.
                return preposition;
            }
            boolean time = nounPhrases.isTime(text, phrase.get());
            if (!preposition && !time && addressed) {
                return false;
            }
            addressed |= !preposition && !time;
            i = phrase.get().end();
        }
        return true;
    }

    /** Whether it may be part of what is said; headlines say it without a verb: "Four dead after infections, police say". */
    private boolean maySay(OrderedSegment segment) {
        return switch (segment.kind()) {
            case QUOTE, MAIN, CONTENT, VERB_FIRST -> true;
            case FRAGMENT -> {
                Word first = text.word(segment.core());
                boolean when = first.tag().equals("ADP")
                        || first.tag().equals("ADV")
                        || first.tag().equals("SCONJ");
                yield !when && segment.to() - segment.from() >= FEWEST_SAID && !isTime(segment.core(), segment.to());
            }
            case BRACKETED, PARENTHESIS, SUBORDINATE, RELATIVE, INFINITIVE, PARTICIPLE -> false;
        };
    }
}
