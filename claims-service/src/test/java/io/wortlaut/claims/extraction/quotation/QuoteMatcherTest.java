package io.wortlaut.claims.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.segment.Paragraphs;
import io.wortlaut.claims.extraction.segment.Token;
import io.wortlaut.claims.extraction.segment.Tokenizer;

class QuoteMatcherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Er rief: „Halt“ und ging.|„Halt“",
                "Er rief: „Halt” und ging.|„Halt”",
                "Er rief: “Halt” und ging.|“Halt”",
                "Er rief: \"Halt\" und ging.|\"Halt\"",
                "Er rief: »Halt« und ging.|»Halt«",
                "Er rief: «Halt» und ging.|«Halt»",
                "Er rief: „A ‚B‘ C“ und ging.|„A ‚B‘ C“; ‚B‘",
                "Er rief: „A „B“ C“ und ging.|„A „B“ C“; „B“",
                "Hans' Boot und Lars' Rad.|~~",
                "Das war’s für ’89.|~~",
                "Er rief: „Halt. Dann ging er.|„Halt.",
                "Halt“ rief er.|~~"
            })
    void pairsMarksOfEveryConvention(String text, String expected) {
        List<Token> tokens = new Tokenizer(Set.of()).tokenize(text);

        List<String> quotations =
                QuoteMatcher.match(text, tokens, Paragraphs.of(Document.bare(text, "de"), tokens)).stream()
                        .map(q -> text.substring(
                                tokens.get(q.from()).start(),
                                tokens.get(q.to() - 1).end()))
                        .toList();

        assertThat(String.join("; ", quotations)).isEqualTo(expected);
    }
}
