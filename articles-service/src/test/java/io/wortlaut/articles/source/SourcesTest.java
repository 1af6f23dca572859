package io.wortlaut.articles.source;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.wortlaut.articles.Graph.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

@QuarkusTest
@QuarkusTestResource(Database.class)
class SourcesTest {

    @Test
    void findsASourceUnderAnyOfItsNames() {
        Response answer = register(List.of(
                Map.of("name", "KCNA", "kind", "AGENCY"),
                Map.of("name", "Korean Central News Agency", "kind", "UNNAMED"),
                Map.of("name", "Küstenfunk Norder", "kind", "OUTLET"),
                Map.of("name", "kustenfunk  NORDER", "kind", "WEBSITE")));

        answer.then().statusCode(200).body("name", contains("KCNA", "KCNA", "Küstenfunk Norder", "Küstenfunk Norder"));
        answer.then().body("kind", contains("AGENCY", "AGENCY", "OUTLET", "OUTLET"));
        assertThat(answer.<List<String>>path("id").stream().distinct()).hasSize(2);
    }

    @Test
    void registersTheSameSourceOnceInParallel() throws Exception {
        String name = Posted.unique("Dünenpost");
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> posts = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> register(List.of(
                                    Map.of("name", name, "kind", "OUTLET"),
                                    Map.of("name", name + "x", "kind", "OUTLET")))
                            .path("id[" + i % 2 + "]"))
                    .toList();

            List<String> ids =
                    clients.invokeAll(posts).stream().map(Future::resultNow).toList();

            assertThat(ids.stream().distinct()).hasSize(2);
        }
    }

    @Test
    void refusesSourcesWithoutNameOrKind() {
        register(List.of(Map.of("kind", "AGENCY"))).then().statusCode(422).body("field", equalTo("name"));
        register(List.of(Map.of("name", "X"))).then().statusCode(422).body("field", equalTo("kind"));
        register(List.of(Map.of("name", "X", "kind", "SHIP")))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void listsSourcesByTheirWords() {
        String name = Posted.unique("Nordlicht");
        register(List.of(
                Map.of("name", name + " Ost", "kind", "OUTLET"),
                Map.of("name", name + " West", "kind", "OUTLET"),
                Map.of("name", name + " Dienst", "kind", "AGENCY")));

        ask("{ sources(filter: {search: \"" + name
                        + "\", kind: [OUTLET]}, first: 1) { totalCount edges { node { name } }"
                        + " pageInfo { hasNextPage } } }")
                .then()
                .body("data.sources.totalCount", equalTo(2))
                .body("data.sources.edges.node.name", contains(name + " Ost"))
                .body("data.sources.pageInfo.hasNextPage", equalTo(true));
        ask("{ sources(filter: {search: \"we " + name + "\"}) { edges { node { name } } } }")
                .then()
                .body("data.sources.edges.node.name", contains(name + " West"));
        ask("{ sources(filter: {search: \"' & !:*\"}) { totalCount } }")
                .then()
                .body("data.sources.totalCount", equalTo(0));
    }

    @Test
    void servesTheSourcesBehindAnArticle() {
        Response stored = Posted.json(Map.of(
                "text",
                "Streit um Netze\n\nDie Fischer sind wütend. Das berichtet das Nachrichtenportal Netzwerk Küste."
                        + " Wie TASS meldet, wurde ein Kutter gestoppt.",
                "url",
                "https://www.dw.com/de/" + Posted.unique("netze")));

        Response document =
                get("/articles/{id}/versions/{hash}", stored.<String>path("articleId"), stored.path("contentHash"));

        document.then()
                .body("sources.name", contains("DW", "Netzwerk Küste", "TASS"))
                .body("sources.role", contains("OUTLET", "RELAY", "RELAY"))
                .body("sources[0].start", equalTo(null));
        int start = document.path("sources[1].start");
        int end = document.path("sources[1].end");
        assertThat(document.<String>path("text").substring(start, end)).isEqualTo("Netzwerk Küste");
        ask("{ article(id: \"" + stored.path("articleId") + "\") { outlet { name stateControlled } relays { name } } }")
                .then()
                .body("data.article.outlet.name", equalTo("DW"))
                .body("data.article.relays.name", contains("Netzwerk Küste", "TASS"));
    }

    private static Response register(List<Map<String, String>> sources) {
        return given().contentType("application/json").body(sources).post("/sources");
    }
}
