package io.wortlaut.claims.extraction.clause;

import java.util.List;

/**
 * A nominal phrase.
 *
 * @param from first word, the article included
 * @param to one past the last word of its core, before genitives and other attributes behind it
 * @param end one past its last attribute
 * @param head its main noun, the last word of a name, or the pronoun
 * @param agreement the combinations of case, number and gender that all its words allow
 * @param pronoun whether it is a personal or similar pronoun
 */
public record NounPhrase(int from, int to, int end, int head, int agreement, boolean pronoun) {

    /** A personal pronoun that stands alone. */
    public static NounPhrase pronoun(int word) {
        return new NounPhrase(word, word + 1, word + 1, word, Agreement.DAT, true);
    }

    /** A name that stands alone. */
    public static NounPhrase name(int from, int to) {
        return new NounPhrase(from, to, to, to - 1, Agreement.NOM & Agreement.SIN, false);
    }

    public boolean mayBeSubject() {
        return (agreement & Agreement.NOM) != 0;
    }

    /** Nominative, and nothing that an object could be. */
    public boolean isSubjectOnly() {
        return mayBeSubject() && !mayBeObject();
    }

    public boolean mayBeGenitive() {
        return (agreement & Agreement.GEN) != 0;
    }

    /** Accusative or dative. */
    public boolean mayBeObject() {
        return (agreement & (Agreement.AKK | Agreement.DAT)) != 0;
    }

    public boolean mayBeAccusative() {
        return (agreement & Agreement.AKK) != 0;
    }

    public boolean mayBeDative() {
        return (agreement & Agreement.DAT) != 0;
    }

    /** The phrase without the attribute that begins with one of the words. */
    public NounPhrase before(List<Integer> words) {
        return words.stream()
                .filter(word -> to <= word && word < end)
                .findFirst()
                .map(this::withEnd)
                .orElse(this);
    }

    /** Whether both may be of one number and gender. */
    public boolean isOf(NounPhrase other) {
        return (agreement & Agreement.NOM & other.agreement) != 0;
    }

    /** Dative and nothing else. */
    public boolean isDative() {
        return mayBeDative() && (agreement & ~Agreement.DAT) == 0;
    }

    /** Whether it can be the subject of a verb with this number. */
    public boolean agreesWith(boolean pluralVerb, boolean singularVerb) {
        int nominative = agreement & Agreement.NOM;
        return (!pluralVerb || (nominative & Agreement.PLU) != 0)
                && (!singularVerb || (nominative & Agreement.SIN) != 0);
    }

    public boolean isPluralOnly() {
        return (agreement & Agreement.SIN) == 0 && agreement != 0;
    }

    public boolean isFeminineOnly() {
        return agreement != 0 && (agreement & ~Agreement.FEM) == 0;
    }

    public boolean isMasculineOnly() {
        return agreement != 0 && (agreement & ~Agreement.MAS) == 0;
    }

    /** Several joined by "und". */
    NounPhrase asPlural() {
        return new NounPhrase(from, to, end, head, Agreement.NOM & Agreement.PLU, pronoun);
    }

    /** The phrase with fewer or more attributes. */
    public NounPhrase withEnd(int newEnd) {
        return new NounPhrase(from, to, newEnd, head, agreement, pronoun);
    }
}
