package io.wortlaut.claims.extraction.morphology;

/** Grammatical features of a reading, named as in the tags of german-pos-dict where it has them. */
public enum Feature {
    // word classes
    NOUN,
    NAME,
    VERB,
    ADJECTIVE,
    ARTICLE,
    PRONOUN,
    PREPOSITION,
    ADVERB,
    CONJUNCTION,
    NUMERAL,
    SEPARABLE,
    // case, number, gender, person
    NOM,
    GEN,
    DAT,
    AKK,
    SIN,
    PLU,
    MAS,
    FEM,
    NEU,
    FIRST,
    SECOND,
    THIRD,
    // verb forms
    PRESENT,
    PAST,
    SUBJUNCTIVE_1,
    SUBJUNCTIVE_2,
    IMPERATIVE,
    INFINITIVE,
    ZU_INFINITIVE,
    PARTICIPLE_1,
    PARTICIPLE_2,
    AUXILIARY,
    MODAL,
    SUBORDINATE_ONLY,
    // kinds of pronouns and names
    DEFINITE,
    INDEFINITE,
    PERSONAL,
    POSSESSIVE,
    REFLEXIVE,
    DEMONSTRATIVE,
    FIRST_NAME,
    LAST_NAME,
    PLACE;

    /** Its place in a bit set that lives in memory only. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
