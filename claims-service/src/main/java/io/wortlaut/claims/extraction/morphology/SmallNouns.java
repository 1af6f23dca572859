package io.wortlaut.claims.extraction.morphology;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.wortlaut.claims.extraction.segment.Token;

/**
 * Mends what the tagger says of a language that writes its nouns small, by the dictionary and by the words around: there hardly
 * an ending tells one part of speech from another, and a capital within a sentence is a name's.
 */
final class SmallNouns {

    private static final Set<String> WITHIN_PHRASES = Set.of("DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM");

    private final Vocabulary vocabulary;

    SmallNouns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Mends the tags of a grammatical sentence.
     *
     * @param tags one for each token
     */
    void correct(List<Token> tokens, String[] tags, Morphology.Lookup lookup) {
        for (int i = 1; i < tokens.size(); i++) {
            // "Mr Partridge"
            if (tokens.get(i).isCapitalised() && isHonorific(tokens.get(i - 1))) {
                tags[i] = "PROPN";
            }
            if (isVerbBeforeContent(tokens, tags, i, lookup)) {
                tags[i] = "VERB";
            }
            if (isAttribute(tokens, tags, i, lookup)) {
                tags[i] = "ADJ";
            }
        }
        if (hasFewCapitals(tokens)) {
            for (int i = 1; i < tokens.size(); i++) {
                if (isPartOfName(tokens, tags, i, lookup)) {
                    tags[i] = "PROPN";
                }
            }
        }
    }

    private boolean isHonorific(Token token) {
        return vocabulary
                .classes(token.text().toLowerCase(Locale.ROOT), token.text())
                .contains(WordClass.HONORIFIC);
    }

    /** "The union demands that …", "points out that …": what may be a verb is one before such a clause. */
    private boolean isVerbBeforeContent(List<Token> tokens, String[] tags, int i, Morphology.Lookup lookup) {
        boolean subject = Set.of("NOUN", "PROPN", "PRON").contains(tags[i - 1]);
        boolean clause = opensContent(tokens, tags, i + 1)
                || (i + 1 < tokens.size() && tags[i + 1].equals("ADP") && opensContent(tokens, tags, i + 2));
        return tags[i].equals("NOUN")
                && subject
                && clause
                && lookup.readings(tokens.get(i).text(), false).stream()
                        .anyMatch(reading -> reading.isFinite() && reading.is(Feature.SIN));
    }

    /** "Sources close to the inquiry told …": what may be an adjective is one before a preposition, where a verb follows. */
    private static boolean isAttribute(List<Token> tokens, String[] tags, int i, Morphology.Lookup lookup) {
        boolean between = tags[i].equals("VERB")
                && Set.of("NOUN", "PROPN").contains(tags[i - 1])
                && i + 1 < tokens.size()
                && tags[i + 1].equals("ADP");
        List<Reading> readings = between ? lookup.readings(tokens.get(i).text(), false) : List.of();
        return has(readings, Feature.ADJECTIVE)
                && !has(readings, Feature.PARTICIPLE_2)
                && verbFollows(tokens, tags, i + 2, lookup);
    }

    /** Whether the next verb is in the past, or an auxiliary, before anything that could begin another clause. */
    private static boolean verbFollows(List<Token> tokens, String[] tags, int from, Morphology.Lookup lookup) {
        int i = from;
        while (i < tokens.size() && WITHIN_PHRASES.contains(tags[i])) {
            i++;
        }
        if (i == tokens.size()) {
            return false;
        }
        return tags[i].equals("AUX")
                || (tags[i].equals("VERB") && has(lookup.readings(tokens.get(i).text(), false), Feature.PAST));
    }

    private boolean opensContent(List<Token> tokens, String[] tags, int i) {
        return i < tokens.size()
                && tags[i].equals("SCONJ")
                && vocabulary
                        .classes(tokens.get(i).text(), tokens.get(i).text())
                        .contains(WordClass.THAT_OR_WHETHER);
    }

