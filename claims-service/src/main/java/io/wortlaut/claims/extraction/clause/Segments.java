package io.wortlaut.claims.extraction.clause;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.clause.Segment.Shape;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Token;

/** Cuts a stretch of words at marks, self-contained quotations and coordinating conjunctions between verbs. */
final class Segments {

    private final TaggedText text;
    private final FunctionWords function;
    private final List<Segment> segments = new ArrayList<>();

    Segments(TaggedText text, FunctionWords function) {
        this.text = text;
        this.function = function;
    }

    List<Segment> cut(int from, int to) {
        int start = from;
        int i = from;
        while (i < to) {
            Quotation quote = quotationAt(i);
            if (quote != null && isSelfContained(quote, from, to)) {
                add(start, i);
                int end = Math.min(to, quote.to());
                segments.add(new Segment(i, end, i, -1, Shape.QUOTE, false));
                i = end;
                start = end;
            } else if (quote != null && quote.closed() && quote.to() <= to && quote.to() - i < to - from) {
                // Quoted words are part of the clause they stand in, whatever marks there are between them.
                i = quote.to();
            } else if (text.isMark(i, "(") || text.isMark(i, "[")) {
                add(start, i);
                int end = closing(i, to);
                segments.add(new Segment(i, end, i, -1, Shape.BRACKETED, false));
                i = end;
                start = end;
            } else if (isBoundary(i)) {
                add(start, i);
                start = i + 1;
                i++;
            } else {
                i++;
            }
        }
        add(start, to);
        return segments;
    }

    private Quotation quotationAt(int i) {
        Quotation quote = text.quotationAt(i);
        return quote != null && quote.from() == i ? quote : null;
    }

    /**
     * Whether a quotation stands for itself in the sentence, as one that a reporting clause precedes or follows, or is a
     * few quoted words within a clause.
     */
    private boolean isSelfContained(Quotation quote, int from, int to) {
        if (quote.from() == from && quote.to() >= to) {
            return false;
        }
        int before = quote.from() - 1;
        boolean afterMark = quote.from() == from || function.isClauseMark(text.word(before)) || isFullStop(before);
        boolean beforeMark = quote.to() >= to
                || function.isClauseMark(text.word(quote.to()))
                || isFullStop(quote.to())
                || isFullStop(quote.innerTo() - 1);
        boolean capital = text.word(quote.innerFrom()).token().isCapitalised();
        if (afterMark && beforeMark) {
            return capital || quote.from() == from || text.isMark(before, ":") || isFullStop(quote.innerTo() - 1);
        }
        boolean speech = capital && isSentence(quote);
        boolean beforeVerb = quote.to() < to && function.isFinite(text, quote.to());
        return speech && (afterMark ? beforeVerb : beforeMark && before >= from && function.isFinite(text, before));
    }

