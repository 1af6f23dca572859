package io.wortlaut.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the extractor throw, nor point outside the text. */
class RobustnessTest {

    private static final Extractor EXTRACTOR = new Extractors();
    private static final String[] PIECES = {
        "„",
        "“",
        "”",
        "\"",
        "»",
        "«",
        "‚",
        "‘",
        "'",
        "’",
        "(",
        ")",
        ",",
        ".",
        ":",
        "–",
        "…",
        "\n",
        "\n\n",
        " ",
        "sagte",
        "Edda",
        "Marlow",
        "dass",
        "der",
        "Sprecher",
        "laut",
        "zufolge",
        "nach",
        "Angaben",
        "sei",
        "habe",
        "er",
        "und",
        "zu",
        "USA",
        "so",
        "wie",
        "mitteilte",
        "ein",
        "Das",
        "forderte",
        "7",
        "auf",
        "die",
        "Erklärung",
        "heißt",
        "es",
        "in",
        "said",
        "told",
        "that",
        "who",
        "the",
        "mayor's",
        "accused",
        "of",
        "to",
        "saying",
        "according",
        "\uD83D\uDE00",
        "\u0000"
    };

    @RepeatedTest(60)
    void survivesWordSalad(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }

        assertSound(text.toString());
    }

    @RepeatedTest(20)
    void survivesRandomUnicode(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append((char) random.nextInt(0x10000));
        }

        assertSound(text.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    void survivesExtremes(String name, String text) {
        assertThat(name).isNotBlank();
        assertSound(text);
    }

    static List<Arguments> extremes() {
        return Stream.of(
                        new String[] {"a megabyte without a space", "x".repeat(1 << 20)},
                        new String[] {"only punctuation", ".,;:!?-".repeat(20_000)},
                        new String[] {"only opening marks", "„".repeat(50_000)},
                        new String[] {"only straight marks", "\" ".repeat(50_000)},
                        new String[] {"marks that nest", "„a ‚b ".repeat(20_000)},
                        new String[] {"one endless sentence", "sagte Edda Marlow, dass ".repeat(8_000)},
                        new String[] {"many names", "Edda Marlow und ".repeat(8_000)},
                        new String[] {"speech in speech", "Er sagte: „Sie sagte: ‚Nein‘“, ".repeat(4_000)},
                        new String[] {"one paragraph in the subjunctive", "Er komme. ".repeat(10_000)},
                        new String[] {"reporting clauses only", "er sagte, sie sagte, ".repeat(4_000)},
                        new String[] {"quoted paragraphs", "So sagte Bo Tann. „Ja“, sagte er.\n\n".repeat(3_000)},
                        new String[] {
                            "one endless English sentence", "Edda Marlow said the mayor, who said that ".repeat(8_000)
                        },
                        new String[] {"an English sentence without an end", "The dam is safe, the mayor of Lorne said"},
                        new String[] {"opening brackets", "[a ".repeat(20_000)},
                        new String[] {"nothing", ""},
                        new String[] {"a lone surrogate", "\uD83D sagte er."})
                .map(pair -> Arguments.of(pair[0], pair[1]))
                .toList();
    }

    private static void assertSound(String text) {
        LanguageFolder.languages().forEach(language -> assertSound(text, language));
    }

    private static void assertSound(String text, String language) {
        Extraction extraction = EXTRACTOR.extract(Document.bare(text, language));

        assertThat(extraction.statements()).allSatisfy(statement -> {
            assertThat(statement.speakers()).isNotEmpty();
            assertThat(statement.content())
                    .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        });
        assertThat(extraction.mentions())
                .allSatisfy(mention -> assertThat(mention.span().of(text)).isEqualTo(mention.surface()));
    }
}
