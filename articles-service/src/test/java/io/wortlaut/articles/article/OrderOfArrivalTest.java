package io.wortlaut.articles.article;

import static io.wortlaut.articles.Graph.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.articles.Database;
import io.wortlaut.articles.Posted;

/** What articles are known by, and which of several alike comes first, follows from the articles. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class OrderOfArrivalTest {

    private static final String TEXT =
            "Die Gemeinde will den alten Leuchtturm im kommenden Jahr verkaufen, weil für die Sanierung seit langem das"
                    + " Geld fehlt. Das sagte der Bürgermeister am Montag vor dem Rat, der im Herbst darüber entscheiden soll."
                    + " Ein Verein von Seglern möchte den Turm erhalten und sammelt dafür Spenden in allen Häfen der Küste.";

    private static final List<Map<String, String>> REPRINTS = List.of(
            article("https://nordbote.example/turm", "Nordbote"),
            article("https://suedbote.example/turm", "Südbote"),
            article("https://ostbote.example/turm", "Ostbote"),
            Map.of(
                    "text",
                    TEXT,
                    "outlet",
                    "Westbote",
                    "publishedAt",
                    "2026-02-01",
                    "retrievedAt",
                    "2026-02-02T08:00:00Z"));

    @Inject
    EntityManager entities;

    private static Map<String, String> article(String url, String outlet) {
        return Map.of(
                "text",
                TEXT,
                "url",
                url,
                "outlet",
                outlet,
                "publishedAt",
                "2026-02-01",
                "retrievedAt",
                "2026-02-02T08:00:00Z");
    }

    @Test
    void reprintsHaveTheSameIdsAndTheSameOriginalInWhateverOrderTheyCome() {
        Map<String, String> inOrder = publish(REPRINTS);
        List<String> membersInOrder = members(inOrder.get("Nordbote"));
        remove();

        Map<String, String> reversed = publish(REPRINTS.reversed());

        assertThat(reversed).isEqualTo(inOrder);
        assertThat(inOrder.values()).doesNotHaveDuplicates();
        assertThat(members(reversed.get("Nordbote"))).hasSize(4).isEqualTo(membersInOrder);
        remove();
    }

    @Test
    void listsShowFirstWhatCameInLastWhateverItsId() {
        String word = Posted.unique("Leuchtturmwärterin");
        List<String> came = List.of("a", "b", "c", "d", "e").stream()
                .map(letter -> Posted.text(letter + "\n\nDie " + word + " geht in Rente.")
                        .<String>path("articleId"))
                .toList();

        JsonPath list = ask("{ articles(filter: {search: \"" + word + "\"}) { edges { node { id } } } }")
                .jsonPath();

        assertThat(list.getList("data.articles.edges.node.id", String.class)).isEqualTo(came.reversed());
    }

    /** The ids by outlets. */
    private static Map<String, String> publish(List<Map<String, String>> articles) {
        Map<String, String> ids = new HashMap<>();
        articles.forEach(
                article -> ids.put(article.get("outlet"), Posted.json(article).path("articleId")));
        return ids;
    }

    /** The articles of the group, the original first. */
    private static List<String> members(String id) {
        return ask("query ($id: ID!) { article(id: $id) { syndicationGroup { members { id } } } }", Map.of("id", id))
                .jsonPath()
                .getList("data.article.syndicationGroup.members.id");
    }

    private void remove() {
        QuarkusTransaction.requiringNew().run(() -> {
            String those = " in (select article_id from {h-schema}article_version where original = :text)";
            for (String statement : List.of(
                    "delete from {h-schema}source_mention where article_id" + those,
                    "delete from {h-schema}change_entry where article_id" + those,
                    "update {h-schema}article set content_hash = 'gone' where id" + those,
                    "delete from {h-schema}article_version where original = :text")) {
                entities.createNativeQuery(statement).setParameter("text", TEXT).executeUpdate();
            }
            entities.createNativeQuery("delete from {h-schema}article where content_hash = 'gone'")
                    .executeUpdate();
        });
    }
}
