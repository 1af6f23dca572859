package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.morphology.Morphology;

class WordFamiliesTest {

    private static final WordFamilies FAMILIES = new WordFamilies(
            new Morphology(new LanguageFolder("de")),
            new LinkingData("de").suffixes(),
            new LanguageFolder("de").table("endings.txt").get("LINKING"),
            new LinkingData("de").concepts());

    @ParameterizedTest
    @CsvSource({
        "liefern, lieferung",
        "waffenlieferung, lieferung",
        "waffenlieferung, liefern",
        "hafenausbau, ausbau",
        "verhandlung, verhandeln",
        "kinderarzt, arzt",
    })
    void wordsOfOneFamilyCountForEachOther(String one, String other) {
        assertThat(Similarity.likeness(weighted(one), weighted(other))).isBetween(0.5, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"attacke, angriff", "dementieren, bestreiten", "brandanschlag, attentat", "rückzug, rücktritt"})
    void soDoWordsOfOneMeaning(String one, String other) {
        assertThat(Similarity.likeness(weighted(one), weighted(other))).isBetween(0.5, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"lieferung, waffe", "brücke, rücken", "hafen, tafel"})
    void othersDoNot(String one, String other) {
        assertThat(Similarity.likeness(weighted(one), weighted(other))).isZero();
    }

    private static Weighted weighted(String lemma) {
        return new Weighted(lemma, 1, 1, FAMILIES.of(lemma));
    }
}
