package io.wortlaut.claims.extraction.speaker;

import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Vocabulary;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;

/** What to call a party that has no proper name: the phrase itself, in the nominative, without its article. */
final class PartyNames {

    private final TaggedText text;

    PartyNames(TaggedText text) {
        this.text = text;
    }

    /** The phrase as it stands, without article and without what follows behind a comma. */
    String name(int from, int to) {
        int start = from;
        while (start < to - 1
                && (text.word(start).is(Feature.ARTICLE) || text.word(start).is(WordClass.ALSO))) {
            start++;
        }
        int end = start + 1;
        while (end < to
                && !(text.word(end).isMark() && ",;:–".contains(text.word(end).text()))
                && !beginsAnother(end)) {
            end++;
        }
        while (end > start + 1 && text.word(end - 1).is(WordClass.AND)) {
            end--;
        }
        boolean genitive = start > from && text.word(start - 1).is(WordClass.GENITIVE_DETERMINER);
        String name = genitive ? nominative(start, end) : text.textOf(start, end);
        return name.replaceAll("[„“”\"»«]", "").replaceAll("\\s+", " ");
    }

    /** Whether a noun phrase begins there that is no attribute: an article that is no genitive and follows a noun. */
    private boolean beginsAnother(int i) {
        Word word = text.word(i);
        return word.is(Feature.ARTICLE, Feature.DEFINITE)
                && !word.is(Feature.ARTICLE, Feature.GEN)
                && !text.isQuoted(i)
                && !word.token().isCapitalised()
                && text.word(i - 1).isNominal();
    }

    /** "russischen Ministeriums" → "russisches Ministerium". */
    private String nominative(int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < end; i++) {
            Word word = text.word(i);
            boolean noun = word.isNominal();
            for (Reading reading : word.readings()) {
                if (noun && reading.is(Feature.NOUN, Feature.GEN) && reading.is(Feature.SIN)) {
                    return name
                            + reading.lemma()
                            + text.text()
                                    .substring(
                                            word.token().end(),
                                            text.word(end - 1).token().end());
                }
            }
            if (noun || word.isMark()) {
                break;
            }
            boolean neuter = headIsNeuter(i, end);
            name.append(strong(word, neuter)).append(' ');
        }
        return text.textOf(start, end);
    }

    /** An adjective as it is without an article: "russischen" → "russisches". */
    private String strong(Word adjective, boolean neuter) {
        Vocabulary vocabulary = text.vocabulary();
        return vocabulary
                .pattern("WEAK_ADJECTIVE")
                .matcher(adjective.text())
                .replaceFirst(vocabulary.form(neuter ? "STRONG_NEUTER" : "STRONG_MASCULINE"));
    }

    private boolean headIsNeuter(int from, int end) {
        int i = from;
        while (i < end && !text.word(i).isNominal()) {
            i++;
        }
        return i < end && text.word(i).is(Feature.NOUN, Feature.NEU);
    }
}
