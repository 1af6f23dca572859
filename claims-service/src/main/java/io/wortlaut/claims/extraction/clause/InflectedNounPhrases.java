package io.wortlaut.claims.extraction.clause;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;

/** Finds nominal phrases: article, adjectives, nouns and names, then genitives and other attributes behind them. */
final class InflectedNounPhrases implements NounPhrases {

    /** "die Zeitung „Neue Post“": longer quotations are no names. */
    private static final int MAX_QUOTED_NAME = 4;

    private final Predicate<String> isState;
    private final Set<String> timeNouns;

    /** @param isState whether a word names a state or its capital; two names in a row are then two phrases */
    InflectedNounPhrases(Predicate<String> isState, LanguageFolder language) {
        this.isState = isState;
        this.timeNouns = language.words("time-nouns.txt");
    }

    /** The phrase that begins at the word, if one does. */
    @Override
    public Optional<NounPhrase> at(TaggedText text, int from, int limit) {
        if (from >= limit) {
            return Optional.empty();
        }
        int i = from;
        int agreement = Agreement.ANY;
        while (i < limit && text.word(i).is(WordClass.LEADING) && i - from < 3) {
            i++;
        }
        int start = i < limit ? i : from;
        while (i < limit && isDeterminer(text.word(i))) {
            int here = Agreement.of(text.word(i), Feature.ARTICLE)
                    | Agreement.of(text.word(i), Feature.POSSESSIVE)
                    | Agreement.of(text.word(i), Feature.PRONOUN);
            agreement = narrow(agreement, here);
            i++;
        }
        while (i < limit && isModifier(text, i, limit)) {
            int here = Agreement.of(text.word(i), Feature.ADJECTIVE);
            agreement = narrow(agreement, here);
            i++;
        }
        int named = nouns(text, i, limit);
        int head = Math.max(named, quotedName(text, start, i, limit));
        if (head < i && i > start + 1 && text.word(i - 1).is(WordClass.BOTH)) {
            return Optional.of(new NounPhrase(start, i, i, i - 1, narrow(agreement, Agreement.PLU), false));
        }
        if (head < i) {
            return pronoun(text, from);
        }
        int first = i;
        int nounAgreement = head > named ? Agreement.ANY : agreement(text, first, head);
        agreement = narrow(agreement, nounAgreement);
        NounPhrase core = new NounPhrase(start, head + 1, head + 1, head, agreement, false);
        return Optional.of(core.withEnd(attributes(text, core, limit)));
    }

    private static Optional<NounPhrase> pronoun(TaggedText text, int from) {
        Word word = text.word(from);
        int agreement;
        if (word.is(WordClass.PRONOUN_HE)) {
            agreement = Agreement.NOM & Agreement.SIN & Agreement.MAS;
        } else if (word.is(WordClass.PRONOUN_ONE)) {
            agreement = Agreement.SIN;
        } else if (word.is(WordClass.PRONOUN_SHE)) {
            agreement = (Agreement.NOM | Agreement.AKK) & (Agreement.PLU | Agreement.FEM);
        } else if (word.is(WordClass.PRONOUN_WE)) {
            agreement = Agreement.NOM & Agreement.PLU;
        } else if (word.is(WordClass.PRONOUN_THIS)) {
            agreement = (Agreement.NOM | Agreement.AKK) & Agreement.SIN & Agreement.NEU;
        } else if (word.is(WordClass.PRONOUN_MANY)) {
            agreement = (Agreement.NOM | Agreement.AKK) & Agreement.PLU;
        } else {
            return Optional.empty();
        }
        return Optional.of(new NounPhrase(from, from + 1, from + 1, from, agreement, true));
    }

    private static int narrow(int agreement, int here) {
        int both = agreement & here;
        return here == 0 || both == 0 ? agreement : both;
    }

    private static boolean isDeterminer(Word word) {
        return word.is(Feature.ARTICLE)
                || (word.is(Feature.POSSESSIVE) && !word.is(Feature.NOUN))
                || word.is(WordClass.QUANTIFIER)
                || (word.tag().equals("DET") && !word.token().isCapitalised());
    }

    private static boolean isModifier(TaggedText text, int i, int limit) {
        Word word = text.word(i);
        if (word.isMark()) {
            return text.isQuoted(i)
                    && i + 1 < limit
                    && (word.is(Feature.NOUN) || !word.text().equals("."));
        }
        if (word.token().kind() == io.wortlaut.claims.extraction.segment.Token.Kind.NUMBER) {
            return true;
        }
        boolean adjective = word.is(Feature.ADJECTIVE)
                || word.tag().equals("ADJ")
                || word.is(Feature.NUMERAL)
                || word.tag().equals("NUM");
        if (!adjective) {
            return false;
        }
        // "Amerikanische", "US-amerikanische" and the like are capitalised in names: adjectives if nothing but.
        boolean capital = word.token().isCapitalised();
        // "der Angeklagte", "die 54-Jährige": an adjective that is the noun itself.
        boolean last = i + 1 >= limit
                || !(text.word(i + 1).isNominal() || text.word(i + 1).is(Feature.ADJECTIVE));
        if (capital && last) {
            return false;
        }
        boolean beforeNoun = i + 1 < limit && text.word(i + 1).isNominal();
        boolean agrees = beforeNoun
                && (Agreement.of(word, Feature.ADJECTIVE) & Agreement.of(text.word(i + 1), Feature.NOUN)) != 0;
        return !capital || (!word.is(Feature.NOUN) && !word.is(Feature.NAME)) || (word.is(Feature.ADJECTIVE) && agrees);
    }

