package io.wortlaut.claims.extraction.morphology;

import static io.wortlaut.claims.extraction.morphology.Feature.*;

import io.wortlaut.claims.extraction.LanguageFolder;

/** The tags of a dictionary: the setting {@code tagset}, Morphy's if a language has none. */
enum Tagset {
    /** Those of german-pos-dict, such as {@code VER:3:SIN:KJ1:NON}. */
    MORPHY {
        @Override
        Reading reading(String lemma, String tag) {
            String[] parts = tag.split(":");
            long features = 0;
            for (int i = 0; i < parts.length; i++) {
                features |= morphy(parts[i], i == 0);
            }
            return new Reading(lemma, features);
        }
    },
    /** Those of the Penn Treebank, such as {@code VBD}; what stands behind a colon or underscore is a subclass. */
    PENN {
        @Override
        Reading reading(String lemma, String tag) {
            return new Reading(lemma, penn(tag.split("[:_]")[0], lemma));
        }
    };

    private static final String SETTING = "tagset";

    static Tagset of(LanguageFolder language) {
        return language.optionalSetting(SETTING).map(Tagset::valueOf).orElse(MORPHY);
    }

    abstract Reading reading(String lemma, String tag);

    private static long penn(String tag, String lemma) {
        return switch (tag) {
            case "NN" -> NOUN.bit() | SIN.bit();
            case "NNS" -> NOUN.bit() | PLU.bit();
            case "NNP" -> NAME.bit() | SIN.bit();
            case "NNPS" -> NAME.bit() | PLU.bit();
            case "VB" -> VERB.bit() | INFINITIVE.bit();
            case "VBD" -> VERB.bit() | PAST.bit() | THIRD.bit();
            case "VBZ" -> VERB.bit() | PRESENT.bit() | THIRD.bit() | SIN.bit();
            case "VBP" -> VERB.bit() | PRESENT.bit() | THIRD.bit() | PLU.bit();
            case "VBN" -> VERB.bit() | PARTICIPLE_2.bit();
            case "VBG" -> VERB.bit() | PARTICIPLE_1.bit();
            case "MD" -> VERB.bit() | MODAL.bit() | PRESENT.bit() | THIRD.bit();
            case "JJ", "JJR", "JJS" -> ADJECTIVE.bit();
            // "the", "this", "that", and not "a", "some", "every".
            case "DT" -> ARTICLE.bit() | (lemma.startsWith("th") ? DEFINITE.bit() : INDEFINITE.bit());
            case "PRP" -> PRONOUN.bit() | PERSONAL.bit();
            case "PRP$", "WP$" -> PRONOUN.bit() | POSSESSIVE.bit();
            case "WP", "WDT" -> PRONOUN.bit();
            case "IN", "TO" -> PREPOSITION.bit();
            case "CC" -> CONJUNCTION.bit();
            case "RB", "RBR", "RBS", "WRB", "RP" -> ADVERB.bit();
            case "CD" -> NUMERAL.bit();
            default -> 0;
        };
    }

    private static long morphy(String part, boolean first) {
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
