package io.wortlaut.claims.extraction.clause;

import java.util.function.Predicate;

import io.wortlaut.claims.extraction.LanguageFolder;

/** What tells the parts of a sentence in a language: the setting {@code grammar}, inflection if a language has none. */
public enum Grammar {
    /** Case and mood, with verbs in second and last place, commas around clauses, capitals on nouns. */
    INFLECTION {
        @Override
        public NounPhrases nounPhrases(Predicate<String> isState, LanguageFolder language) {
            return new InflectedNounPhrases(isState, language);
        }

        @Override
        public Subjects subjects(NounPhrases nounPhrases) {
            return new InflectedSubjects(nounPhrases);
        }

        @Override
        public SentenceParser parser(
                LanguageFolder language, NounPhrases nounPhrases, Predicate<String> reports, Predicate<String> isVerb) {
            return new InflectedSentenceParser(
                    new ClauseParser(new FunctionWords(language)), new Predicates(reports.or(isVerb)));
        }
    },
    /** The order of subject, verb and object, with nouns that are written small. */
    WORD_ORDER {
        @Override
        public NounPhrases nounPhrases(Predicate<String> isState, LanguageFolder language) {
            return new OrderedNounPhrases(language);
        }

        @Override
        public Subjects subjects(NounPhrases nounPhrases) {
            return new OrderedSubjects(nounPhrases);
        }

        @Override
        public SentenceParser parser(
                LanguageFolder language, NounPhrases nounPhrases, Predicate<String> reports, Predicate<String> isVerb) {
            OrderedPredicates predicates = new OrderedPredicates();
            return new OrderedSentenceParser(
                    new OrderedClauses(new FunctionWords(language), nounPhrases, predicates, reports), predicates);
        }
    };

    private static final String SETTING = "grammar";

    public static Grammar of(LanguageFolder language) {
        return language.optionalSetting(SETTING).map(Grammar::valueOf).orElse(INFLECTION);
    }

    /** @param isState whether a word names a state or its capital; two names in a row are then two phrases */
    public abstract NounPhrases nounPhrases(Predicate<String> isState, LanguageFolder language);

    public abstract Subjects subjects(NounPhrases nounPhrases);

    /**
     * @param reports whether a verb reports speech
     * @param isVerb whether the dictionary has the verb
     */
    public abstract SentenceParser parser(
            LanguageFolder language, NounPhrases nounPhrases, Predicate<String> reports, Predicate<String> isVerb);
}