    /** The last of the nouns and names in a row; -1 if there is none. */
    private int nouns(TaggedText text, int from, int limit) {
        int last = -1;
        boolean named = false;
        for (int i = from; i < limit; i++) {
            Word word = text.word(i);
            boolean nameParticle = named
                    && i + 1 < limit
                    && word.is(WordClass.COMMON_NAME_PARTICLE)
                    && text.word(i + 1).tag().equals("PROPN")
                    && !word.token().isCapitalised()
                    && word.tag().equals("PROPN");
            if (nameParticle || (last >= 0 && joinsForeignName(text, i, limit))) {
                continue;
            }
            // "Jette Kraft": what else the word may be counts for nothing behind a given name.
            boolean surname = last >= 0
                    && text.word(last).isGivenName()
                    && text.word(last).tag().equals("PROPN")
                    && !word.tag().equals("ADP");
            if (!isNounLike(word)
                    || (!surname
                            && (word.is(Feature.ARTICLE)
                                    || (word.is(Feature.PREPOSITION)
                                            && !word.tag().equals("PROPN"))))) {
                break;
            }
            boolean name = surname || isName(word);
            boolean state = isState.test(word.text());
            boolean genitive = word.is(Feature.NAME, Feature.GEN) && !word.is(Feature.NAME, Feature.NOM);
            // "Wieses Sprecherin" is one phrase, too.
            boolean owned = last == from && named && isOwner(text.word(last)) && isOwned(word);
            if (last >= 0 && !owned && (state || (named && !name) || (genitive && !named))) {
                break;
            }
            // "Wieses Sprecherin Edda Marlow": only names may follow.
            if (owned) {
                last = i;
                continue;
            }
            // "warf den Ärzten Panikmache vor": two objects.
            if (last >= 0 && !name && isDativeBesides(text, last, i)) {
                break;
            }
            named |= name && !state;
            last = i;
            // "Norwegens Außenministerin" is one phrase, "Norwegen Hilfe" is two.
            boolean owner = state
                    && word.is(Feature.NAME, Feature.GEN)
                    && word.is(WordClass.ENDS_LIKE_GENITIVE)
                    && i + 1 < limit
                    && text.word(i + 1).is(Feature.NOUN)
                    && text.word(i + 1).token().isCapitalised();
            if (state && !owner) {
                break;
            }
        }
        return last;
    }

    /** "„Talheimer Bote“": the last word of a name between marks that is a name as a whole; -1 if there is none. */
    private static int quotedName(TaggedText text, int start, int from, int limit) {
        Quotation quoted = from < limit ? text.quotationAt(from) : null;
        if (quoted == null
                || quoted.innerFrom() < start
                || !quoted.closed()
                || quoted.to() > limit
                || quoted.words() > MAX_QUOTED_NAME) {
            return -1;
        }
        for (int i = quoted.innerFrom(); i < quoted.innerTo(); i++) {
            if (!isNounLike(text.word(i))) {
                return -1;
            }
        }
        return quoted.innerTo() - 1;
    }

    /** "Center for Alpine and Polar Studies", "Bank of the North": foreign words between capitals. */
    private static boolean joinsForeignName(TaggedText text, int i, int limit) {
        int next = i;
        while (next < limit && text.word(next).is(WordClass.FOREIGN_NAME_PARTICLE)) {
            next++;
        }
        return next > i && next < limit && text.word(next).token().isCapitalised() && isNounLike(text.word(next));
    }

    /** Whether the first of two nouns is a dative and can be nothing else, and the second no dative of its kind. */
    private static boolean isDativeBesides(TaggedText text, int one, int other) {
        int first = Agreement.of(text.word(one), Feature.NOUN);
        int second = Agreement.of(text.word(other), Feature.NOUN);
        return first != 0 && second != 0 && (first & ~Agreement.DAT) == 0 && (first & second) == 0;
    }

    private static boolean isOwner(Word name) {
        return name.is(WordClass.ENDS_LIKE_GENITIVE)
                && !name.is(Feature.FIRST_NAME)
                && (name.readings().isEmpty() || name.is(Feature.NAME, Feature.GEN));
    }

