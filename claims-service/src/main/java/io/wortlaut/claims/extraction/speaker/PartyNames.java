package io.wortlaut.claims.extraction.speaker;

import java.util.Optional;
import java.util.regex.Matcher;

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
        return name(from, to, false);
    }

    /** @param several whether the phrase is of several parties, with commas between them */
    String name(int from, int to, boolean several) {
        int start = from;
        while (start < to - 1
                && (text.word(start).is(Feature.ARTICLE) || text.word(start).is(WordClass.ALSO))) {
            start++;
        }
        int end = start + 1;
        while (end < to
                && !(text.word(end).isMark()
                        && ",;:–".contains(text.word(end).text())
                        && !(several && text.isMark(end, ",")))
                && !beginsAnother(end)) {
            end++;
        }
        while (end > start + 1 && text.word(end - 1).is(WordClass.AND)) {
            end--;
        }
        boolean genitive = start > from && text.word(start - 1).is(WordClass.GENITIVE_DETERMINER);
        String name = genitive ? nominative(start, end) : owned(start, end);
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

    /** "ihrer neuen Firma" → "ihre neue Firma", "seinem Anwalt" → "sein Anwalt". */
    private String owned(int start, int end) {
        Matcher possessive =
                text.vocabulary().pattern("POSSESSIVE").matcher(text.word(start).text());
        Optional<String> ending = possessive.matches() ? ending(start + 1, end) : Optional.empty();
        return ending.isEmpty()
                ? strong(start, end)
                : possessive.group(1) + ending.get() + " " + strong(start + 1, end);
    }

    /** What a possessive before the noun ends in; empty where the noun does not tell. */
    private Optional<String> ending(int from, int end) {
        int head = head(from, end);
        if (head == end) {
            return Optional.empty();
        }
        Word noun = text.word(head);
        boolean several = noun.is(Feature.NOUN, Feature.PLU) && !noun.is(Feature.NOUN, Feature.SIN);
        boolean feminine = noun.is(Feature.NOUN, Feature.FEM);
        boolean other = noun.is(Feature.NOUN, Feature.MAS) || noun.is(Feature.NOUN, Feature.NEU);
        if (several || (feminine && !other)) {
            return Optional.of(text.vocabulary().form("POSSESSIVE_FEMININE"));
        }
        boolean one = other && !feminine && !noun.is(Feature.NOUN, Feature.PLU);
        return one ? Optional.of("") : Optional.empty();
    }

    /** "russische Ministerium", "russischen Ministerium" → "russisches Ministerium": as it is without an article. */
    private String strong(int start, int end) {
        int head = head(start, end);
        Optional<String> ending = head == start || head == end ? Optional.empty() : ending(text.word(head));
        if (ending.isEmpty()) {
            return nominativePlural(start, head, end);
        }
        StringBuilder name = new StringBuilder();
        for (int i = start; i < head; i++) {
            name.append(text.vocabulary()
                            .pattern("ADJECTIVE_END")
                            .matcher(text.word(i).text())
                            .replaceFirst(ending.get()))
                    .append(' ');
        }
        return name + nominativePlural(head, head, end);
    }

    /** "Ärzten der Klinik" → "Ärzte der Klinik": without the ending that only the dative plural has. */
    private String nominativePlural(int start, int head, int end) {
        boolean nouns = head < end && text.word(head).readings().stream().anyMatch(PartyNames::isNoun);
        boolean dative = nouns
                && text.word(head).readings().stream()
                        .filter(PartyNames::isNoun)
                        .allMatch(reading -> reading.is(Feature.DAT) && reading.is(Feature.PLU));
        if (!dative) {
            return text.textOf(start, end);
        }
        String noun = text.vocabulary()
                .pattern("DATIVE_PLURAL_END")
                .matcher(text.word(head).text())
                .replaceFirst("");
        return (head > start ? text.textOf(start, head) + " " : "")
                + noun
                + text.text()
                        .substring(
                                text.word(head).token().end(),
                                text.word(end - 1).token().end());
    }

    /** The first word behind the adjectives; the end if there is none. */
    private int head(int from, int end) {
        int head = from;
        while (head < end && isAdjective(text.word(head))) {
            head++;
        }
        return head;
    }

    private static boolean isNoun(Reading reading) {
        return reading.is(Feature.NOUN);
    }

    private static boolean isAdjective(Word word) {
        return word.token().isWord()
                && !word.isNominal()
                && (word.is(Feature.ADJECTIVE) || word.tag().equals("ADJ"));
    }

    /** What an adjective before the noun ends in; empty where the noun does not tell its gender and that it is one. */
    private Optional<String> ending(Word noun) {
        boolean masculine = noun.is(Feature.NOUN, Feature.MAS);
        boolean feminine = noun.is(Feature.NOUN, Feature.FEM);
        boolean neuter = noun.is(Feature.NOUN, Feature.NEU);
        boolean several = noun.is(Feature.NOUN, Feature.PLU);
        if (several && !noun.is(Feature.NOUN, Feature.SIN)) {
            return Optional.of(text.vocabulary().form("STRONG_PLURAL"));
        }
        if (several || (masculine ? 1 : 0) + (feminine ? 1 : 0) + (neuter ? 1 : 0) != 1) {
            return Optional.empty();
        }
        String name = masculine ? "STRONG_MASCULINE" : feminine ? "STRONG_FEMININE" : "STRONG_NEUTER";
        return Optional.of(text.vocabulary().form(name));
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
