package io.wortlaut.claims.extraction.morphology;

import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.segment.Token;

/**
 * A token with all its readings and the part of speech it most likely is here.
 *
 * @param token where it stands
 * @param lower the characters in lower case
 * @param readings every reading of the form; empty for marks and for what no dictionary knows
 * @param classes what the rules ask about the word
 * @param tag universal part of speech in context ("NOUN", "PROPN", "VERB", "AUX", …)
 */
public record Word(Token token, String lower, List<Reading> readings, Set<WordClass> classes, String tag) {

    public String text() {
        return token.text();
    }

    /** Whether the language's folder lists it in the class. */
    public boolean is(WordClass wordClass) {
        return classes.contains(wordClass);
    }

    public boolean is(Feature feature) {
        for (Reading reading : readings) {
            if (reading.is(feature)) {
                return true;
            }
        }
        return false;
    }

    public boolean is(Feature first, Feature second) {
        for (Reading reading : readings) {
            if (reading.is(first) && reading.is(second)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may be an inflected verb in this place; not "Henk" in "Landrat Henk Ostervald". */
    public boolean isFinite() {
        boolean finite = false;
        for (Reading reading : readings) {
            finite |= reading.isFinite();
        }
        boolean name = tag.equals("PROPN") && token.isCapitalised();
        return finite && (isVerbHere() || !(name || mayBeOtherThanVerb()));
    }

    /** Whether the context says verb. */
    public boolean isVerbHere() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    private boolean mayBeOtherThanVerb() {
        for (Reading reading : readings) {
            if (!reading.is(Feature.VERB)) {
                return true;
            }
        }
        return false;
    }

    /** A subjunctive that cannot be an indicative: "seien", "habe", "könnten" (which may be, and often is, reported). */
    public boolean isSubjunctive() {
        boolean subjunctive = false;
        for (Reading reading : readings) {
            if (!reading.isFinite() || reading.is(Feature.FIRST)) {
                continue;
            }
            if (reading.is(Feature.PRESENT) || reading.is(Feature.PAST)) {
                return false;
            }
            subjunctive = true;
        }
        return subjunctive;
    }

    /** "habe", "seien", "verstoße": the mood of reported speech. */
    public boolean isSubjunctive1() {
        return isSubjunctive() && is(Feature.SUBJUNCTIVE_1, Feature.THIRD);
    }

    /** The lemma of the first reading with the feature; null if there is none. */
    public String lemma(Feature feature) {
        for (Reading reading : readings) {
            if (reading.is(feature)) {
                return reading.lemma();
            }
        }
        return null;
    }

    /** Whether somebody may be called so by those who know them. */
    public boolean isGivenName() {
        return token.isCapitalised()
                && (is(Feature.FIRST_NAME) || is(WordClass.WOMANS_NAME) || is(WordClass.MANS_NAME));
    }

    public boolean isMark() {
        return token.kind() == Token.Kind.MARK;
    }

    /** Whether it is written as a noun or name: capitalised, where nouns are, else by what the context shows. */
    public boolean mayBeNoun() {
        return token.isCapitalised() || is(WordClass.NOUN_HERE);
    }

    /** Whether it may be a noun or name: capitalised, and not only so because a sentence begins. */
    public boolean isNominal() {
        if (is(WordClass.NOUN_HERE)) {
            return true;
        }
        if (!token.isCapitalised()) {
            return false;
        }
        if (is(Feature.NOUN) || is(Feature.NAME)) {
            return true;
        }
        boolean nounHere = tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("X");
        return readings.isEmpty()
                ? nounHere || tag.equals("ADJ")
                : nounHere && (is(Feature.ADJECTIVE) || is(Feature.INFINITIVE));
    }
}
