package io.wortlaut.claims.review.identity;

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
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;

/** Actors that were taken for one: by names, articles and statements; and that reading anew respects it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ActorSplitTest {

    @Inject
    Store store;

    @Test
    void anArticleIsTakenAwayWithNamesAndRoles() {
        says("part/1", "Der Ball rollt.", "Peter Doppelmann", "Trainer");
        says("part/2", "Der Haushalt steht.", "Peter Doppelmann", "Kämmerer");
        String peter = Deciding.actor("part/1", "Peter Doppelmann");

        JsonPath split = Deciding.split(peter, 0, Map.of("articles", List.of("part/2")));
        String other = split.getString("into.id");

        assertThat(other).isNotEqualTo(peter);
        assertThat(split.getString("state")).isEqualTo("CONFIRMED");
        assertThat(split.getString("decisions[0].reason")).isEqualTo("two people");
        assertThat(Deciding.exact("speaker", peter)).containsExactly("Der Ball rollt.");
        assertThat(Deciding.actor(peter).getList("roles.title")).containsExactly("Trainer");
        assertThat(Deciding.exact("speaker", other)).containsExactly("Der Haushalt steht.");
        assertThat(Deciding.actor(other).getList("roles.title")).containsExactly("Kämmerer");
        assertThat(Deciding.actor(other).getList("names.text")).containsExactly("Peter Doppelmann");

        says("part/2", "Der Haushalt steht fest.", "Peter Doppelmann", "Kämmerer");
        says("part/3", "Der Ball liegt.", "Peter Doppelmann", "Trainer");

        assertThat(Deciding.exact("speaker", other)).containsExactly("Der Haushalt steht fest.");
        assertThat(Deciding.exact("speaker", peter)).containsExactlyInAnyOrder("Der Ball rollt.", "Der Ball liegt.");
        assertThat(Deciding.actor(peter).getList("identity.splits.state")).containsExactly("CONFIRMED");

        Deciding.decide("undoActorSplit", split.getString("id"), 1);

        assertThat(Deciding.actor(other).getString("id")).isEqualTo(peter);
        assertThat(Deciding.exact("speaker", other))
                .containsExactlyInAnyOrder("Der Ball rollt.", "Der Ball liegt.", "Der Haushalt steht fest.");
        says("part/2", "Der Haushalt steht fest.", "Peter Doppelmann", "Kämmerer");
        assertThat(Deciding.actor("part/2", "Peter Doppelmann")).isEqualTo(peter);
    }

    @Test
    void aSpellingIsTakenAwayWithArticlesToCome() {
        says("spell/1", "Der Turm steht.", "Karla Turmbauer", null);
        says("spell/2", "Der Turm fällt.", "Carla Turmbaur", null);
        String karla = Deciding.actor("spell/1", "Karla Turmbauer");
        Deciding.merge(karla, Deciding.actor("spell/2", "Carla Turmbaur"));

        JsonPath split = Deciding.split(karla, Deciding.revision(karla), Map.of("names", List.of("Carla Turmbaur")));
        String carla = split.getString("into.id");
        says("spell/3", "Der Turm wankt.", "Carla Turmbaur", null);

        assertThat(Deciding.actor(carla).getString("name")).isEqualTo("Carla Turmbaur");
        assertThat(Deciding.exact("speaker", carla)).containsExactlyInAnyOrder("Der Turm fällt.", "Der Turm wankt.");
        assertThat(Deciding.exact("speaker", karla)).containsExactly("Der Turm steht.");
    }

    @Test
    void singleStatementsAreTakenAwayAndStayAway() {
        String text = "Eins stimmt. Zwei stimmt. Drei stimmt.";
        Party olaf = Said.person("Olaf Einzelner");
        store.store("single/1", text, said(text, olaf));
        String id = Deciding.actor("single/1", "Olaf Einzelner");
        String second = Deciding.actor(id)
                .param("e", "Zwei stimmt.")
                .getString("statements.edges.node.find { it.exact == e }.id");

        String other =
                Deciding.split(id, 0, Map.of("statements", List.of(second))).getString("into.id");
        store.store("single/1", text, said(text, olaf));

        assertThat(Deciding.exact("speaker", other)).containsExactly("Zwei stimmt.");
        assertThat(Deciding.exact("speaker", id)).containsExactlyInAnyOrder("Eins stimmt.", "Drei stimmt.");
        assertThat(count("Olaf Einzelner")).containsExactlyInAnyOrder(2, 1);

        // A correction of that very statement is the later decision.
        GraphQl.data(
                "mutation($id: ID!, $s: [ID!]) { correctStatement(id: $id, revision: 0, correction: {speaker: $s},"
                        + " reviewer: {by: \"Mia\"}) { id } }",
                Map.of("id", second, "s", List.of(id)));
        store.store("single/1", text, said(text, olaf));
        assertThat(Deciding.exact("speaker", id)).hasSize(3);
        assertThat(count("Olaf Einzelner")).contains(3);
    }

    @Test
    void aMergeUnderASplitIsTakenBackWithoutIt() {
        says("both/1", "Oben.", "Uta Obermann", null);
        says("both/2", "Unten.", "Ute Untermann", null);
        says("both/3", "Mitte.", "Ute Untermann", null);
        String uta = Deciding.actor("both/1", "Uta Obermann");
        String ute = Deciding.actor("both/2", "Ute Untermann");
        JsonPath merge = Deciding.merge(uta, ute);
        JsonPath split = Deciding.split(uta, Deciding.revision(uta), Map.of("articles", List.of("both/3")));
        String third = split.getString("into.id");

        Deciding.decide("undoActorMerge", merge.getString("id"), 2);

        assertThat(Deciding.exact("speaker", uta)).containsExactly("Oben.");
        assertThat(Deciding.exact("speaker", ute)).containsExactly("Unten.");
        assertThat(Deciding.exact("speaker", third)).containsExactly("Mitte.");
        says("both/3", "Mitte.", "Ute Untermann", null);
        assertThat(Deciding.exact("speaker", third)).containsExactly("Mitte.");
    }

    @Test
    void whatCannotBeSplitOrUndoneIsRefused() {
        says("wrong/1", "Hier.", "Hanna Hierlinger", null);
        says("wrong/2", "Dort.", "Hanna Hierlinger", null);
        says("wrong/3", "Anderswo.", "Doris Dortlinger", null);
        String hanna = Deciding.actor("wrong/1", "Hanna Hierlinger");
        String doris = Deciding.actor("wrong/3", "Doris Dortlinger");

        assertThat(code(Deciding.askSplit(hanna, 0, Map.of()))).isEqualTo("INVALID_ARGUMENT");
        assertThat(code(Deciding.askSplit(hanna, 0, Map.of("names", List.of("Nie Gehört")))))
                .isEqualTo("INVALID_ARGUMENT");
        JsonPath all = Deciding.askSplit(hanna, 0, Map.of("articles", List.of("wrong/1", "wrong/2")));
        assertThat(all.getString("errors[0].message")).contains("nobody would be left");
        assertThat(Deciding.exact("speaker", hanna)).hasSize(2);
        assertThat(code(Deciding.askSplit(hanna, 7, Map.of("articles", List.of("wrong/1")))))
                .isEqualTo("CONFLICT");

        JsonPath split = Deciding.split(hanna, 0, Map.of("articles", List.of("wrong/2")));
        String other = split.getString("into.id");
        JsonPath merge = Deciding.merge(other, doris);
        JsonPath refused = Deciding.ask("undoActorSplit", split.getString("id"), 1);
        assertThat(code(refused)).isEqualTo("INVALID_STATE");
        assertThat(refused.getString("errors[0].message")).contains(merge.getString("id"));

        Deciding.decide("undoActorMerge", merge.getString("id"), 2);
        Deciding.decide("undoActorSplit", split.getString("id"), 1);
        assertThat(Deciding.exact("speaker", hanna)).containsExactlyInAnyOrder("Hier.", "Dort.");
        assertThat(Deciding.exact("speaker", doris)).containsExactly("Anderswo.");
        assertThat(code(Deciding.ask("undoActorSplit", split.getString("id"), 2)))
                .isEqualTo("INVALID_STATE");
    }

    private void says(String article, String text, String name, String role) {
        store.store(
                Store.version(article, "sha256:" + text.hashCode(), text, "2026-03-04"),
                Said.in(text)
                        .mention(name, name, PartyKind.PERSON, "name", role)
                        .statement(text, Said.person(name))
                        .extraction());
    }

    private static Said said(String text, Party speaker) {
        return Said.in(text)
                .mention(speaker.name(), speaker.name(), PartyKind.PERSON, "name", null)
                .statement("Eins stimmt.", speaker)
                .statement("Zwei stimmt.", speaker)
                .statement("Drei stimmt.", speaker);
    }

    private static List<Integer> count(String name) {
        return GraphQl.data(
                        "query($s: String) { actors(filter: {search: $s}, orderBy: NAME) { edges { statementCount node { name } } } }",
                        Map.of("s", name))
                .getList("data.actors.edges.statementCount");
    }

    private static String code(JsonPath answer) {
        return answer.get("errors") == null ? "done" : answer.getString("errors[0].extensions.code");
    }
}
