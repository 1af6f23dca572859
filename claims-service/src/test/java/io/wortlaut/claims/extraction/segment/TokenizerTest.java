package io.wortlaut.claims.extraction.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private final Tokenizer tokenizer = new Tokenizer(Set.of("dr", "z.b"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Marlow kam.|Dr. Marlow kam .",
                "US-Außenminister, z.B. gestern|US-Außenminister , z.B. gestern",
                "1.000,50 Euro um 12:30|1.000,50 Euro um 12:30",
                "George W. Bush|George W. Bush",
                "Das ist's (fast)...|Das ist's ( fast ) ...",
                "3-jährige Kinder|3-jährige Kinder",
                "Benedikt XVI. kam|Benedikt XVI. kam"
            })
    void keepsWordsWhole(String text, String expected) {
        List<String> words = tokenizer.tokenize(text).stream().map(Token::text).toList();

        assertThat(String.join(" ", words)).isEqualTo(expected);
    }

    @Test
    void leavesOutNothingButSpace() {
        String text = "„A – b“,\u00A0sagte\n\tC.";

        List<Token> tokens = tokenizer.tokenize(text);

        assertThat(tokens).allSatisfy(token -> assertThat(text.substring(token.start(), token.end()))
                .isEqualTo(token.text()));
        assertThat(String.join("", tokens.stream().map(Token::text).toList()))
                .isEqualTo(text.replaceAll("[\\s\u00A0]", ""));
    }
}
