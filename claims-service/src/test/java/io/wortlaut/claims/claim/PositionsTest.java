package io.wortlaut.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Where actors stand on claims, and how that changes, over GraphQL. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class PositionsTest {

    private static final Party ONE = Said.party(PartyKind.STATE, "Eichenrepublik");
    private static final Party OTHER = Said.party(PartyKind.STATE, "Birkenrepublik");

    @Inject
    Store store;

    /** Says or denies it in an article that came in on the day it was published. */
    private void say(String article, String place, boolean denied, String day, Party speaker, Party... onBehalfOf) {
        String words = "Die Raffinerie in %s hat %s Schweröl in den Kanal geleitet"
                .formatted(place, denied ? "niemals" : "nachts");
        String text = words + ", hieß es.";
        store.store(
                Store.version(article, "sha256:" + article, text, day, Instant.parse(day + "T12:00:00Z"), List.of()),
                Said.in(text)
                        .statement(
                                List.of(new Span(0, words.length())),
                                Zone.BODY,
                                denied ? SpeechAct.DENIAL : SpeechAct.ACCUSATION,
                                List.of(onBehalfOf),
                                List.of(),
                                speaker)
                        .extraction());
    }

    private static String actor(String name) {
        return GraphQl.data(
                        "query($name: String) { actors(filter: {search: $name, kind: [STATE]}) { edges { node { id } } } }",
                        Map.of("name", name))
                .getString("data.actors.edges[0].node.id");
    }

    private static JsonPath compare(String about, String asOf) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("claim", about == null ? null : List.of(about));
        filter.put("asOf", asOf);
        return GraphQl.data(
                "query($a: ID!, $b: ID!, $filter: PositionFilter) { compareActors(a: $a, b: $b, filter: $filter) { claim { id text } differs"
                        + " a { stance statementCount from { edtf } statement { exact } }"
                        + " b { stance statementCount from { edtf } statement { exact } } } }",
                Map.of("a", actor("Eichenrepublik"), "b", actor("Birkenrepublik"), "filter", filter));
    }

    @Test
    void whatTwoActorsSayOfOneClaimStandsSideBySide() {
        say("positions/1", "Tannfurt", false, "2026-01-01", Said.person("Erla Sprecherin"), ONE);
        say("positions/2", "Tannfurt", false, "2026-01-02", ONE);
        say("positions/3", "Tannfurt", true, "2026-01-03", OTHER);
        // Only the one speaks of it.
        say("positions/4", "Moorstedt", false, "2026-01-03", ONE);

        JsonPath answer = compare(null, null);

        assertThat(answer.getList("data.compareActors")).hasSize(1);
        String diff = "data.compareActors[0].";
        assertThat(answer.getBoolean(diff + "differs")).isTrue();
        assertThat(answer.getList(diff + "a.stance")).containsExactly("ASSERTS");
        // By a spokeswoman, and by itself.
        assertThat(answer.getList(diff + "a.statementCount")).containsExactly(2);
        assertThat(answer.getString(diff + "a[0].from.edtf")).isEqualTo("../2026-01-01");
        assertThat(answer.getList(diff + "b.stance")).containsExactly("DENIES");
        assertThat(answer.getString(diff + "b[0].statement.exact")).contains("niemals");

        String claim = answer.getString(diff + "claim.id");
        assertThat(compare(claim, null).getList("data.compareActors")).hasSize(1);
        // Before anybody denied it there was nothing to compare; asked about the claim, there still is the one side.
        assertThat(compare(null, "2026-01-02T23:00:00Z").getList("data.compareActors"))
                .isEmpty();
        JsonPath before = compare(claim, "2026-01-02T23:00:00Z");
        assertThat(before.getList("data.compareActors[0].a")).hasSize(1);
        assertThat(before.getList("data.compareActors[0].b")).isEmpty();
        assertThat(before.getBoolean("data.compareActors[0].differs")).isFalse();
        JsonPath stances = GraphQl.data(
                "query($id: ID!) { claim(id: $id) { now: stances { stance } then: stances(asOf: \"2026-01-02T23:00:00Z\") {"
                        + " stance statementCount } } }",
                Map.of("id", claim));
        assertThat(stances.getList("data.claim.now.stance")).containsExactly("ASSERTS", "DENIES");
        assertThat(stances.getList("data.claim.then.stance")).containsExactly("ASSERTS");
        assertThat(stances.getList("data.claim.then.statementCount")).containsExactly(2);
    }

    @Test
    void aChangeOfStanceIsAnotherPosition() {
        Party state = Said.party(PartyKind.STATE, "Wankelland");
        say("positions/5", "Fichtgrund", true, "2026-02-01", state);
        say("positions/6", "Fichtgrund", true, "2026-02-02", state);
        say("positions/7", "Fichtgrund", false, "2026-02-09", state);

        JsonPath answer = GraphQl.data(
                "query($id: ID!) { actor(id: $id) { positions { stance statementCount from { edtf } claim { text } } } }",
                Map.of("id", actor("Wankelland")));

        assertThat(answer.getList("data.actor.positions.stance")).containsExactly("DENIES", "ASSERTS");
        assertThat(answer.getList("data.actor.positions.statementCount")).containsExactly(2, 1);
        assertThat(answer.getList("data.actor.positions.from.edtf")).containsExactly("../2026-02-01", "../2026-02-09");
        assertThat(answer.getList("data.actor.positions.claim.text")).doesNotContainNull();
    }

    @Test
    void positionsOfManyActorsTakeAsManyQueriesAsThoseOfOne() {
        List<String> places = List.of("Aspelund", "Buchenau", "Cedernick", "Dornwald");
        places.forEach(place -> say(
                "positions/many/" + place,
                place,
                false,
                "2026-03-01",
                Said.party(PartyKind.STATE, "Vielland " + place)));
        String query = "query($first: Int) { actors(first: $first, filter: {search: \"vielland\"}) { edges { node {"
                + " positions { stance claim { text } statement { exact } from { edtf } } } } } }";
        List<JsonPath> answers = new ArrayList<>();

        List<String> one = SqlLog.during(() -> answers.add(GraphQl.data(query, Map.of("first", 1))));
        List<String> many = SqlLog.during(() -> answers.add(GraphQl.data(query, Map.of("first", 4))));

        assertThat(answers.getLast().getList("data.actors.edges.node.positions.flatten()"))
                .hasSize(4);
        assertThat(many).hasSameSizeAs(one);
    }
}
