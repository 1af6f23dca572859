package io.wortlaut.claims.extraction.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Finds the phrases of a sentence that name a source without a verb. */
public final class SourcePhrases {

    private final NounPhrases nounPhrases;
    private final Nouns nouns;
    private final Set<String> sourceNouns;
    private final Set<String> viewNouns;

    public SourcePhrases(NounPhrases nounPhrases, Nouns nouns, LanguageFolder language) {
        this.nouns = nouns;
        this.nounPhrases = nounPhrases;
        this.sourceNouns = language.words("source-nouns.txt");
        this.viewNouns = language.words("view-nouns.txt");
    }

    public List<SourcePhrase> of(TaggedText text, Sentence sentence) {
        List<SourcePhrase> found = new ArrayList<>();
        int i = sentence.from();
        while (i < sentence.to()) {
            Optional<SourcePhrase> phrase = at(text, sentence, i);
            phrase.ifPresent(found::add);
            i = phrase.map(SourcePhrase::to).orElse(i + 1);
        }
        return found;
    }

    private Optional<SourcePhrase> at(TaggedText text, Sentence sentence, int i) {
        Word word = text.word(i);
        if (word.is(WordClass.SOURCE_PREPOSITION)) {
            return before(text, sentence, i, false);
        }
        if (word.is(WordClass.SOURCE_ADPOSITION)) {
            return before(text, sentence, i, true).or(() -> behind(text, sentence, i, true));
        }
        if (word.is(WordClass.VIEW_PREPOSITION)) {
            return before(text, sentence, i, false).filter(found -> isView(text, found.phrase()));
        }
        if (word.is(WordClass.SOURCE_POSTPOSITION)) {
            return behind(text, sentence, i, false);
        }
        if (word.is(WordClass.SO)) {
            return afterComma(text, sentence, i);
        }
        return word.is(WordClass.SOURCE_ADVERB) ? Optional.of(new SourcePhrase(i, i + 1, i, null)) : Optional.empty();
    }

    private Optional<SourcePhrase> before(TaggedText text, Sentence sentence, int i, boolean needsSourceNoun) {
        // "according to"
        int particle = i + 1 < sentence.to() && text.word(i + 1).is(WordClass.SOURCE_PARTICLE) ? 1 : 0;
        int start = i + 1 + particle;
        while (start < sentence.to() && text.word(start).isMark() && text.isQuoted(start)) {
            start++;
        }
        int closing = start - i - 1 - particle;
        return nounPhrases
                .at(text, start, sentence.to())
                .filter(phrase ->
                        !needsSourceNoun || isSource(text, phrase) || nouns.isMedium(text.word(phrase.head())))
                .map(phrase -> withOthers(text, sentence, i, phrase))
                .map(phrase -> {
                    int end = Math.min(withParticiple(text, phrase) + closing, sentence.to());
                    return new SourcePhrase(i, end, i, phrase);
                });
    }

    /**
     * "laut der Werft und der Reederei", "nach Angaben des Theaters und des Museums": what is joined to the phrase, and no
     * subject of a clause of its own ("laut Polizei, und die Feuerwehr ist abgezogen").
     */
    private NounPhrase withOthers(TaggedText text, Sentence sentence, int preposition, NounPhrase phrase) {
        return joined(text, phrase, sentence.to(), other -> {
            boolean fits = !other.pronoun() && (other.mayBeDative() || other.mayBeGenitive());
            boolean beforeVerb = isVerb(text, other.end(), sentence);
            boolean atEnd =
                    other.end() >= sentence.to() || text.word(other.end()).isMark();
            return fits
                    && (preposition == sentence.from()
                            ? beforeVerb || atEnd
                            : !beforeVerb || (isBare(phrase) && isBare(other)));
        });
    }

    /** "according to emails seen by this newspaper": to the mark behind it. */
    private static int withParticiple(TaggedText text, NounPhrase phrase) {
        int end = phrase.end();
        boolean participle = end < text.words().size()
                && text.word(phrase.head()).is(WordClass.NOUN_HERE)
                && text.word(end).isVerbHere()
                && text.word(end).is(Feature.PARTICIPLE_2);
        while (participle && end < text.words().size() && !text.word(end).isMark()) {
            end++;
        }
        return end;
    }

