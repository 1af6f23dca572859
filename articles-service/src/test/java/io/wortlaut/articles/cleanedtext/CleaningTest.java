package io.wortlaut.articles.cleanedtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    Ver\u00ADbün\u00ADdete,Verbündete
                    Null\u200Bbreite\uFEFF,Nullbreite
                    10\u00A0Uhr,10 Uhr
                    M&uuml;ller &amp; Co.,Müller & Co.
                    &#8222;Ja&#x201C;,„Ja“
                    R&D; bleibt,R&D; bleibt
                    &unbekannt; &#0; &#xD800;,&unbekannt; &#0; &#xD800;
                      zwei   Räume  ,zwei Räume
                    „so“ “so” »so« 'so',„so“ “so” »so« 'so'
                    👨\u200D👩\u200D👧,👨\u200D👩\u200D👧
                    """)
    void cleans(String original, String text) {
        assertThat(Cleaning.clean(original).text()).isEqualTo(text);
    }

    @Test
    void keepsParagraphsApart() {
        assertThat(Cleaning.clean("\r\n Eins.\r\n \r\n\r\n\u2028 Zwei.\rDrei. \n")
                        .text())
                .isEqualTo("Eins.\n\nZwei.\nDrei.");
    }

    @Test
    void joinsLinesThatWereBrokenAtAWidth() {
        String text = """
                Fähre fährt wieder

                Die Fähre über den Orrin fährt seit Montag wieder, nachdem
                sie drei Wochen lang wegen eines Schadens am Ruder im Hafen
                gelegen hatte. Die Reederei bat um Verständnis
                für die lange Pause.

                „Wir sind froh“, sagte Kapitänin Ada Brook am Morgen, als
                die ersten Wagen über die Rampe rollten.
                """;

        CleanedText cleaned = Cleaning.clean(text);

        assertThat(cleaned.text().lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "Fähre fährt wieder",
                        "Die Fähre über den Orrin fährt seit Montag wieder, nachdem sie drei Wochen lang wegen eines"
                                + " Schadens am Ruder im Hafen gelegen hatte. Die Reederei bat um Verständnis für die"
                                + " lange Pause.",
                        "„Wir sind froh“, sagte Kapitänin Ada Brook am Morgen, als die ersten Wagen über die Rampe"
                                + " rollten.");
        int at = cleaned.text().indexOf("nachdem sie drei");
        assertThat(cleaned.toOriginal(new Span(at, at + 16)).of(text)).isEqualTo("nachdem\nsie drei");
    }

    @Test
    void mapsRangesBack() {
        CleanedText cleaned = Cleaning.clean("Die  Re\u00ADgierung &bdquo;schweigt&ldquo;.");

        assertThat(cleaned.text()).isEqualTo("Die Regierung „schweigt“.");
        assertThat(cleaned.toOriginal(new Span(4, 13)).of(cleaned.original())).isEqualTo("Re\u00ADgierung");
        assertThat(cleaned.toOriginal(new Span(14, 24)).of(cleaned.original())).isEqualTo("&bdquo;schweigt&ldquo;");
        assertThat(cleaned.toOriginal(new Span(15, 23)).of(cleaned.original())).isEqualTo("schweigt");
        assertThat(cleaned.toText(cleaned.original().indexOf("schweigt"))).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<p>", "<p>&amp", "<table>vorher<tr><td>Zelle</table>", "<b>a<p>b</b>c</p>", "<![CDATA[x]]>"
            })
    void readsBrokenMarkup(String html) {
        CleanedArticle article = Cleaner.cleanHtml(html);

        assertThat(article.content().original()).isEqualTo(html);
    }

    @Test
    void tracesEveryCharacterOfRandomText() {
        Random random = new Random(20260301);
        List<String> pieces = List.of(
                "Wort",
                " ",
                "  ",
                "\n",
                "\r\n",
                "\r",
                "\t",
                "\u00A0",
                "\u00AD",
                "\u200B",
                "\u200D",
                "\uFEFF",
                "„",
                "“",
                "&amp;",
                "&uuml;",
                "&nbsp;",
                "&#8222;",
                "&#x1F600;",
                "&",
                ";",
                "😀",
                "é",
                "\u0301",
                "•",
                ".",
                "<",
                ">");

        for (int round = 0; round < 1000; round++) {
            String original = random(random, pieces);

            assertTraced(Cleaning.clean(original), original);
        }
    }

    @Test
    void tracesEveryCharacterOfRandomPages() {
        Random random = new Random(20260302);
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<a href='x'>",
                "</a>",
                "<div class=\"ad\">",
                "</div>",
                "<br>",
                "<h1>",
                "</h1>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<script>x<y</script>",
                "<!-- c -->",
                "<li>",
                "</li>",
                "Wort",
                "Ein Satz, der lang genug ist, um als Absatz zu gelten. ",
                " ",
                "\r\n",
                "&amp;",
                "&amp",
                "&uuml;",
                "&nbsp;",
                "&bdquo;",
                "&#8220;",
                "&notit;",
                "&",
                "<",
                ">",
                "\u00AD",
                "😀",
                "é",
                "'",
                "\"");

        for (int round = 0; round < 1000; round++) {
            String original = random(random, pieces);

            assertTraced(Cleaner.cleanHtml(original).content(), original);
        }
    }

    @Test
    void tracesAllOfAnOrdinaryPage() {
        String words = "Die Br&uuml;cke ist gesperrt, sagte sie.\n";
        String page = "<html><body><p>" + words.repeat(50) + "</p></body></html>";

        CleanedText content = Cleaner.cleanHtml(page).content();

        int traced = content.alignment().stream().mapToInt(Run::length).sum();
        // Fifty umlauts were decoded, and the line ends between the sentences became blanks.
        assertThat(traced).isEqualTo(content.text().length() - 50 - 49);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>a",
                "<b class=ad>x",
                "(a/",
                "....",
                "\"",
                "a.\"",
                "- ",
                " |",
                "\n•",
                "\nMehr zum Thema",
                "\nTitel hier"
            })
    void endsForAnyLargeInput(String piece) {
        String large = piece.repeat(60_000 / piece.length()) + "x";

        // A step that looks at each character from each other one would not end.
        assertThat(Cleaner.cleanText(large).content().original()).isEqualTo(large);
        assertThat(Cleaner.cleanHtml(large).content().original()).isEqualTo(large);
    }

    @Test
    void keepsACharacterReferenceApartFromTheMarkupBesideIt() {
        String page = "<p>Erstens.</p><p>&bdquo;Ja&ldquo;</p><p>&quot;Nein&quot;</p>";

        CleanedText cleaned = Cleaner.cleanHtml(page).content();

        assertThat(original(cleaned, "„Ja“")).isEqualTo("&bdquo;Ja&ldquo;");
        assertThat(original(cleaned, "\"Nein\"")).isEqualTo("&quot;Nein&quot;");
        assertThat(original(cleaned, "Ja")).isEqualTo("Ja");
    }

    private static String original(CleanedText cleaned, String part) {
        int start = cleaned.text().indexOf(part);
        return cleaned.toOriginal(new Span(start, start + part.length())).of(cleaned.original());
    }

    @Test
    void refusesAnAlignmentThatIsNone() {
        assertThatThrownBy(() -> new CleanedText("abc", "abd", List.of(new Run(0, 0, 3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CleanedText("abab", "ab", List.of(new Run(1, 1, 1), new Run(0, 2, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String random(Random random, List<String> pieces) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .reduce("", String::concat);
    }

    /** What is aligned is equal, which the record checks itself; what is mapped contains what is aligned in it. */
    private static void assertTraced(CleanedText cleaned, String original) {
        assertThat(cleaned.original()).isEqualTo(original);
        for (Run run : cleaned.alignment()) {
            if (run.length() > 0) {
                Span back = cleaned.toOriginal(new Span(run.text(), run.text() + run.length()));

                assertThat(back).isEqualTo(new Span(run.original(), run.original() + run.length()));
            }
            assertThat(cleaned.toText(run.original())).isEqualTo(run.text());
        }
        for (int i = 0; i < cleaned.text().length(); i++) {
            Span one = cleaned.toOriginal(new Span(i, i + 1));
            Span all = cleaned.toOriginal(new Span(0, i + 1));

            assertThat(one.start()).isBetween(all.start(), all.end());
            assertThat(one.end()).isEqualTo(all.end()).isLessThanOrEqualTo(original.length());
        }
    }
}
