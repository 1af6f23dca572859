package io.wortlaut.claims.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEndsTest {

    private final WordEnds ends = new WordEnds(Set.of("rat", "amts", "minister", "außenminister"), true);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Außenminister, außenminister",
                "Innenminister, minister",
                "MINISTER, minister",
                "Rat, rat",
                "Verrat, -",
                "Bergamts, -",
                "Berg-Amts, amts",
                "Ministerin, -",
                "'', -"
            })
    void findsTheLongestEnd(String word, String end) {
        assertThat(ends.longest(word).orElse(null)).isEqualTo(end);
    }
}
