package io.wortlaut.claims.statement.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.LanguageFolder;

class SearchWordsTest {

    private static SearchWord word(String word, String... languages) {
        return new SearchWords(Stream.of(languages).map(LanguageFolder::new).toList())
                .of(word)
                .getFirst();
    }

    @Test
    void aWordIsFoundByWhatItMayBeInAnyLanguage() {
        SearchWord stemmed = word("Bewässerung", "de");
        SearchWord asWritten = word("Bewässerung", "qaa");

        assertThat(asWritten.stems()).as("a language without a stemmer").contains("bewässerung");
        assertThat(stemmed.stems()).doesNotContain("bewässerung");
        assertThat(word("Bewässerung", "de", "qaa").stems())
                .containsAll(List.copyOf(stemmed.stems()))
                .containsAll(List.copyOf(asWritten.stems()));
    }
}
