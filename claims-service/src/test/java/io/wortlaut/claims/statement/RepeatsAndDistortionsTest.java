package io.wortlaut.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Statements beside their repeats in other articles, and beside what headlines make of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class RepeatsAndDistortionsTest {

    @Inject
    Store store;

    private void publish(String article, String words) {
        String text = "„" + words + "“, sagte Rosa Wiederholt.";
        store.store(article, text, Said.in(text).statement("„" + words + "“", Said.person("Rosa Wiederholt")));
    }

    private static JsonPath repeatsOf(String article) {
        return GraphQl.data("""
                query($articles: [ID!]) { statements(filter: {article: $articles}) { edges { node {
                  repeats { totalCount edges { node { exact provenance { article { id } } } } } } } } }
                """, Map.of("articles", List.of(article)));
    }

    private static List<String> repeatingArticles(String article) {
        return repeatsOf(article)
                .getList("data.statements.edges[0].node.repeats.edges.node.provenance.article.id", String.class);
    }

    @Test
    void theSameUtteranceIsFoundInWhateverOrderItsArticlesCome() {
        String words = "Die Schleuse am Nordufer war seit Jahren undicht, und alle Ämter haben davon gewusst";
        publish("repeats/1", words);
        publish("repeats/2", words.replace("undicht", "brüchig"));
        publish("repeats/3", words + ", ohne etwas zu unternehmen");
        publish("repeats/4", "Die Fähre am Südufer verkehrt ab Montag wieder jede halbe Stunde, auch an Feiertagen");

        assertThat(repeatingArticles("repeats/1")).containsExactly("repeats/2", "repeats/3");
        assertThat(repeatingArticles("repeats/3")).containsExactly("repeats/1", "repeats/2");
        assertThat(repeatingArticles("repeats/4")).isEmpty();

        store.store(Store.version("repeats/2", "sha256:repeats/2b", "Entfällt.", "2026-03-04"), Extraction.EMPTY);

        assertThat(repeatingArticles("repeats/1")).containsExactly("repeats/3");
        assertThat(repeatsOf("repeats/1").getInt("data.statements.edges[0].node.repeats.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void whatLiesBetweenTwoUtterancesMakesThemOneUntilItGoes() {
        String words = "Der Stausee oberhalb von Quellheim verliert seit Ostern jeden Monat mehrere Zentimeter Wasser,"
                + " obwohl alle Schieber geschlossen bleiben";
        publish("repeats/bridge/1", words.substring(0, words.indexOf(" obwohl") - 1));
        publish("repeats/bridge/2", words.substring(words.indexOf("seit")));
        assertThat(repeatingArticles("repeats/bridge/1")).isEmpty();

        publish("repeats/bridge/3", words);
        assertThat(repeatingArticles("repeats/bridge/1")).containsExactly("repeats/bridge/2", "repeats/bridge/3");
        assertThat(repeatingArticles("repeats/bridge/2")).containsExactly("repeats/bridge/1", "repeats/bridge/3");

        store.store(Store.version("repeats/bridge/3", "sha256:b3", "Entfällt.", "2026-03-04"), Extraction.EMPTY);
        assertThat(repeatingArticles("repeats/bridge/1")).isEmpty();
        assertThat(repeatingArticles("repeats/bridge/2")).isEmpty();
    }

    @Test
    void whatAHeadlineChangesIsShownOnBothSides() {
        String headline = "Werk leitete 9 Mal Lauge in den Mühlkanal";
        String body = "Das Werk habe in diesem Jahr mindestens neunmal Lauge in den Mühlkanal geleitet";
        String text = headline + "\n" + body + ", sagte Rosa Wiederholt.";
        int start = headline.length() + 1;
        store.store(
                "distorts/1",
                text,
                Said.in(text)
                        .statement(
                                List.of(new Span(0, headline.length())),
                                Zone.HEADLINE,
                                SpeechAct.ACCUSATION,
                                List.of(),
                                List.of(),
                                Said.person("Rosa Wiederholt"))
                        .statement(
                                List.of(new Span(start, start + body.length())),
                                Zone.BODY,
                                SpeechAct.ACCUSATION,
                                List.of(),
                                List.of(),
                                Said.person("Rosa Wiederholt")));

        JsonPath answer = GraphQl.data("""
                { statements(filter: {article: ["distorts/1"], zone: [HEADLINE], distortion: [QUALIFIER_DROPPED]}) {
                  edges { node { distorts { change of { exact distorts { change } }
                    selector { exact start end } ofSelector { exact start end prefix } } } } } }
                """, Map.of());

        String distortion = "data.statements.edges[0].node.distorts[0].";
        assertThat(answer.getString(distortion + "change")).isEqualTo("QUALIFIER_DROPPED");
        assertThat(answer.getString(distortion + "of.exact")).isEqualTo(body);
        assertThat(answer.getList(distortion + "of.distorts")).isEmpty();
        assertThat(answer.getString(distortion + "selector.exact")).isEqualTo("9 Mal");
        assertThat(answer.getInt(distortion + "selector.start")).isEqualTo(headline.indexOf("9 Mal"));
        assertThat(answer.getString(distortion + "ofSelector.exact")).isEqualTo("mindestens neunmal");
        assertThat(answer.getInt(distortion + "ofSelector.end"))
                .isEqualTo(text.indexOf("mindestens") + "mindestens neunmal".length());
        assertThat(headlines("distortion: [NUMBER_CHANGED, QUALIFIER_DROPPED]"))
                .containsExactly(headline)
                .isEqualTo(headlines("or: [{distortion: [NUMBER_CHANGED, QUALIFIER_DROPPED]}]"));
        assertThat(headlines("distortion: [NUMBER_CHANGED]")).isEmpty();
    }

    /** Within 'or' nothing is known of the whole list: there it is read without the index of distortions. */
    private static List<String> headlines(String filter) {
        return GraphQl.data(
                        "{ statements(filter: {article: [\"distorts/1\"], zone: [HEADLINE], " + filter
                                + "}) { edges { node { exact } } } }",
                        Map.of())
                .getList("data.statements.edges.node.exact");
    }

    @Test
    void repeatsAndDistortionsOfManyTakeOneSqlStatementEach() {
        String query =
                "query($first: Int) { statements(first: $first, filter: {zone: [HEADLINE, BODY]}) { edges { node {"
                        + " repeats(first: 3) { totalCount edges { node { exact } } } distorts { change of { id } } } } } }";
        publish(
                "repeats/many/1",
                "Die Schleuse am Westufer war seit Jahren undicht, und alle Ämter haben davon gewusst");
        publish(
                "repeats/many/2",
                "Die Schleuse am Westufer war seit Jahren undicht, und alle Ämter haben davon gewusst");

        List<String> one = SqlLog.during(() -> GraphQl.data(query, Map.of("first", 1)));
        List<String> many = SqlLog.during(() -> GraphQl.data(query, Map.of("first", 20)));

        // The statements, their repeats and the counts of these, the distortions.
        assertThat(one).hasSize(4);
        assertThat(many).hasSameSizeAs(one);
    }
}
