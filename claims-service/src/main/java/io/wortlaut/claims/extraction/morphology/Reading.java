package io.wortlaut.claims.extraction.morphology;

import static io.wortlaut.claims.extraction.morphology.Feature.*;

/**
 * One way to read a word form.
 *
 * @param lemma base form; separable verbs with their prefix when the form has it ("mitteilte": "mitteilen")
 * @param features bit set of {@link Feature}
 */
public record Reading(String lemma, long features) {

    static Reading of(String lemma, Feature... features) {
        long bits = 0;
        for (Feature feature : features) {
            bits |= feature.bit();
        }
        return new Reading(lemma, bits);
    }

    public boolean is(Feature feature) {
        return (features & feature.bit()) != 0;
    }

    public boolean is(Feature first, Feature second) {
        return is(first) && is(second);
    }

    /** Whether it is an inflected verb form, imperatives apart. */
    public boolean isFinite() {
        return is(VERB) && (features & (PRESENT.bit() | PAST.bit() | SUBJUNCTIVE_1.bit() | SUBJUNCTIVE_2.bit())) != 0;
    }
}
