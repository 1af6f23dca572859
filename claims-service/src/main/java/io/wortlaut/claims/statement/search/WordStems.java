package io.wortlaut.claims.statement.search;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import opennlp.tools.stemmer.snowball.SnowballStemmer;

import io.wortlaut.claims.extraction.LanguageFolder;

/** What the words of one language are found by, in whatever inflection and compound they stand. Thread-safe. */
final class WordStems {

    private final SnowballStemmer.ALGORITHM algorithm;
    private final Compounds compounds;

    WordStems(LanguageFolder language) {
        algorithm = language.optionalSetting("stemmer")
                .map(SnowballStemmer.ALGORITHM::valueOf)
                .orElse(null);
        compounds = new Compounds(language);
    }

    /** For one thread, since stemmers keep what they stem. */
    Lookup lookup() {
        return new Lookup(algorithm == null ? word -> word : new SnowballStemmer(algorithm)::stem);
    }

    boolean isFunctionWord(String word) {
        return compounds.isFunctionWord(word);
    }

    final class Lookup {

        private final UnaryOperator<CharSequence> stemmer;

        private Lookup(UnaryOperator<CharSequence> stemmer) {
            this.stemmer = stemmer;
        }

        /** The stems of the word and of the base forms it may be of. */
        Set<String> stems(String word) {
            Set<String> stems = stemsOf(compounds.lemmas(word));
            stems.add(stem(SearchWords.fold(word)));
            return stems;
        }

        /** The stems of the words that it is made of; empty for one that is no compound. */
        Set<String> parts(String word) {
            return stemsOf(compounds.parts(word));
        }

        private Set<String> stemsOf(Set<String> words) {
            Set<String> stems = new TreeSet<>();
            for (String word : words) {
                SearchWords.words(word).forEach(form -> stems.add(stem(form)));
            }
            return stems;
        }

        private String stem(String form) {
            return stemmer.apply(form).toString();
        }
    }
}
