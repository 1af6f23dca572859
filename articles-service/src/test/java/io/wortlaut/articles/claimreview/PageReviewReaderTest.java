package io.wortlaut.articles.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.wortlaut.articles.claimreview.MarkedReview.Author;
import io.wortlaut.articles.claimreview.MarkedReview.Rating;
import io.wortlaut.articles.claimreview.MarkedReview.ReviewedClaim;

class PageReviewReaderTest {

    private static final String PAGE = "https://fakten.example/2026/faehre";
    private static final String RATED =
            "\"author\": {\"name\": \"Faktenstelle\"}, \"reviewRating\": {\"alternateName\": \"falsch\"}";

    private static PageReviews linked(String... scripts) {
        return PageReviewReader.read(
                IntStream.range(0, scripts.length)
                        .mapToObj(i -> "<script type=\"application/ld+json\">" + scripts[i] + "</script>")
                        .collect(Collectors.joining("", "<html><head>", "</head><body><p>Text</p></body></html>")),
                PAGE);
    }

    private static PageReviews review(String properties) {
        return linked("{\"@context\": \"https://schema.org\", \"@type\": \"ClaimReview\", " + properties + "}");
    }

    @Test
    void readsLinkedData() {
        PageReviews page = linked("""
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "Organization", "@id": "#wir", "name": "Faktenstelle Grohnd", "url": "/"},
                  {"@type": "NewsArticle", "headline": "Fähre", "mainEntity":
                    {"@type": ["Review", "ClaimReview"], "url": "https://fakten.example/faehre",
                     "author": {"@id": "#wir"}, "datePublished": "2026-03-09T08:00:00+01:00", "inLanguage": "de_DE",
                     "claimReviewed": "Die F&auml;hre sei\\n leer gewesen",
                     "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Fenja Fähr"},
                       "datePublished": "2026-03-04",
                       "appearance": [{"@type": "CreativeWork", "url": "https://bote.example/1"}, "https://bote.example/2"]},
                     "reviewRating": {"@type": "Rating", "ratingValue": "2", "bestRating": 5, "worstRating": "1",
                       "alternateName": "größtenteils falsch"}}}]}""");

        assertThat(page.problems()).isEmpty();
        assertThat(page.reviews())
                .containsExactly(new MarkedReview(
                        "https://fakten.example/faehre",
                        new Author("Faktenstelle Grohnd", "https://fakten.example/"),
                        new Rating("größtenteils falsch", 2.0, 5.0, 1.0),
                        "Die Fähre sei leer gewesen",
                        LocalDate.of(2026, 3, 9),
                        "de-DE",
                        new ReviewedClaim(
                                "Fenja Fähr",
                                LocalDate.of(2026, 3, 4),
                                List.of("https://bote.example/1", "https://bote.example/2"))));
    }

