package io.wortlaut.articles.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.articles.reading.PublicationDate.Basis;
import io.wortlaut.articles.reading.RawArticle.Format;

class ArticleReaderTest {

    private static final String BODY =
            "\n\nDer Fluss ist am 3. Februar 2019 über die Ufer getreten, wie sich viele hier noch erinnern.";

    private final ArticleReader reader = new ArticleReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4. März 2026              | 2026-03-04
                    Stand: 04.03.2026, 12:00  | 2026-03-04
                    Aktualisiert am 4.3.2026  | 2026-03-04
                    March 4, 2026             | 2026-03-04
                    Mittwoch, 4. März 2026    | 2026-03-04
                    Stand: 31.02.2026         |
                    Stand: 04.03.2099         |
                    """)
    void takesTheDateFromTheByline(String byline, String edtf) {
        Reading reading = reader.read(RawArticle.text("Hochwasser am Orrin sinkt\n\n" + byline + BODY));

        if (edtf == null) {
            assertThat(reading.publishedAt()).isNull();
        } else {
            assertThat(reading.publishedAt().edtf()).isEqualTo(edtf);
            assertThat(reading.publishedAt().basis()).isEqualTo(Basis.TEXT);
        }
    }

    @Test
    void believesNoDateOfTheBodyAndNoneFromTheFuture() {
        assertThat(reader.read(RawArticle.text("Hochwasser" + BODY)).publishedAt())
                .isNull();
        assertThat(reader.read(given("2030-01-01", "https://a.example/2026/03/04/fluss"))
                        .publishedAt())
                .isEqualTo(PublicationDate.parse("2026-03-04", Basis.URL).orElseThrow());
        assertThat(reader.read(given("2026-03", "https://a.example/2026/03/04/fluss"))
                        .publishedAt()
                        .basis())
                .isEqualTo(Basis.GIVEN);
    }

    @Test
    void takesWhatThePageSaysOfItself() {
        Reading reading = reader.read(RawArticle.html("""
                <html lang="en"><head><meta property="og:site_name" content="Flussbote">
                <meta property="article:published_time" content="2026-03-04T10:00:00+01:00"></head>
                <body><h1>Hochwasser sinkt</h1><p>Das Wasser ist in der Nacht gesunken, sagte die Feuerwehr.</p></body>
                """));

        assertThat(reading.headline()).isEqualTo("Hochwasser sinkt");
        assertThat(reading.language()).isEqualTo("de");
        assertThat(reading.publishedAt().edtf()).isEqualTo("2026-03-04T10:00:00+01:00");
        assertThat(reading.sources()).singleElement().satisfies(source -> assertThat(source.name())
                .isEqualTo("Flussbote"));
    }

    @ParameterizedTest
    @CsvSource({
        "Das Wasser ist in der Nacht gesunken und die Straßen sind wieder frei., de",
        "The water has fallen over night and the streets are open to all again., en",
        "Les rues sont ouvertes et le fleuve est calme dans la nuit., fr",
        "Orrin Senne Moorhafen, und"
    })
    void guessesTheLanguage(String text, String language) {
        assertThat(reader.read(RawArticle.text(text)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Das berichtet das Nachrichtenportal Fluss heute.              | Fluss heute | RELAY
                    Darüber schrieb die Tageszeitung „Orriner Tage“.              | Orriner Tage | RELAY
                    Wie die Zeitung Orriner Tage berichtet, sinkt der Pegel.      | Orriner Tage | RELAY
                    Wie der Spiegel berichtet, sinkt der Pegel weiter als sonst.  | Der Spiegel | RELAY
                    Orrin, 3. März (xyz) – Der Pegel ist gesunken, heißt es.      | xyz | RELAY
                    Der Pegel sinkt, meldete die Agentur Xinhua am Abend.         | Xinhua | MENTIONED
                    Wie die Ministerin schreibt, sinkt der Pegel seit gestern.    | |
                    Im Spiegel der Pfütze sah er die Welt und ein Bild der Zeit.  | |
                    """)
    void spotsSources(String sentence, String name, String role) {
        Reading reading = reader.read(RawArticle.text(
                "Pegel am Orrin\n\n" + sentence + " Das Wasser steht aber noch in vielen Kellern der Stadt."));

        if (name == null) {
            assertThat(reading.sources()).isEmpty();
        } else {
            assertThat(reading.sources()).singleElement().satisfies(source -> {
                assertThat(source.name()).isEqualTo(name);
                assertThat(source.role()).hasToString(role);
            });
        }
    }

    private static RawArticle given(String publishedAt, String url) {
        return new RawArticle(
                "Hochwasser" + BODY,
                Format.TEXT,
                url,
                null,
                null,
                null,
                PublicationDate.parse(publishedAt, Basis.GIVEN).orElseThrow(),
                Instant.parse("2026-03-05T08:00:00Z"));
    }
}