    /** The phrase with another that "und" joins to it, if that one fits. */
    private NounPhrase joined(TaggedText text, NounPhrase phrase, int limit, Predicate<NounPhrase> fits) {
        int and = phrase.end();
        if (and + 1 >= limit || !text.word(and).is(WordClass.AND)) {
            return phrase;
        }
        return nounPhrases
                .at(text, and + 1, limit)
                .filter(fits)
                .map(other -> phrase.withEnd(other.end()))
                .orElse(phrase);
    }

    private static boolean isVerb(TaggedText text, int i, Sentence sentence) {
        return i < sentence.to() && text.word(i).isFinite();
    }

    /** "Polizei", not "die Polizei". */
    private static boolean isBare(NounPhrase phrase) {
        return phrase.from() == phrase.head();
    }

    /** "Berichten zufolge", "seinen Angaben nach", "ihm zufolge": the phrase that ends before the word. */
    private Optional<SourcePhrase> behind(TaggedText text, Sentence sentence, int i, boolean needsSourceNoun) {
        if (!needsSourceNoun
                && i > sentence.from()
                && text.word(i - 1).is(Feature.PERSONAL, Feature.DAT)
                && !text.word(i - 1).is(Feature.ARTICLE)) {
            return Optional.of(new SourcePhrase(i - 1, i + 1, i, NounPhrase.pronoun(i - 1)));
        }
        for (int start = Math.max(sentence.from(), i - 10); start < i; start++) {
            Word word = text.word(start);
            Optional<NounPhrase> phrase = word.isMark() ? Optional.empty() : nounPhrases.at(text, start, i);
            boolean fits = phrase.isPresent()
                    && phrase.get().end() == i
                    && phrase.get().mayBeDative()
                    && (!needsSourceNoun || isSource(text, phrase.get()));
            if (fits) {
                return Optional.of(new SourcePhrase(start, i + 1, i, phrase.get()));
            }
        }
        return Optional.empty();
    }

    /** ", so der Minister" before a mark or the sentence's end. */
    private Optional<SourcePhrase> afterComma(TaggedText text, Sentence sentence, int i) {
        if (i == sentence.from() || !text.word(i - 1).isMark()) {
            return Optional.empty();
        }
        int start = i + 1;
        while (start < sentence.to() && text.word(start).is(WordClass.SOURCE_FILLER)) {
            start++;
        }
        Optional<NounPhrase> phrase = nounPhrases.at(text, start, sentence.to());
        if (phrase.isEmpty() || !phrase.get().mayBeSubject()) {
            return Optional.empty();
        }
        int end = start;
        while (end < sentence.to() && !text.word(end).isMark()) {
            if (text.word(end).isFinite()) {
                return Optional.empty();
            }
            end++;
        }
        // "so die Polizei und die Feuerwehr"
        int last = end;
        NounPhrase subject = joined(text, phrase.get(), last, other -> other.mayBeSubject() && other.end() == last);
        boolean quotedName = end < sentence.to() && text.isQuoted(end) && end < subject.end();
        int to = Math.max(quotedName ? subject.end() : end, subject.end());
        return Optional.of(new SourcePhrase(i, to, i, subject));
    }

    /** "Sicht der Behörde", "ihrer Sicht": somebody's, where "heutiger Sicht" is nobody's. */
    private boolean isView(TaggedText text, NounPhrase phrase) {
        Word first = text.word(phrase.from());
        boolean theirs = first.is(WordClass.THEIR);
        boolean owned = phrase.end() > phrase.to() && (isBare(phrase) || first.is(Feature.ARTICLE, Feature.DEFINITE));
        return (theirs || owned) && viewNouns.contains(text.word(phrase.head()).lower());
    }

    private boolean isSource(TaggedText text, NounPhrase phrase) {
        String head = text.word(phrase.head()).lower();
        for (int at = 0; at + 4 <= head.length(); at++) {
            if (sourceNouns.contains(head.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