    private boolean isSentence(Quotation quote) {
        if (quote.words() < 3) {
            return false;
        }
        for (int i = quote.innerFrom(); i < quote.innerTo(); i++) {
            if (function.isFinite(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFullStop(int i) {
        boolean ordinal = text.isMark(i, ".")
                && i > 0
                && text.word(i - 1).token().kind() == Token.Kind.NUMBER
                && i + 1 < text.words().size()
                && text.word(i + 1).token().isWord();
        return (text.isMark(i, ".") && !ordinal) || text.isMark(i, "!") || text.isMark(i, "?") || text.isMark(i, "…");
    }

    private int closing(int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (text.isMark(i, ")") || text.isMark(i, "]")) {
                return i + 1;
            }
        }
        return open + 1;
    }

    private boolean isBoundary(int i) {
        Word word = text.word(i);
        return word.isMark() && (function.isClauseMark(word) || isFullStop(i));
    }

    /** Adds a stretch as one segment, or as several where a conjunction joins two verbs. */
    private void add(int from, int to) {
        int end = to;
        while (end > from && text.word(end - 1).isMark() && !isQuoteMark(end - 1)) {
            end--;
        }
        int start = from;
        while (start < end && text.word(start).isMark() && !isQuoteMark(start)) {
            start++;
        }
        if (start >= end) {
            return;
        }
        int verb = -1;
        int cut = start;
        for (int i = start; i < end; i++) {
            Word word = text.word(i);
            if (word.is(WordClass.COORDINATING)
                    && !isWithinQuotation(i, from)
                    && i > cut
                    && i + 1 < end
                    && verb >= 0
                    && hasVerbBehind(i + 1, end, isVerbal(i - 1))) {
                segments.add(segment(cut, i));
                cut = i;
                verb = -1;
            } else if (function.isFinite(text, i) || word.is(Feature.ZU_INFINITIVE) || isZuInfinitive(i, end)) {
                verb = i;
            }
        }
        segments.add(segment(cut, end));
    }

    /** Whether it stands between quoted words of the stretch that begins there. */
    private boolean isWithinQuotation(int i, int from) {
        Quotation quote = text.quotationAt(i);
        return quote != null && quote.closed() && quote.from() >= from;
    }

    private boolean isQuoteMark(int i) {
        return text.isQuoted(i);
    }

    /** @param beyond whether to look beyond the next conjunction: "…, die kamen und A und B sahen" */
    private boolean hasVerbBehind(int from, int to, boolean beyond) {
        for (int i = from; i < to; i++) {
            Word word = text.word(i);
            if (function.isFinite(text, i) || word.is(Feature.ZU_INFINITIVE) || isZuInfinitive(i, to)) {
                return true;
            }
            if (word.is(WordClass.COORDINATING) && !beyond) {
                return false;
            }
        }
        return false;
    }

    private boolean isVerbal(int i) {
        return text.word(i).isVerbHere() && !text.word(i).token().isCapitalised();
    }

    private boolean isZuInfinitive(int i, int to) {
        return text.word(i).is(WordClass.INFINITIVE_PARTICLE)
                && i + 1 < to
                && text.word(i + 1).is(Feature.INFINITIVE);
    }

    private Segment segment(int from, int to) {
        int core = from;
        boolean coordinated = false;
        while (core < to - 1
                && (text.word(core).is(WordClass.COORDINATING)
                        || text.word(core).isMark())) {
            coordinated |= !text.word(core).isMark();
            core++;
        }
        int finite = finite(core, to);
        Shape shape = shape(core, to, finite);
        return new Segment(from, to, core, shape == Shape.FRAGMENT ? -1 : finite, shape, coordinated);
    }

    /** The inflected verb: the first of a main clause, the last of a subordinate one. */
    private int finite(int core, int to) {
        // "Der Verein zeigte sich entsetzt": only behind a mark is an article a relative pronoun.
        boolean verbLast = function.introduces(text, core)
                && (function.isSubordinating(text.word(core))
                        || (core > 0 && (text.word(core - 1).isMark() || function.isJoined(text, core))));
        int found = -1;
        for (int i = core; i < to; i++) {
            Word word = text.word(i);
            boolean attribute = i == core
                    && word.is(Feature.ADJECTIVE)
                    && i + 1 < to
                    && text.word(i + 1).isNominal()
                    && hasZuInfinitive(core, to);
            if (!function.isFinite(text, i) || function.isAttribute(text, i) || attribute) {
                continue;
            }
            // "die Regierung werde … vorgehen": what looks inflected at the end is the infinitive to an auxiliary.
            boolean bracket = found >= 0
                    && (text.word(found).is(Feature.AUXILIARY)
                            || text.word(found).is(Feature.MODAL))
                    && (word.is(Feature.INFINITIVE) || word.is(Feature.PARTICIPLE_2))
                    && !function.isSubordinatingOnly(text.word(core));
            if (bracket) {
                return found;
            }
            found = i;
            if (!verbLast) {
                break;
            }
        }
        return found >= 0 ? found : mistaken(core, to);
    }

    /** The tagger takes some verbs for adjectives; one that no noun follows is the verb of a segment without another. */
    private int mistaken(int core, int to) {
        for (int i = core; i < to; i++) {
            Word word = text.word(i);
            boolean past = word.is(Feature.PAST, Feature.THIRD);
            // "Das Geld reiche nicht"
            boolean reported = word.is(Feature.SUBJUNCTIVE_1, Feature.THIRD)
                    && i > core
                    && text.word(i - 1).isNominal();
            boolean attribute = i + 1 < to
                    && (text.word(i + 1).isNominal()
                            || (text.word(i + 1).is(Feature.ADJECTIVE)
                                    && text.word(i + 1).tag().equals("ADJ")));
            if ((past || reported) && !word.token().isCapitalised() && !attribute && !isBehindParticle(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBehindParticle(int i) {
        return i > 0
                && text.word(i - 1).is(WordClass.INFINITIVE_PARTICLE)
                && !text.word(i - 1).token().isCapitalised();
    }

    private Shape shape(int core, int to, int finite) {
        Word first = text.word(core);
        if (finite < 0) {
            if (hasZuInfinitive(core, to)) {
                return Shape.INFINITIVE;
            }
            boolean asSomebody = first.is(WordClass.LIKE)
                    && to - core > 1
                    && text.word(core + 1).token().isCapitalised();
            return function.isSubordinatingOnly(first) || asSomebody ? Shape.SUBORDINATE : Shape.FRAGMENT;
        }
        if (finite == core && isParticiplePhrase(core, to)) {
            return Shape.FRAGMENT;
        }
        if (finite == core) {
            return Shape.VERB_FIRST;
        }
        boolean last = isLast(finite, to);
        if (function.isSubordinatingOnly(first) || (last && function.isSubordinating(first))) {
            return Shape.SUBORDINATE;
        }
        boolean behindDash = first.is(WordClass.WHAT) && core > 0 && function.isClauseMark(text.word(core - 1));
        boolean behindComma = behindDash || (core > 0 && (text.isMark(core - 1, ",") || function.isJoined(text, core)));
        if (last && behindComma && function.isRelative(text, core) && !isNounPhraseAndVerb(core, finite)) {
            return Shape.RELATIVE;
        }
        boolean secondVerb = finite - core == 1 || function.mayBePrefield(text, core, finite);
        return last && !secondVerb ? Shape.VERB_LAST : Shape.VERB_SECOND;
    }

    /** "…, zitiert von der Agentur": a participle that looks like an inflected verb. */
    private boolean isParticiplePhrase(int core, int to) {
        boolean agent = core + 1 < to && text.word(core + 1).is(WordClass.OF);
        return agent && text.word(core).is(Feature.PARTICIPLE_2) && text.isMark(core - 1, ",");
    }

    private boolean hasZuInfinitive(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.word(i).is(Feature.ZU_INFINITIVE) || isZuInfinitive(i, to)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing but a prepositional phrase behind the verb. */
    private boolean isLast(int finite, int to) {
        return finite == to - 1
                || (finite < to - 1
                        && (text.word(finite + 1).is(Feature.PREPOSITION)
                                || function.isComparison(text.word(finite + 1)))
                        && text.word(finite - 1).isVerbHere());
    }

    /**
     * "die Lage eskaliere", "Sie sagte, die neuen Nachbarn glauben": an article, a noun and a verb are no relative clause if
     * the verb is in the subjunctive, or if there is nothing before them that a relative clause could be about.
     */
    private boolean isNounPhraseAndVerb(int core, int finite) {
        int noun = finite - 1;
        if (noun <= core || !text.word(core).is(Feature.ARTICLE)) {
            return false;
        }
        for (int i = core + 1; i < noun; i++) {
            if (!text.word(i).is(Feature.ADJECTIVE) || text.word(i).token().isCapitalised()) {
                return false;
            }
        }
        return (noun == core + 1 && text.word(finite).isSubjunctive())
                || (isBehindReportingVerb(core) && agree(core, noun, finite));
    }

    /** "sagte, …", "teilte mit, …". */
    private boolean isBehindReportingVerb(int core) {
        if (core < 2
                || !text.isMark(core - 1, ",")
                || text.word(core - 2).token().isCapitalised()) {
            return false;
        }
        Word before = text.word(core - 2);
        return function.isFinite(text, core - 2) || (before.is(Feature.SEPARABLE) && !before.isNominal());
    }

    /** Whether article and noun can be the verb's subject. */
    private boolean agree(int article, int noun, int finite) {
        int phrase = Agreement.of(text.word(article), Feature.ARTICLE) & Agreement.NOM;
        int nouns = Agreement.of(text.word(noun), Feature.NOUN) | Agreement.of(text.word(noun), Feature.NAME);
        Word verb = text.word(finite);
        int numbers = (verb.is(Feature.THIRD, Feature.PLU) ? Agreement.PLU : 0)
                | (verb.is(Feature.THIRD, Feature.SIN) ? Agreement.SIN : 0);
        return (phrase & (nouns == 0 ? Agreement.ANY : nouns) & numbers) != 0;
    }
}
