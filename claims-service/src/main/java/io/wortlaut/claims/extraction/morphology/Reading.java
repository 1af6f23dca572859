package io.wortlaut.claims.extraction.morphology;

import static io.wortlaut.claims.extraction.morphology.Feature.*;

/**
 * One way to read a word form.
 *
 * @param lemma base form; separable verbs with their prefix when the form has it ("mitteilte": "mitteilen")
 * @param features bit set of {@link Feature}
 */
public record Reading(String lemma, long features) {

    /** Reads a tag of german-pos-dict such as {@code VER:3:SIN:KJ1:NON}. */
    static Reading of(String lemma, String tag) {
        String[] parts = tag.split(":");
        long features = 0;
        for (int i = 0; i < parts.length; i++) {
            features |= bits(parts[i], i == 0);
        }
        return new Reading(lemma, features);
    }

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

    private static long bits(String part, boolean first) {
        return switch (part) {
            case "SUB" -> NOUN.bit();
            case "EIG" -> NAME.bit();
            case "VER" -> first ? VERB.bit() : 0;
            case "ADJ" -> first ? ADJECTIVE.bit() : 0;
            case "PA1" -> first ? ADJECTIVE.bit() | PARTICIPLE_1.bit() : PARTICIPLE_1.bit();
            case "PA2" -> first ? ADJECTIVE.bit() | PARTICIPLE_2.bit() : PARTICIPLE_2.bit();
            case "ART" -> first ? ARTICLE.bit() : 0;
            case "PRO" -> PRONOUN.bit();
            case "PRP" -> PREPOSITION.bit();
            case "ADV" -> ADVERB.bit();
            case "KON" -> CONJUNCTION.bit();
            case "ZAL" -> NUMERAL.bit();
            case "ZUS" -> SEPARABLE.bit();
            case "NOM" -> NOM.bit();
            case "GEN" -> GEN.bit();
            case "DAT" -> DAT.bit();
            case "AKK" -> AKK.bit();
            case "SIN" -> SIN.bit();
            case "PLU" -> PLU.bit();
            case "MAS" -> MAS.bit();
            case "FEM" -> FEM.bit();
            case "NEU" -> NEU.bit();
            case "1" -> FIRST.bit();
            case "2" -> SECOND.bit();
            case "3" -> THIRD.bit();
            case "PRÄ" -> PRESENT.bit();
            case "PRT" -> PAST.bit();
            case "KJ1" -> SUBJUNCTIVE_1.bit();
            case "KJ2" -> SUBJUNCTIVE_2.bit();
            case "IMP" -> IMPERATIVE.bit();
            case "INF" -> INFINITIVE.bit();
            case "EIZ" -> ZU_INFINITIVE.bit();
            case "AUX" -> AUXILIARY.bit();
            case "MOD" -> MODAL.bit();
            case "NEB" -> SUBORDINATE_ONLY.bit();
            case "DEF" -> DEFINITE.bit();
            case "IND" -> INDEFINITE.bit();
            case "PER" -> PERSONAL.bit();
            case "POS" -> POSSESSIVE.bit();
            case "REF" -> REFLEXIVE.bit();
            case "DEM" -> DEMONSTRATIVE.bit();
            case "VOR" -> FIRST_NAME.bit();
            case "NAC" -> LAST_NAME.bit();
            case "STD", "COU", "GEO", "GEB" -> PLACE.bit();
            default -> 0;
        };
    }
}
