package io.wortlaut.claims.extraction.mention;

import java.util.List;
import java.util.Locale;

import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.segment.Sentence;

/** Finds runs of words that are names: of persons most of them, but also of ships and firms. */
final class NameRuns {

    /** Longer runs are lists or titles of works. */
    private static final int MAX_NAME = 5;

    /** Words in a row. */
    record Run(int from, int to) {}

    private final Gazetteer gazetteer;
    private final Nouns nouns;

    NameRuns(Gazetteer gazetteer, Nouns nouns) {
        this.gazetteer = gazetteer;
        this.nouns = nouns;
    }

    void find(TaggedText text, Sentence sentence, boolean[] taken, List<Run> runs) {
        int i = sentence.from();
        while (i < sentence.to()) {
            int to = i;
            while (to < sentence.to()
                    && !taken[to]
                    && (isNamePart(text, to)
                            || (to > i && (isParticle(text, i, to, sentence.to(), taken) || isSurname(text, i, to))))) {
                to++;
            }
            // "Gewerkschafter Jorin Talbeck": a common noun before a full name is no part of it.
            while ((to - i > 2 && isBeforeName(text, i)) || (to - i > 1 && isCalled(text.word(i)))) {
                i++;
            }
            if (to > i && to - i <= MAX_NAME) {
                runs.add(new Run(i, to));
            }
            i = Math.max(to, i + 1);
        }
    }

    /** "Landrat" is a surname too; before another name it is an office. */
    private boolean isRole(Word word) {
        return nouns.role(word).isPresent() && !word.isGivenName();
    }

    /** An office, "Mr" and the like. */
    private boolean isCalled(Word word) {
        return isRole(word) || word.is(WordClass.HONORIFIC);
    }

    /** A common noun, or a word that no dictionary has before a first name: "Vizelandrätin Gesa Ohlt". */
    private static boolean isBeforeName(TaggedText text, int i) {
        Word word = text.word(i);
        boolean unknown = word.readings().isEmpty()
                && (word.tag().equals("NOUN") || text.word(i + 1).isGivenName());
        return !word.isGivenName() && (word.is(Feature.NOUN) || unknown);
    }

    private boolean isNamePart(TaggedText text, int i) {
        Word word = text.word(i);
        if (word.text().endsWith(".") && word.text().length() > 2) {
            return false;
        }
        if (!word.token().isWord()
                || !word.token().isCapitalised()
                || word.text().length() < 2) {
            return word.text().length() == 2
                    && word.text().endsWith(".")
                    && word.token().isCapitalised();
        }
        if ((nouns.role(word).isPresent() && !word.is(Feature.LAST_NAME))
                || gazetteer.byAdjective(word).isPresent()) {
            return false;
        }
        if (word.is(WordClass.NOUN_HERE) && nouns.isOrganization(word)) {
            return false;
        }
        boolean personal = word.isGivenName() || word.is(Feature.LAST_NAME);
        boolean unknown =
                word.readings().isEmpty() && !word.text().equals(word.text().toUpperCase(Locale.ROOT));
        boolean properHere = word.tag().equals("PROPN")
                && !word.is(Feature.PLACE)
                && !word.is(Feature.ARTICLE)
                && !word.is(Feature.PREPOSITION);
        if (word.is(Feature.NOUN)
                || word.is(Feature.PRONOUN)
                || word.is(Feature.CONJUNCTION)
                || word.is(Feature.ADVERB)) {
            boolean introduced =
                    word.isGivenName() && i > 0 && nouns.role(text.word(i - 1)).isPresent();
            return introduced || (personal && word.tag().equals("PROPN")) || (word.is(Feature.NOUN) && properHere);
        }
        return personal
                || (unknown
                        && (word.tag().equals("PROPN")
                                || word.tag().equals("X")
                                || word.tag().equals("NOUN")))
                || properHere;
    }

    /** "Steffi Kraft", "Amtsleiter Herwig Lehrte": any noun behind a given name, or behind an unknown name with an office. */
    private boolean isSurname(TaggedText text, int from, int i) {
        Word word = text.word(i);
        Word given = text.word(i - 1);
        boolean introduced = given.readings().isEmpty()
                && i - from == 1
                && from > 0
                && nouns.role(text.word(from - 1)).isPresent();
        return word.token().isWord()
                && word.token().isCapitalised()
                && word.text().length() > 2
                && (given.isGivenName() || introduced)
                && (nouns.role(word).isEmpty() || isCalledLikeATrade(text, from, i))
                && !word.tag().equals("ADP")
                && !word.tag().equals("DET");
    }

    /** "Geschäftsführerin Miriam Held sagte": what may be a trade is a surname where no other is behind the given name. */
    private boolean isCalledLikeATrade(TaggedText text, int from, int i) {
        Word word = text.word(i);
        boolean introduced = from > 0 && nouns.role(text.word(from - 1)).isPresent();
        boolean last = i + 1 >= text.words().size()
                || text.word(i + 1).isMark()
                || !text.word(i + 1).token().isCapitalised();
        return introduced
                && i - from == 1
                && last
                && word.is(Feature.NOUN, Feature.MAS)
                && word.is(Feature.NOUN, Feature.NOM);
    }

    /** "Max von Rosen", "Ursula von der Mark": before a name, and behind nothing but a given one if it may mean whence. */
    private boolean isParticle(TaggedText text, int from, int i, int limit, boolean[] taken) {
        int next = i + 1;
        boolean particle = text.word(i).is(WordClass.NAME_PARTICLE)
                && !text.word(i).token().isCapitalised()
                && next < limit
                && !taken[next];
        if (!particle) {
            return false;
        }
        boolean noble = text.words().subList(from, i).stream().allMatch(Word::isGivenName)
                && text.word(next).token().isCapitalised()
                && nouns.role(text.word(next)).isEmpty()
                && !nouns.isOrganization(text.word(next));
        return noble || (text.word(i).tag().equals("PROPN") && isNamePart(text, next));
    }
}
