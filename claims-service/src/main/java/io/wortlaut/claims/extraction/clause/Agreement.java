package io.wortlaut.claims.extraction.clause;

import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.Reading;
import io.wortlaut.claims.extraction.morphology.Word;

/** Which combinations of case, number and gender a nominal form allows: 24 bits, intersected over a phrase. */
final class Agreement {

    static final int ANY = (1 << 24) - 1;
    static final int NOM = cases(0);
    static final int GEN = cases(1);
    static final int DAT = cases(2);
    static final int AKK = cases(3);
    static final int SIN = numbers(0);
    static final int PLU = numbers(1);
    static final int MAS = genders(0);
    static final int FEM = genders(1);
    static final int NEU = genders(2);

    private static final Feature[] CASES = {Feature.NOM, Feature.GEN, Feature.DAT, Feature.AKK};
    private static final Feature[] NUMBERS = {Feature.SIN, Feature.PLU};
    private static final Feature[] GENDERS = {Feature.MAS, Feature.FEM, Feature.NEU};

    private Agreement() {}

    /** What the readings of the word allow that have the feature; 0 if none has. */
    static int of(Word word, Feature wordClass) {
        int mask = 0;
        for (Reading reading : word.readings()) {
            if (reading.is(wordClass)) {
                mask |= of(reading);
            }
        }
        return mask;
    }

    private static int of(Reading reading) {
        return pick(reading, CASES, new int[] {NOM, GEN, DAT, AKK})
                & pick(reading, NUMBERS, new int[] {SIN, PLU})
                & pick(reading, GENDERS, new int[] {MAS, FEM, NEU});
    }

    /** A reading that says nothing about a dimension allows all of it. */
    private static int pick(Reading reading, Feature[] features, int[] masks) {
        int mask = 0;
        for (int i = 0; i < features.length; i++) {
            mask |= reading.is(features[i]) ? masks[i] : 0;
        }
        return mask == 0 ? ANY : mask;
    }

    private static int cases(int which) {
        return 0b111111 << (6 * which);
    }

    private static int numbers(int which) {
        int mask = 0;
        for (int c = 0; c < 4; c++) {
            mask |= 0b111 << (6 * c + 3 * which);
        }
        return mask;
    }

    private static int genders(int which) {
        int mask = 0;
        for (int cell = 0; cell < 8; cell++) {
            mask |= 1 << (3 * cell + which);
        }
        return mask;
    }
}