    @Test
    void readsMicrodata() {
        PageReviews page = PageReviewReader.read("""
                <html><body><div itemscope itemtype="http://schema.org/ClaimReview">
                <a itemprop="url" href="/faehre">Zur Prüfung</a> <h1 itemprop="claimReviewed">Die Fähre war <b>leer</b></h1>
                <span itemprop="author" itemscope itemtype="http://schema.org/Organization">
                  <span itemprop="name">Faktenstelle</span></span>
                <time itemprop="datePublished" datetime="2026-03-09">am Montag</time>
                <div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim">
                  <p>von <span itemprop="author" itemscope><i itemprop="name">Fenja Fähr</i></span></p></div>
                <div itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating">
                  <meta itemprop="ratingValue" content="1"><span itemprop="alternateName">falsch</span></div>
                </div></body></html>""", PAGE);

        assertThat(page.problems()).isEmpty();
        assertThat(page.reviews())
                .containsExactly(new MarkedReview(
                        "https://fakten.example/faehre",
                        new Author("Faktenstelle", null),
                        new Rating("falsch", 1.0, null, null),
                        "Die Fähre war leer",
                        LocalDate.of(2026, 3, 9),
                        null,
                        new ReviewedClaim("Fenja Fähr", null, List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "claimReviewed": "Leer", "reviewRating": {"alternateName": "falsch"}                          | author.name
            "claimReviewed": " ", "author": "F", "reviewRating": "falsch"                                 | claimReviewed
            "claimReviewed": "Leer", "author": "F"                                                        | reviewRating
            "claimReviewed": "Leer", "author": "F", "reviewRating": {"ratingValue": 9, "bestRating": 5}   | reviewRating
            "claimReviewed": "Leer", "author": "F", "reviewRating": []                                    | reviewRating
            """)
    void isNoReviewWithoutWhatItMustHave(String properties, String missing) {
        PageReviews page = review(properties);
        assertThat(page.reviews()).isEmpty();
        assertThat(page.problems()).extracting(MarkupProblem::where).contains("JSON-LD 1: " + missing);
        assertThat(page.problems().getLast().markup()).contains("ClaimReview");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "datePublished": "am Montag"       | datePublished
            "inLanguage": "d_e"                | inLanguage
            "url": "javascript:alert(1)"       | url
            "reviewRating": {"alternateName": "falsch", "ratingValue": -1, "worstRating": 1} | reviewRating
            "reviewRating": {"alternateName": "falsch", "ratingValue": 1, "bestRating": 1, "worstRating": 5} | reviewRating
            """)
    void leavesOutWhatIsWrongAndSaysSo(String property, String where) {
        PageReviews page = review("\"claimReviewed\": \"Leer\", \"author\": \"Faktenstelle\","
                + (where.equals("reviewRating") ? "" : " \"reviewRating\": \"falsch\",") + property);
        assertThat(page.reviews())
                .containsExactly(new MarkedReview(
                        PAGE,
                        new Author("Faktenstelle", null),
                        new Rating("falsch", null, null, null),
                        "Leer",
                        null,
                        null,
                        null));
        assertThat(page.problems()).extracting(MarkupProblem::where).containsExactly("JSON-LD 1: " + where);
    }

    @Test
    void goesOnBehindWhatIsNoJson() {
        PageReviews page = linked(
                "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Der Turm",
                "{\"@type\": \"Recipe\", ",
                "<!-- {\"@type\": \"ClaimReview\", \"claimReviewed\": \"Der\nHafen\", " + RATED + ",} -->");
        assertThat(page.reviews()).extracting(MarkedReview::claimReviewed).containsExactly("Der Hafen");
        assertThat(page.problems()).hasSize(1);
        assertThat(page.problems().getFirst().where()).isEqualTo("JSON-LD 1");
        assertThat(page.problems().getFirst().message()).startsWith("is no JSON at line 1");
    }

    @Test
    void takesEachReviewOnceAndNoMoreThanAPageCanHave() {
        String one = "{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Behauptung %d\", " + RATED + "}";
        assertThat(linked("[" + one.formatted(1) + "," + one.formatted(1) + "," + one.formatted(2) + "]")
                        .reviews())
                .hasSize(2);
        PageReviews many =
                linked(IntStream.range(0, 300).mapToObj(one::formatted).collect(Collectors.joining(",", "[", "]")));
        assertThat(many.reviews()).hasSize(200);
        assertThat(many.problems())
                .extracting(MarkupProblem::message)
                .containsExactly("has 300 reviews; the first 200 are kept");
    }

    @Test
    void survivesWhateverAPageHas() {
        String deep =
                "<div>".repeat(3000) + "<div itemscope itemtype='http://schema.org/ClaimReview'>" + "<p>".repeat(3000);
        assertThat(PageReviewReader.read(deep, null).reviews()).isEmpty();
        assertThat(linked("[".repeat(5000) + "\"ClaimReview\"").problems()).hasSize(1);
        assertThat(review("\"claimReviewed\": \"A\\u0000B\\ud800\", " + RATED).reviews())
                .extracting(MarkedReview::claimReviewed)
                .containsExactly("A B?");
    }
}