    /** A headline may have nothing but capitals. */
    private static boolean hasFewCapitals(List<Token> tokens) {
        long words = tokens.stream().filter(Token::isWord).count();
        long capitals = tokens.stream()
                .filter(token -> token.isWord() && token.isCapitalised())
                .count();
        return 2 * capitals <= words;
    }

    /** "the Daily Lantern", "the group Open Ledger": within a sentence, an everyday word with a capital. */
    private static boolean isPartOfName(List<Token> tokens, String[] tags, int i, Morphology.Lookup lookup) {
        Token token = tokens.get(i);
        return token.isWord()
                && token.isCapitalised()
                && Set.of("ADJ", "VERB", "NOUN", "ADV").contains(tags[i])
                && tokens.get(i - 1).kind() != Token.Kind.MARK
                && lookup.readings(token.text(), false).stream()
                        .noneMatch(
                                reading -> Character.isUpperCase(reading.lemma().charAt(0)));
    }

    /** The word with the readings that fit its tag, which the dictionary may overrule. */
    Word word(Token token, String tag, List<Reading> readings) {
        String lower = token.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        String here = possible(token, tag, readings);
        Set<WordClass> classes = vocabulary.classes(lower, token.text());
        boolean noun = here.equals("NOUN") || here.equals("PROPN");
        return new Word(token, lower, fitting(readings, here), noun ? asNoun(classes) : classes, here);
    }

    /** The tag, unless the dictionary leaves another one only. */
    private static String possible(Token token, String tag, List<Reading> readings) {
        if (readings.isEmpty()) {
            return tag.equals("NOUN") && isInCapitals(token) ? "PROPN" : tag;
        }
        if (token.isCapitalised()) {
            return tag;
        }
        // Headlines mislead the tagger: "Union warns of strike".
        boolean verb =
                readings.stream().allMatch(reading -> reading.is(Feature.VERB) && !reading.is(Feature.PARTICIPLE_1));
        boolean noun =
                has(readings, Feature.NOUN) && !has(readings, Feature.PREPOSITION) && !has(readings, Feature.ADVERB);
        boolean modifies = has(readings, Feature.ADJECTIVE)
                || has(readings, Feature.PARTICIPLE_1)
                || has(readings, Feature.PARTICIPLE_2);
        return switch (tag) {
            case "NOUN" -> verb ? "VERB" : tag;
            case "ADP", "SCONJ" -> noun ? "NOUN" : tag;
            case "ADJ" -> noun && !modifies ? "NOUN" : tag;
            default -> tag;
        };
    }

    /** "the news agency NTA" */
    private static boolean isInCapitals(Token token) {
        return token.text().length() > 1
                && token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && Character.isLetter(token.text().charAt(0));
    }

    private static boolean has(List<Reading> readings, Feature feature) {
        return readings.stream().anyMatch(reading -> reading.is(feature));
    }

    private static Set<WordClass> asNoun(Set<WordClass> classes) {
        EnumSet<WordClass> more = EnumSet.of(WordClass.NOUN_HERE);
        more.addAll(classes);
        return more;
    }

    private static List<Reading> fitting(List<Reading> readings, String tag) {
        List<Reading> fitting =
                readings.stream().filter(reading -> fits(reading, tag)).toList();
        return fitting.isEmpty() ? readings : fitting;
    }

    private static boolean fits(Reading reading, String tag) {
        return switch (tag) {
            case "NOUN", "PROPN" -> reading.is(Feature.NOUN) || reading.is(Feature.NAME);
            case "VERB", "AUX" -> reading.is(Feature.VERB);
            case "ADJ" -> reading.is(Feature.ADJECTIVE) || reading.is(Feature.VERB, Feature.PARTICIPLE_2);
            case "ADV" -> reading.is(Feature.ADVERB);
            case "ADP", "SCONJ" -> reading.is(Feature.PREPOSITION) || reading.is(Feature.CONJUNCTION);
            case "DET", "PRON" -> reading.is(Feature.ARTICLE) || reading.is(Feature.PRONOUN);
            default -> true;
        };
    }
}
