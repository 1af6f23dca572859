package io.wortlaut.articles.article;

import static io.restassured.RestAssured.get;
import static io.wortlaut.articles.Graph.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

/** Reprints of one text are one group, whichever came first. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class SyndicationTest {

    private static final String GROUP = "{ syndicationGroup { size original { id outlet { name } } members { id } } }";

    @Inject
    SessionFactory hibernate;

    /** A report of its own for every place: its nouns end with the place. */
    private static String report(String place) {
        String text =
                "Fähre läuft auf Grund\n\nVor der Insel ist am Dienstag eine Fähre auf Grund gelaufen. Die vierzig Fahrgäste"
                        + " wurden mit Booten an Land gebracht, verletzt wurde niemand.\n\nDer Kapitän sprach von einer Sandbank, die auf"
                        + " keiner Karte steht. Die Hafenbehörde will das Fahrwasser nun neu vermessen lassen, wie ihre Leiterin"
                        + " mitteilte.\n\nBis auf weiteres fährt ein Bus um die Bucht.";
        return text.replaceAll("(\\p{Lu}\\p{L}+)", "$1" + place.toLowerCase(Locale.ROOT));
    }

    private static String publish(String outlet, String day, String text) {
        return Posted.json(Map.of("text", text, "outlet", outlet, "publishedAt", day, "language", "de"))
                .path("articleId");
    }

    private static JsonPath article(String id) {
        return ask("query ($id: ID!) { article(id: $id) " + GROUP + " }", Map.of("id", id))
                .jsonPath();
    }

    @Test
    void theAgencysOwnTextIsTheOriginalOfItsReprints() {
        String text = report(Posted.unique("Sandhorn"));
        String reprint =
                publish("Küstenbote", "2026-02-01", "Fähre sitzt fest\n\n" + text.substring(text.indexOf("Vor")));
        assertThat(article(reprint).getString("data.article.syndicationGroup")).isNull();
        String shortened = publish("Inselblatt", "2026-02-02", text.substring(0, text.lastIndexOf("Bis")));
        String agency = publish("Reuters", "2026-02-03", text);

        JsonPath group = article(shortened);

        assertThat(group.getInt("data.article.syndicationGroup.size")).isEqualTo(3);
        assertThat(group.getList("data.article.syndicationGroup.members.id"))
                .containsExactly(agency, reprint, shortened);
        assertThat(group.getString("data.article.syndicationGroup.original.outlet.name"))
                .isEqualTo("Reuters");
    }

    @Test
    void theFeedTellsWhoJoinedAndLeft() {
        String text = report(Posted.unique("Meldewarf"));
        String url = "https://kueste.example/" + Posted.unique("meldung");
        ValidatableResponse first =
                Posted.json(Map.of("text", text, "url", url)).then().statusCode(201);
        String id = first.extract().path("articleId");
        int alone = first.extract().path("cursor");

        String reprint = publish("Inselblatt", "2026-02-02", text);
        JsonPath joined = get("/changes?after=" + alone).jsonPath();
        // Whoever has read as far as the reprint knows its group.
        assertThat(joined.getList("changes.articleId")).containsExactly(id, reprint);
        assertThat(joined.getList("changes.kind")).containsExactly("REGROUPED", "CREATED");
        assertThat(joined.getList("changes.syndicationId")).containsExactly(id, id);

        Posted.json(Map.of("text", "Kein Wort davon ist wahr.", "url", url));
        JsonPath left = get("/changes?after=" + joined.getInt("next")).jsonPath();
        assertThat(left.getList("changes.articleId")).containsExactly(reprint, id);
        assertThat(left.getList("changes.kind")).containsExactly("REGROUPED", "UPDATED");
        assertThat(left.getList("changes.syndicationId")).containsExactly(null, null);
    }

    @Test
    void aCorrectedArticleMayLeaveItsGroup() {
        String text = report(Posted.unique("Nebelmünde"));
        String url = "https://kueste.example/" + Posted.unique("faehre");
        String id = Posted.json(Map.of("text", text, "url", url)).path("articleId");
        String other = publish("Inselblatt", "2026-02-02", text);
        assertThat(article(other).getInt("data.article.syndicationGroup.size")).isEqualTo(2);

        Posted.json(Map.of("text", report(Posted.unique("Ganz")).substring(0, 40) + " und sonst nichts.", "url", url));

        assertThat(article(other).getString("data.article.syndicationGroup")).isNull();
        assertThat(article(id).getString("data.article.syndicationGroup")).isNull();
    }

    @Test
    void otherReportsOfTheSameEventAreNoReprints() {
        String place = Posted.unique("Klippsand");
        publish("Küstenbote", "2026-02-01", report(place));
        String own = publish(
                "Seeblick",
                "2026-02-01",
                "Bucht ohne Fähre\n\nWer heute von " + place
                        + " auf die Inseln wollte, stand vor verschlossenem Anleger: Das"
                        + " Schiff liegt seit dem Morgen auf einer Sandbank. Rettungsboote holten alle von Bord. Die Behörde"
                        + " kündigte an, die Karten zu prüfen, und schickt einstweilen Busse auf die lange Strecke.");

        assertThat(article(own).getString("data.article.syndicationGroup")).isNull();
    }

    @Test
    void groupsOfManyArticlesTakeAsManyStatementsAsThatOfOne() {
        List<String> texts = List.of(report(Posted.unique("Eins")), report(Posted.unique("Zwei")));
        List<String> ids = texts.stream()
                .flatMap(text -> List.of("Küstenbote", "Inselblatt", "Seeblick").stream()
                        .map(outlet -> publish(outlet, "2026-02-01", text)))
                .toList();

        long one = statements(ids.subList(0, 1));
        long many = statements(ids);

        assertThat(many).isEqualTo(one);
    }

    private long statements(List<String> ids) {
        List<Map<String, String>> keys = ids.stream()
                .map(id -> Map.of("__typename", "Article", "id", id))
                .toList();
        hibernate.getStatistics().clear();
        ask(
                        "query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Article " + GROUP
                                + " } }",
                        Map.of("keys", keys))
                .then()
                .statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    @Test
    void articlesOfEarlierReleasesAreLookedThroughToo() throws InterruptedException {
        for (int i = 0; i < 50 && unsketched() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(unsketched()).isZero();
    }

    private long unsketched() {
        try (var session = hibernate.openStatelessSession()) {
            return ((Number) session.createNativeQuery(
                                    "select count(*) from {h-schema}article where sketch is null", Long.class)
                            .getSingleResult())
                    .longValue();
        }
    }
}
