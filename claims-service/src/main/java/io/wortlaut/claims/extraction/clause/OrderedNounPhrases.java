package io.wortlaut.claims.extraction.clause;

import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Token;

/** Finds nominal phrases by parts of speech: determiners, adjectives and nouns in a row, then "of …" behind them. */
final class OrderedNounPhrases implements NounPhrases {

    private final Set<String> timeNouns;

    OrderedNounPhrases(LanguageFolder language) {
        timeNouns = language.words("time-nouns.txt");
    }

    @Override
    public Optional<NounPhrase> at(TaggedText text, int from, int limit) {
        if (from >= limit) {
            return Optional.empty();
        }
        int start = from;
        while (start < limit && text.word(start).is(WordClass.LEADING)) {
            start++;
        }
        int head = head(text, start, limit);
        if (head < 0) {
            return pronoun(text, from);
        }
        NounPhrase core = new NounPhrase(start, head + 1, head + 1, head, agreement(text.word(head)), false);
        return Optional.of(core.withEnd(attributes(text, core, limit)));
    }

    /** The last noun of the row; -1 if there is none. */
    private static int head(TaggedText text, int start, int limit) {
        int head = -1;
        int i = start;
        while (i < limit && isPart(text, start, i, limit)) {
            if (isNoun(text.word(i))) {
                head = i;
            }
            i++;
        }
        if (head >= 0 || i == start || !isDeterminer(text.word(start))) {
            return head;
        }
        // "the accused", "the injured", "the 54-year-old"
        return i - start > 1 && !text.word(i - 1).isMark() && !isDeterminer(text.word(i - 1)) ? i - 1 : -1;
    }

    private static boolean isNoun(Word word) {
        // "of negotiating in bad faith": what is nothing but a form of a verb names nobody.
        boolean verb =
                !word.readings().isEmpty() && word.readings().stream().allMatch(reading -> reading.is(Feature.VERB));
        return word.isNominal() && !word.is(WordClass.POSSESSIVE_MARK) && !verb;
    }

    private static boolean isDeterminer(Word word) {
        return word.tag().equals("DET") || word.is(Feature.POSSESSIVE) || word.is(WordClass.QUANTIFIER);
    }

    private static boolean isPart(TaggedText text, int start, int i, int limit) {
        Word word = text.word(i);
        Word before = i > start ? text.word(i - 1) : null;
        if (isDeterminer(word)) {
            return before == null || isDeterminer(before);
        }
        if (word.isMark()) {
            return isWithinName(text, i, limit) || (before != null && isBetweenNouns(text, i, limit));
        }
        if (word.is(WordClass.POSSESSIVE_MARK)) {
            return before != null && isNoun(before) && i + 1 < limit;
        }
        if (isNoun(word)) {
            // "told reporters Tuesday": a time is a phrase of its own.
            return true;
        }
        boolean modifies = word.tag().equals("ADJ")
                || word.tag().equals("NUM")
                || word.token().kind() == Token.Kind.NUMBER
                || ((before == null || isDeterminer(before) || before.tag().equals("ADJ"))
                        && (word.is(Feature.PARTICIPLE_1) || word.is(Feature.PARTICIPLE_2))
                        && before != null);
        boolean grades = word.tag().equals("ADV")
                && before != null
                && i + 1 < limit
                && text.word(i + 1).tag().equals("ADJ");
        return modifies || grades;
    }

    /** "Kestrel & Sons", "the residents' group" */
    private static boolean isBetweenNouns(TaggedText text, int i, int limit) {
        String mark = text.word(i).text();
        boolean owner = (mark.equals("'") || mark.equals("’"))
                && text.word(i).token().start() == text.word(i - 1).token().end()
                && !text.isQuoted(i);
        return i + 1 < limit
                && (mark.equals("&") || owner)
                && isNoun(text.word(i - 1))
                && (isNoun(text.word(i + 1)) || (owner && text.word(i + 1).tag().equals("ADJ")));
    }

    /** The hyphen or the marks around "the ‘Morning Star’ newspaper". */
    private static boolean isWithinName(TaggedText text, int i, int limit) {
        return i + 1 < limit
                && text.isQuoted(i)
                && text.quotationAt(i) != null
                && text.quotationAt(i).words() <= 4
                && text.quotationAt(i).to() <= limit
                && text.word(text.quotationAt(i).innerFrom()).token().isCapitalised()
                && text.quotationAt(i).from() == i;
    }

    private static int agreement(Word head) {
        int nouns = Agreement.of(head, Feature.NOUN) | Agreement.of(head, Feature.NAME);
        return nouns == 0 ? Agreement.ANY : nouns;
    }

    private static Optional<NounPhrase> pronoun(TaggedText text, int from) {
        Word word = text.word(from);
        int agreement;
        if (word.is(WordClass.PRONOUN_HE)) {
            agreement = Agreement.NOM & Agreement.SIN & Agreement.MAS;
        } else if (word.is(WordClass.PRONOUN_SHE)) {
            agreement = Agreement.NOM & Agreement.SIN & Agreement.FEM;
        } else if (word.is(WordClass.PRONOUN_WE)) {
            agreement = Agreement.NOM & Agreement.PLU;
        } else if (word.is(WordClass.PRONOUN_MANY)) {
            agreement = Agreement.PLU;
        } else if (word.is(WordClass.PRONOUN_ONE) || word.is(WordClass.PRONOUN_THIS)) {
            agreement = Agreement.SIN;
        } else if (word.is(WordClass.HIM)) {
            agreement = Agreement.DAT & Agreement.SIN & Agreement.MAS;
        } else if (word.is(WordClass.HER)) {
            agreement = Agreement.DAT & Agreement.SIN & Agreement.FEM;
        } else if (word.is(WordClass.THEM)) {
            agreement = Agreement.DAT & Agreement.PLU;
        } else {
            return Optional.empty();
        }
        return Optional.of(new NounPhrase(from, from + 1, from + 1, from, agreement, true));
    }

    /** "of …", and what stands in brackets. */
    private int attributes(TaggedText text, NounPhrase core, int limit) {
        int end = core.to();
        while (end < limit) {
            if (text.isMark(end, "(")) {
                int close = end;
                while (close < limit && !text.isMark(close, ")")) {
                    close++;
                }
                if (close >= limit) {
                    return end;
                }
                end = close + 1;
                continue;
            }
            Optional<NounPhrase> inner = text.word(end).is(WordClass.OF) ? at(text, end + 1, limit) : Optional.empty();
            if (inner.isEmpty() || inner.get().pronoun()) {
                return end;
            }
            end = inner.get().end();
        }
        return end;
    }

    @Override
    public boolean isTime(TaggedText text, NounPhrase phrase) {
        return timeNouns.contains(text.word(phrase.head()).lower());
    }
}
