package io.wortlaut.articles.article;

import static io.wortlaut.articles.Graph.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ArticleGraphTest {

    private static final String ENTITIES = """
            query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Article {
              id headline outlet { name kind } relays { name } versions { contentHash seenAt } publishedAt { edtf basis }
              body short: body(zones: [HEADLINE]) } } }""";

    @Inject
    SessionFactory hibernate;

    @Test
    void answersWhatIsKnownOfAnArticle() {
        String word = Posted.unique("Schleuse");
        String id = Posted.json(Map.of(
                        "text", word + " öffnet wieder\n\nDie Schleuse öffnet am Montag wieder.",
                        "outlet", "Elbkurier",
                        "publishedAt", "2026-03-04"))
                .path("articleId");

        Response answer = ask(
                "query ($id: ID!) { article(id: $id) { headline url inLanguage outlet { name kind } publishedAt { edtf text"
                        + " basis } body both: body(zones: [HEADLINE, BODY]) relays { name } versions { contentHash } } }",
                Map.of("id", id));

        answer.then()
                .body("errors", nullValue())
                .body("data.article.headline", equalTo(word + " öffnet wieder"))
                .body("data.article.url", nullValue())
                .body("data.article.inLanguage", equalTo("de"))
                .body("data.article.outlet", equalTo(Map.of("name", "Elbkurier", "kind", "OUTLET")))
                .body("data.article.publishedAt.edtf", equalTo("2026-03-04"))
                .body("data.article.publishedAt.basis", equalTo("GIVEN"))
                .body("data.article.body", equalTo("Die Schleuse öffnet am Montag wieder."))
                .body("data.article.both", equalTo(word + " öffnet wieder\n\nDie Schleuse öffnet am Montag wieder."))
                .body("data.article.versions", hasSize(1));
    }

    @Test
    void findsArticlesByTheirWords() {
        String word = Posted.unique("Zuckerrübenkampagne");
        Posted.text("Die " + word + " beginnt früh\n\nDie Fabriken öffnen.");
        Posted.text("Ernte\n\nEine " + word + " wie lange nicht.");
        Posted.text("Etwas anderes\n\nNichts davon.");

        Response first = ask("{ articles(filter: {search: \"" + word
                + "\"}, first: 1) { totalCount edges { cursor node { headline } }"
                + " pageInfo { hasNextPage endCursor } } }");
        String cursor = first.path("data.articles.pageInfo.endCursor");
        Response second = ask("{ articles(filter: {search: \"" + word + "\"}, first: 1, after: \"" + cursor
                + "\") { edges { node { headline } } pageInfo { hasNextPage hasPreviousPage } } }");

        first.then()
                .body("data.articles.totalCount", equalTo(2))
                .body("data.articles.edges.node.headline", contains("Ernte"))
                .body("data.articles.pageInfo.hasNextPage", equalTo(true));
        second.then()
                .body("data.articles.edges.node.headline", contains("Die " + word + " beginnt früh"))
                .body("data.articles.pageInfo", equalTo(Map.of("hasNextPage", false, "hasPreviousPage", true)));
    }

    @Test
    void filtersByOutletLanguageAndDate() {
        String outlet = Posted.unique("Uferbote");
        Posted.json(Map.of("text", "Im März.", "outlet", outlet, "publishedAt", "2025-03-10", "language", "de"));
        Posted.json(Map.of("text", "Im Mai.", "outlet", outlet, "publishedAt", "2025-05", "language", "de"));
        Posted.json(Map.of("text", "In May.", "outlet", outlet, "publishedAt", "2025-05-02", "language", "en-GB"));
        String id = ask("{ sources(filter: {search: \"" + outlet + "\"}) { edges { node { id } } } }")
                .path("data.sources.edges[0].node.id");

        Response answer = ask(
                "query ($f: ArticleFilter) { articles(filter: $f) { edges { node { publishedAt { edtf } } } } }",
                Map.of(
                        "f",
                        Map.of(
                                "outlet", List.of(id),
                                "language", "de",
                                "publishedFrom", "2025-03-11",
                                "publishedTo", "2025-05-01")));

        answer.then().body("data.articles.edges.node.publishedAt.edtf", contains("2025-05"));
    }

    @Test
    void refusesWhatItDidNotGiveOut() {
        Map.of(
                        "{ article(id: \"7\") { id } }", "INVALID_ID",
                        "{ source(id: \"7\") { id } }", "INVALID_ID",
                        "{ articles(first: 0) { totalCount } }", "INVALID_PARAMETER",
                        "{ articles(first: 101) { totalCount } }", "INVALID_PARAMETER",
                        "{ articles(after: \"7\") { totalCount } }", "INVALID_CURSOR",
                        "{ articles(after: \"MTo3\") { totalCount } }", "INVALID_CURSOR",
                        "{ articles(filter: {outlet: [\"7\"]}) { totalCount } }", "INVALID_ID",
                        "{ articles(filter: {publishedFrom: \"gestern\"}) { totalCount } }", "INVALID_DATE")
                .forEach((query, code) -> {
                    Response answer = ask(query);

                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.<String>path("errors[0].extensions.code"))
                            .as(query)
                            .isEqualTo(code);
                });
    }

    @Test
    void answersNullForWhatIsNotThere() {
        String id = Posted.text("Nur dieser ist da.").path("articleId");

        Response answer = ask(ENTITIES, keys(List.of(UUID.randomUUID().toString(), id, "7")));

        answer.then()
                .body("errors", nullValue())
                .body("data._entities[0]", nullValue())
                .body("data._entities[1].id", equalTo(id))
                .body("data._entities[2]", nullValue());
    }

    @Test
    void costsAsManyStatementsForFiftyArticlesAsForFive() {
        List<String> ids = IntStream.range(0, 50)
                .mapToObj(i -> Posted.json(Map.of(
                                "text", Posted.unique("Pegel") + " steigt\n\nDas Wasser steigt weiter.",
                                "outlet", "Pegelblatt " + i))
                        .<String>path("articleId"))
                .toList();

        long five =
                statements(() -> ask(ENTITIES, keys(ids.subList(0, 5))).then().body("errors", nullValue()));
        long fifty = statements(() -> ask(ENTITIES, keys(ids))
                .then()
                .body("errors", nullValue())
                .body("data._entities", hasSize(50))
                .body("data._entities[49].outlet.name", equalTo("Pegelblatt 49"))
                .body("data._entities[49].body", equalTo("Das Wasser steigt weiter.")));

        // articles, outlets, relays, versions, texts
        assertThat(five).isEqualTo(5);
        assertThat(fifty).isEqualTo(5);
    }

    @Test
    void countsOnlyWhenAsked() {
        long without = statements(() -> ask("{ articles(first: 3) { edges { node { id } } } }"));
        long with = statements(() -> ask("{ articles(first: 3) { totalCount edges { node { id } } } }"));

        assertThat(without).isEqualTo(1);
        assertThat(with).isEqualTo(2);
    }

    private long statements(Runnable work) {
        long before = hibernate.getStatistics().getPrepareStatementCount();
        work.run();
        return hibernate.getStatistics().getPrepareStatementCount() - before;
    }

    private static Map<String, ?> keys(List<String> ids) {
        return Map.of(
                "keys",
                ids.stream()
                        .map(id -> Map.of("__typename", "Article", "id", id))
                        .toList());
    }
}
