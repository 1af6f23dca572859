package io.wortlaut.claims.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.Subscribed;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** What happens to statements and claims reaches those who subscribed, in order, through their filter, after a break too. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class SubscriptionTest {

    private static final String STATEMENTS = """
            subscription($filter: StatementFilter, $after: String) {
              statementChanged(filter: $filter, after: $after) {
                cursor type at statementId by reason changes { field before after }
                statement { id exact act attributions { role actor { name } } stances { claim { id text } } } } }
            """;

    @Inject
    Store store;

    @Test
    void aStatementComesChangesAndGoes() {
        try (Subscribed live = subscribed(Map.of("article", List.of("live/1")))) {
            String id = say("live/1", "Das Wehr hält.");
            JsonNode created = live.next().get("statementChanged");
            assertThat(created.get("type").asText()).isEqualTo("CREATED");
            assertThat(created.get("statementId").asText()).isEqualTo(id);
            assertThat(created.at("/statement/exact").asText()).isEqualTo("Das Wehr hält.");
            assertThat(created.at("/statement/attributions/0/actor/name").asText())
                    .isEqualTo("Wanda Wehr");
            assertThat(created.at("/statement/stances/0/claim/text").asText()).isEqualTo("Das Wehr hält.");
            assertThat(created.get("by").isNull()).isTrue();

            decide("correctStatement", id, 0, "correction: {act: WARNING},");
            JsonNode changed = live.next().get("statementChanged");
            assertThat(changed.get("type").asText()).isEqualTo("CHANGED");
            assertThat(changed.at("/statement/act").asText()).isEqualTo("WARNING");
            assertThat(changed.get("by").asText()).isEqualTo("Mia");
            assertThat(changed.get("reason").asText()).isEqualTo("heard it");
            assertThat(changed.get("changes").findValuesAsText("field")).contains("act", "review.state");
            assertThat(change(changed, "act").get("before").asText()).isEqualTo("STATEMENT");
            assertThat(change(changed, "act").get("after").asText()).isEqualTo("WARNING");

            decide("rejectStatement", id, 1, "");
            JsonNode removed = live.next().get("statementChanged");
            assertThat(removed.get("type").asText()).isEqualTo("REMOVED");
            assertThat(removed.get("statement").isNull()).isTrue();
            assertThat(removed.get("statementId").asText()).isEqualTo(id);
            assertThat(change(removed, "review.state").get("after").asText()).isEqualTo("REJECTED");
        }
    }

    @Test
    void whoGoesOnFromACursorMissesNothingAndSeesNothingTwice() {
        List<String> seen = new ArrayList<>();
        String cursor;
        try (Subscribed live = subscribed(Map.of("article", List.of("live/2")))) {
            say("live/2", "Eins.");
            JsonNode first = live.next().get("statementChanged");
            seen.add(first.at("/statement/exact").asText());
            cursor = first.get("cursor").asText();
        }
        // Nobody listens; another article's events lie in between.
        say("live/other", "Anderswo.");
        say("live/2", "Eins.", "Zwei.");
        say("live/2", "Zwei.", "Drei.");
        Map<String, Object> variables = new HashMap<>();
        variables.put("filter", Map.of("article", List.of("live/2")));
        variables.put("after", cursor);
        List<String> types = new ArrayList<>();
        try (Subscribed again = Subscribed.to(STATEMENTS, variables)) {
            while (!seen.contains("Drei.") || !types.contains("REMOVED")) {
                JsonNode event = again.next().get("statementChanged");
                types.add(event.get("type").asText());
                assertThat(Long.parseLong(event.get("cursor").asText())).isGreaterThan(Long.parseLong(cursor));
                cursor = event.get("cursor").asText();
                seen.add(event.at("/statement/exact").asText());
            }
        }
        assertThat(seen).filteredOn("Drei."::equals).hasSize(1);
        assertThat(seen).filteredOn("Eins."::equals).hasSize(1);
    }

    @Test
    void whatNoLongerFitsIsGoneForThatSubscriberOnly() {
        Map<String, Object> warnings = Map.of("article", List.of("live/3"), "act", List.of("WARNING"));
        Map<String, Object> noWarnings = Map.of("article", List.of("live/3"), "not", Map.of("act", List.of("WARNING")));
        try (Subscribed warned = subscribed(warnings);
                Subscribed others = subscribed(noWarnings)) {
            String id = say("live/3", "Der Fluss steigt.");
            assertThat(others.next().at("/statementChanged/type").asText()).isEqualTo("CREATED");

            decide("correctStatement", id, 0, "correction: {act: WARNING},");
            assertThat(warned.next().at("/statementChanged/type").asText()).isEqualTo("CHANGED");
            assertThat(others.next().at("/statementChanged/type").asText()).isEqualTo("REMOVED");

            decide("correctStatement", id, 1, "correction: {act: PROMISE},");
            assertThat(warned.next().at("/statementChanged/type").asText()).isEqualTo("REMOVED");
            assertThat(others.next().at("/statementChanged/type").asText()).isEqualTo("CHANGED");

            // What has nothing to do with the filter's conditions tells a subscriber nothing who never had it.
            decide("startReview", id, 2, "");
            assertThat(others.next().at("/statementChanged/type").asText()).isEqualTo("CHANGED");
            decide("correctStatement", id, 3, "correction: {act: WARNING},");
            assertThat(warned.next().at("/statementChanged/type").asText()).isEqualTo("CHANGED");
        }
    }

    @Test
    void whatIsNoCursorIsRefused() {
        try (Subscribed refused = Subscribed.to(STATEMENTS, Map.of("after", "nonsense"))) {
            assertThat(refused.take("error").toString()).contains("INVALID_ARGUMENT", "nonsense");
        }
        try (Subscribed refused = Subscribed.to(STATEMENTS, Map.of("after", String.valueOf(Long.MAX_VALUE)))) {
            assertThat(refused.take("next").toString()).contains("INVALID_ARGUMENT", "no event has the cursor");
            refused.take("complete");
        }
        try (Subscribed refused = subscribed(Map.of("speaker", List.of("nobody")))) {
            assertThat(refused.take("error").toString()).contains("INVALID_ARGUMENT", "speaker");
        }
    }

    @Test
    void aClaimBecomesContestedAndIsSettledAgain() {
        accuse("live/4/accused", SpeechAct.ACCUSATION, "Die Mühle in Quellmar hat heimlich Gift in den Teich gekippt");
        String claim = GraphQl.data("{ claims(filter: {search: \"Quellmar\"}) { edges { node { id } } } }", Map.of())
                .getString("data.claims.edges[0].node.id");
        String claims = "subscription($claim: [ID!], $after: String) {"
                + " claimContested(filter: {claim: $claim}, after: $after) { cursor type claim { id text"
                + " statementCount stances { stance } } } }";
        try (Subscribed live = Subscribed.to(claims, Map.of("claim", List.of(claim)))) {
            accuse(
                    "live/4/denied",
                    SpeechAct.DENIAL,
                    "Die Mühle in Quellmar habe niemals heimlich Gift in den Teich gekippt");
            JsonNode contested = live.next().get("claimContested");
            assertThat(contested.get("type").asText()).isEqualTo("CONTESTED");
            assertThat(contested.at("/claim/text").asText()).contains("Quellmar");
            assertThat(contested.at("/claim/statementCount").asInt()).isEqualTo(2);
            assertThat(contested.at("/claim/stances").findValuesAsText("stance"))
                    .containsExactly("ASSERTS", "DENIES");

            say("live/4/denied", "Nichts dazu.");
            JsonNode settled = live.next().get("claimContested");
            assertThat(settled.get("type").asText()).isEqualTo("SETTLED");
            assertThat(settled.at("/claim/statementCount").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aClaimIsContestedForThoseWhoSpeakOfIt() {
        String claims =
                "subscription($actor: [ID!], $after: String) { claimContested(filter: {actor: $actor}, after: $after) {"
                        + " claim { text } } }";
        String before = Long.toString(newest());
        accuse("live/6/accused", SpeechAct.ACCUSATION, "Der Zirkus Quastel hat nachts Löwen in den Wald gelassen");
        accuse("live/6/denied", SpeechAct.DENIAL, "Der Zirkus Quastel habe niemals nachts Löwen in den Wald gelassen");
        accuse("live/5/accused", SpeechAct.ACCUSATION, "Das Werk in Ulfstede hat heimlich Blei in den Bach geleitet");
        accuse(
                "live/5/denied",
                SpeechAct.DENIAL,
                "Das Werk in Ulfstede habe niemals heimlich Blei in den Bach geleitet",
                "Ulf Stedemann");
        String denier = GraphQl.data(
                        "{ statements(filter: {article: \"live/5/denied\"}) { edges { node { attributions { actor { id } } } } } }",
                        Map.of())
                .getString("data.statements.edges[0].node.attributions[0].actor.id");

        try (Subscribed theirs = Subscribed.to(claims, Map.of("actor", List.of(denier), "after", before))) {
            assertThat(theirs.next().at("/claimContested/claim/text").asText()).contains("Ulfstede");
        }
        try (Subscribed refused = Subscribed.to(claims, Map.of("actor", List.of("nobody")))) {
            assertThat(refused.take("error").toString()).contains("INVALID_ARGUMENT", "actor");
        }
    }

    private static Subscribed subscribed(Map<String, ?> filter) {
        // From the newest event on, so that nothing that happens while the subscription is on its way is missed.
        return Subscribed.to(STATEMENTS, Map.of("filter", filter, "after", Long.toString(newest())));
    }

    private static long newest() {
        return io.quarkus.arc.Arc.container()
                .instance(io.wortlaut.claims.event.EventLog.class)
                .get()
                .newest();
    }

    private static JsonNode change(JsonNode event, String field) {
        for (JsonNode change : event.get("changes")) {
            if (change.get("field").asText().equals(field)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + field + ": " + event);
    }

    /** Publishes a version of the article with just these statements; answers the id of the first. */
    private String say(String article, String... sentences) {
        String text = String.join(" ", sentences);
        Said said = Said.in(text);
        for (String sentence : sentences) {
            said.statement(sentence, Said.person("Wanda Wehr"));
        }
        store.store(Store.version(article, "sha256:" + text.hashCode(), text, "2026-03-04"), said.extraction());
        return GraphQl.data(
                        "query($a: [ID!]) { statements(orderBy: ARTICLE_POSITION, filter: {article: $a}) { edges { node {"
                                + " id } } } }",
                        Map.of("a", List.of(article)))
                .getString("data.statements.edges[0].node.id");
    }

    private void accuse(String article, SpeechAct act, String words) {
        accuse(article, act, words, act + " Sprecher");
    }

    private void accuse(String article, SpeechAct act, String words, String speaker) {
        store.store(
                Store.version(article, "sha256:" + article, words + ".", "2026-03-04"),
                Said.in(words + ".")
                        .statement(
                                List.of(new Span(0, words.length())),
                                Zone.BODY,
                                act,
                                List.of(),
                                List.of(),
                                Said.person(speaker))
                        .extraction());
    }

    private static void decide(String mutation, String id, int revision, String arguments) {
        GraphQl.data(
                "mutation($id: ID!) { " + mutation + "(id: $id, revision: " + revision + ", " + arguments
                        + " reviewer: {by: \"Mia\", reason: \"heard it\"}) { id } }",
                Map.of("id", id));
    }
}