    private boolean isOwned(Word word) {
        return word.is(Feature.NOUN) && !word.is(Feature.NAME) && !timeNouns.contains(word.lower());
    }

    private static boolean isNounLike(Word word) {
        return word.token().isWord()
                && word.token().isCapitalised()
                && (word.isNominal()
                        || word.readings().isEmpty()
                        || word.tag().equals("PROPN")
                        || word.tag().equals("X"));
    }

    private static boolean isName(Word word) {
        return word.is(Feature.NAME)
                || word.readings().isEmpty()
                || (word.tag().equals("PROPN") && !word.is(Feature.NOUN));
    }

    /** The noun decides, not the name behind it ("der Sprecher Tom Herwick") nor the genitive before it. */
    private static int agreement(TaggedText text, int first, int head) {
        Word word = text.word(first);
        boolean genitive = word.is(Feature.NAME, Feature.GEN) && !word.is(Feature.NAME, Feature.NOM);
        if (genitive && first < head && text.word(first + 1).is(Feature.NOUN)) {
            return agreement(text, first + 1, head);
        }
        int nouns = Agreement.of(word, Feature.NOUN);
        if (nouns != 0) {
            return nouns;
        }
        int names = Agreement.of(word, Feature.NAME);
        if (names != 0) {
            boolean ownS = genitive && first == head;
            return names
                    | (ownS ? Agreement.NOM & Agreement.SIN : 0)
                    | (word.is(WordClass.ENDS_LIKE_GENITIVE) ? Agreement.GEN & Agreement.SIN : 0);
        }
        int all = Agreement.SIN | (word.is(WordClass.ENDS_LIKE_GENITIVE) ? Agreement.PLU : 0);
        return text.word(head).is(WordClass.ENDS_LIKE_GENITIVE) ? all : all & ~Agreement.GEN;
    }

    /** Genitives, "von"-phrases and brackets behind the core. */
    private int attributes(TaggedText text, NounPhrase core, int limit) {
        int end = core.to();
        Quotation around = text.quotationAt(core.head());
        if (around != null
                && around.closed()
                && around.from() >= core.from()
                && around.to() == end + 1
                && end < limit) {
            end++;
        }
        while (end < limit) {
            Word word = text.word(end);
            if (text.isMark(end, "(")) {
                int close = end;
                while (close < limit && !text.isMark(close, ")") && close - end < 12) {
                    close++;
                }
                if (close >= limit || !text.isMark(close, ")")) {
                    return end;
                }
                end = close + 1;
                continue;
            }
            Quotation quoted = text.quotationAt(end);
            boolean quotedName = quoted != null
                    && quoted.from() == end
                    && quoted.closed()
                    && quoted.words() <= MAX_QUOTED_NAME
                    && quoted.to() <= limit
                    && text.word(quoted.innerFrom()).token().isCapitalised()
                    && text.word(core.head()).is(Feature.NOUN);
            if (quotedName) {
                end = quoted.to();
                continue;
            }
            // "sagte Edda Marlow der Zeitung": a person's name takes no genitive.
            boolean genitiveArticle = !isName(text.word(core.head()))
                    && (word.is(Feature.ARTICLE, Feature.GEN) || word.is(Feature.POSSESSIVE, Feature.GEN));
            boolean of = word.is(WordClass.OF);
            boolean name =
                    isNounLike(word) && word.is(Feature.NAME, Feature.GEN) && word.is(WordClass.ENDS_LIKE_GENITIVE);
            // "Einschätzung westlicher Diplomaten": in the plural the adjective alone shows the case.
            boolean genitiveAdjective = text.word(core.head()).is(Feature.NOUN)
                    && !isName(text.word(core.head()))
                    && !word.token().isCapitalised()
                    && word.is(Feature.ADJECTIVE, Feature.GEN)
                    && isModifier(text, end, limit);
            if (!genitiveArticle && !of && !name && !genitiveAdjective) {
                return end;
            }
            Optional<NounPhrase> inner = at(text, of ? end + 1 : end, limit);
            if (inner.isEmpty()
                    || inner.get().pronoun()
                    || ((genitiveArticle || genitiveAdjective) && !inner.get().mayBeGenitive())) {
                return end;
            }
            if (of && isTemporal(text, inner.get())) {
                return end;
            }
            end = inner.get().end();
        }
        return end;
    }

    private static boolean isTemporal(TaggedText text, NounPhrase phrase) {
        return text.word(phrase.head()).is(WordClass.DAY_OR_WEEK)
                || text.word(phrase.from()).token().kind() == io.wortlaut.claims.extraction.segment.Token.Kind.NUMBER;
    }

    /** Whether it tells a time: a weekday, a month, "Woche". */
    @Override
    public boolean isTime(TaggedText text, NounPhrase phrase) {
        return timeNouns.contains(text.word(phrase.head()).lower());
    }
}
