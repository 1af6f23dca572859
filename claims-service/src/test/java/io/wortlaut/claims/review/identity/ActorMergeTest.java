package io.wortlaut.claims.review.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.Subscribed;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Actors that are one: suggested, proposed, confirmed, rejected, undone; and that all else follows. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ActorMergeTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Test
    void whatWasSaidByEitherIsSaidByTheSurvivor() {
        says("merge/1", "Die Brücke hält.", "Olena Hallmann");
        says("merge/2", "Die Brücke wackelt.", "Elena Halmannova");
        String olena = Deciding.actor("merge/1", "Olena Hallmann");
        String elena = Deciding.actor("merge/2", "Elena Halmannova");

        JsonPath proposed = Deciding.propose(olena, elena);
        assertThat(proposed.getString("state")).isEqualTo("PROPOSED");
        assertThat(proposed.getList("evidence.spelling")).containsExactly("Olena Hallmann", "Elena Halmannova");
        assertThat(proposed.getList("evidence.article.id")).containsExactly("merge/1", "merge/2");
        assertThat(Deciding.actor(elena).getString("id")).isEqualTo(elena);

        JsonPath confirmed = Deciding.decide("confirmActorMerge", proposed.getString("id"), 1);

        assertThat(confirmed.getString("state")).isEqualTo("CONFIRMED");
        assertThat(confirmed.getList("decisions.after")).containsExactly("PROPOSED", "CONFIRMED");
        assertThat(confirmed.getList("decisions.by")).containsExactly("Mia", "Bo");
        assertThat(confirmed.getString("decisions[0].reason")).isEqualTo("same person");
        assertThat(confirmed.getString("absorbed.id")).isEqualTo(elena);
        assertThat(confirmed.getString("absorbed.name")).isEqualTo("Elena Halmannova");
        assertThat(confirmed.getString("absorbed.actor.id")).isEqualTo(olena);

        JsonPath one = Deciding.actor(elena);
        assertThat(one.getString("id")).isEqualTo(olena);
        assertThat(one.getList("names.text")).containsExactlyInAnyOrder("Olena Hallmann", "Elena Halmannova");
        // A name of one's own is no misspelling of the survivor's.
        assertThat(GraphQl.data("query($id: ID!) { actor(id: $id) { names { status } } }", Map.of("id", olena))
                        .getList("data.actor.names.status"))
                .containsExactlyInAnyOrder("CANONICAL", "ALIAS");
        assertThat(one.getInt("statements.totalCount")).isEqualTo(2);
        assertThat(one.getList("identity.formerIds")).containsExactly(elena);
        assertThat(Deciding.exact("speaker", elena))
                .containsExactlyInAnyOrder("Die Brücke hält.", "Die Brücke wackelt.");
        assertThat(entity(elena)).isEqualTo(olena);
        assertThat(ranked("hal")).containsExactly("Olena Hallmann 2");
    }

    @Test
    void whoFollowsAnActorIsToldOfMergesAndSplits() {
        says("told/1", "Das Tor klemmt.", "Merle Torwart");
        says("told/2", "Das Tor fehlt.", "Merlinde Torwärter");
        says("told/other", "Kein Tor.", "Olaf Anderswo");
        says("told/another", "Kein Tor da.", "Olav Andersen");
        String merle = Deciding.actor("told/1", "Merle Torwart");
        String merlinde = Deciding.actor("told/2", "Merlinde Torwärter");
        String fields = " { type actorId actor { id } other { id name } by tool reason } }";
        String after = Long.toString(log.newest());
        try (Subscribed all = Subscribed.to(
                        "subscription($after: String) { actorChanged(after: $after)" + fields, Map.of("after", after));
                Subscribed live = Subscribed.to(
                        "subscription($actor: [ID!], $after: String) { actorChanged(filter: {actor: $actor},"
                                + " after: $after)"
                                + fields,
                        Map.of("actor", List.of(merle), "after", after))) {
            Deciding.merge(
                    Deciding.actor("told/other", "Olaf Anderswo"), Deciding.actor("told/another", "Olav Andersen"));
            JsonPath merge = Deciding.merge(merle, merlinde);
            Deciding.decide("undoActorMerge", merge.getString("id"), 2);

            assertThat(all.next().at("/actorChanged/type").asText()).isEqualTo("MERGED");
            JsonNode merged = live.next().get("actorChanged");
            assertThat(merged.get("type").asText()).isEqualTo("MERGED");
            assertThat(merged.get("actorId").asText()).isEqualTo(merlinde);
            assertThat(merged.at("/other/id").asText()).isEqualTo(merle);
            assertThat(merged.get("by").asText()).isEqualTo("Bo");
            assertThat(merged.get("reason").asText()).isEqualTo("looked");
            JsonNode undone = live.next().get("actorChanged");
            assertThat(undone.get("type").asText()).isEqualTo("SPLIT");
            assertThat(undone.get("actorId").asText()).isEqualTo(merlinde);
            assertThat(undone.at("/actor/id").asText()).isEqualTo(merlinde);
            assertThat(undone.at("/other/id").asText()).isEqualTo(merle);

            says("told/3", "Das Tor steht.", "Merle Torwart");
            JsonPath split = Deciding.split(merle, Deciding.revision(merle), Map.of("articles", List.of("told/3")));
            String made = split.getString("into.id");
            JsonNode taken = live.next().get("actorChanged");
            assertThat(taken.get("type").asText()).isEqualTo("SPLIT");
            assertThat(taken.get("actorId").asText()).isEqualTo(made);
            assertThat(taken.at("/other/id").asText()).isEqualTo(merle);
            Deciding.decide("undoActorSplit", split.getString("id"), 1);
            JsonNode back = live.next().get("actorChanged");
            assertThat(back.get("type").asText()).isEqualTo("MERGED");
            assertThat(back.get("actorId").asText()).isEqualTo(made);
            assertThat(back.at("/actor/id").asText()).isEqualTo(merle);
        }
    }

    @Test
    void articlesReadLaterOrAgainRespectADecision() {
        says("again/1", "Der Fluss steigt.", "Jonte Uferer");
        says("again/2", "Der Fluss fällt.", "Jonathan Uferling");
        String one = Deciding.actor("again/1", "Jonte Uferer");
        String other = Deciding.actor("again/2", "Jonathan Uferling");
        JsonPath merge = Deciding.merge(one, other);

        says("again/2", "Der Fluss fällt.", "Jonathan Uferling");
        says("again/3", "Der Fluss ruht.", "Jonathan Uferling");

        assertThat(Deciding.actor(one).getInt("statements.totalCount")).isEqualTo(3);
        assertThat(Deciding.actor("again/3", "Jonathan Uferling")).isEqualTo(one);

        Deciding.decide("undoActorMerge", merge.getString("id"), 2);
        says("again/1", "Der Fluss steigt.", "Jonte Uferer");

        assertThat(Deciding.actor(one).getList("statements.edges.node.exact")).containsExactly("Der Fluss steigt.");
        assertThat(Deciding.actor(other).getString("id")).isEqualTo(other);
        assertThat(Deciding.actor(other).getList("statements.edges.node.exact"))
                .containsExactlyInAnyOrder("Der Fluss fällt.", "Der Fluss ruht.");
        assertThat(Deciding.actor(other).getList("identity.merges.state")).containsExactly("UNDONE");
    }

    @Test
    void mergesAreTakenBackInAnyOrder() {
        says("order/1", "Eins.", "Anke Erstling");
        says("order/2", "Zwei.", "Berta Zweitling");
        says("order/3", "Drei.", "Cora Drittling");
        String a = Deciding.actor("order/1", "Anke Erstling");
        String b = Deciding.actor("order/2", "Berta Zweitling");
        String c = Deciding.actor("order/3", "Cora Drittling");
        JsonPath first = Deciding.merge(a, b);
        JsonPath second = Deciding.merge(b, c);
        assertThat(Deciding.exact("speaker", c)).containsExactlyInAnyOrder("Eins.", "Zwei.", "Drei.");

        Deciding.decide("undoActorMerge", first.getString("id"), 2);

        assertThat(Deciding.exact("speaker", a)).containsExactly("Eins.");
        assertThat(Deciding.exact("speaker", c)).containsExactlyInAnyOrder("Zwei.", "Drei.");
        assertThat(Deciding.actor(c).getString("id")).isEqualTo(b);

        Deciding.decide("undoActorMerge", second.getString("id"), 2);

        assertThat(Deciding.exact("speaker", b)).containsExactly("Zwei.");
        assertThat(Deciding.exact("speaker", c)).containsExactly("Drei.");
        assertThat(Deciding.actor(c).getString("name")).isEqualTo("Cora Drittling");
    }

    @Test
    void whoeverDecidesOnAnOldSightIsTold() throws Exception {
        says("race/1", "Rot.", "Rosa Rennwald");
        says("race/2", "Grün.", "Rosalie Rennwaldt");
        JsonPath merge = Deciding.propose(
                Deciding.actor("race/1", "Rosa Rennwald"), Deciding.actor("race/2", "Rosalie Rennwaldt"));
        String id = merge.getString("id");

        List<String> codes;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<String> confirm = () -> code(Deciding.ask("confirmActorMerge", id, 1));
            Callable<String> reject = () -> code(Deciding.ask("rejectActorMerge", id, 1));
            codes = both.invokeAll(List.of(confirm, reject)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(codes).containsExactlyInAnyOrder("done", "CONFLICT");
        assertThat(code(Deciding.ask("undoActorMerge", id, 1))).isEqualTo("CONFLICT");
    }

    @Test
    void whatContradictsADecisionIsRefused() {
        says("state/1", "Nord.", "Nora Nordwind");
        says("state/2", "Süd.", "Susi Südwind");
        says("state/3", "Ost.", "Ossi Ostwind");
        String nora = Deciding.actor("state/1", "Nora Nordwind");
        String susi = Deciding.actor("state/2", "Susi Südwind");
        String ossi = Deciding.actor("state/3", "Ossi Ostwind");
        JsonPath rejected = Deciding.propose(nora, ossi);
        String rejection = rejected.getString("id");
        Deciding.decide("rejectActorMerge", rejection, 1);
        JsonPath merged = Deciding.merge(nora, susi);
        JsonPath against = Deciding.propose(susi, ossi);

        JsonPath contradiction = Deciding.ask("confirmActorMerge", against.getString("id"), 1);
        assertThat(code(contradiction)).isEqualTo("INVALID_STATE");
        assertThat(contradiction.getString("errors[0].message")).contains(rejection);
        assertThat(code(Deciding.ask("confirmActorMerge", rejection, 2))).isEqualTo("INVALID_STATE");
        assertThat(code(Deciding.ask("confirmActorMerge", merged.getString("id"), 2)))
                .isEqualTo("INVALID_STATE");
        assertThat(code(Deciding.ask("undoActorMerge", against.getString("id"), 1)))
                .isEqualTo("INVALID_STATE");
        assertThat(code(Deciding.ask("confirmActorMerge", NOBODY, 0))).isEqualTo("INVALID_ARGUMENT");
        assertThat(code(proposal(nora, susi))).isEqualTo("INVALID_STATE");
        assertThat(code(proposal(nora, nora))).isEqualTo("INVALID_ARGUMENT");
        assertThat(code(proposal(nora, NOBODY))).isEqualTo("INVALID_ARGUMENT");

        // Opened again, the rejection no longer stands against it.
        assertThat(Deciding.propose(nora, ossi).getString("state")).isEqualTo("PROPOSED");
        Deciding.decide("confirmActorMerge", against.getString("id"), 1);
        assertThat(Deciding.exact("speaker", ossi)).containsExactlyInAnyOrder("Nord.", "Süd.", "Ost.");
    }

    @Test
    void aSharedSurnameIsSuggestedAndOnceRejectedNotAgain() {
        says("surname/1", "Das Haus steht.", "Wilma Kerbstein");
        says("surname/2", "Das Haus fällt.", "Kerbstein");

        JsonPath queue = queue("Kerbstein");
        assertThat(queue.getList("basis")).containsExactly("SURNAME");
        assertThat(queue.getList("state")).containsExactly("SUGGESTED");
        assertThat(queue.getList("[0].evidence.spelling")).containsExactly("Wilma Kerbstein", "Kerbstein");
        assertThat(queue.getInt("[0].score")).isBetween(1, 99);

        Deciding.decide("rejectActorMerge", queue.getString("[0].id"), 0);
        says("surname/2", "Das Haus fällt.", "Kerbstein");

        assertThat(queue("Kerbstein").getList("")).isEmpty();
        assertThat(Deciding.exact("speaker", Deciding.actor("surname/1", "Wilma Kerbstein")))
                .containsExactly("Das Haus steht.");
    }

    @Test
    void aSuggestionIsNotAskedWhileNoArticleNamesOneOfThem() {
        says("vanish/1", "Der Zug rollt.", "Wilma Zinnober");
        says("vanish/2", "Der Zug hält.", "Zinnober");
        String suggested = queue("Zinnober").getString("[0].id");

        says("vanish/2", "Der Zug hält.", "Otto Ocker");
        assertThat(queue("Zinnober").getList("")).isEmpty();

        says("vanish/2", "Der Zug hält.", "Zinnober");
        assertThat(queue("Zinnober").getList("id")).containsExactly(suggested);
    }

    @Test
    void aSuggestionIsNotAskedOnceBothAreOneThroughSomebodyElse() {
        says("through/1", "Das Eis trägt.", "Wilma Karmesin");
        says("through/2", "Das Eis bricht.", "Karmesin");
        says("through/3", "Das Eis taut.", "Malerin Purpur");
        String suggested = queue("Karmesin").getString("[0].id");
        String other = Deciding.actor("through/3", "Malerin Purpur");

        JsonPath one = Deciding.merge(Deciding.actor("through/1", "Wilma Karmesin"), other);
        assertThat(queue("Karmesin").getList("id")).containsExactly(suggested);
        Deciding.merge(other, Deciding.actor("through/2", "Karmesin"));
        assertThat(queue("Karmesin").getList("")).isEmpty();

        Deciding.decide("undoActorMerge", one.getString("id"), 2);
        assertThat(queue("Karmesin").getList("id")).doesNotContain(suggested);
    }

    @Test
    void aSuggestionIsNotAskedOnceBothAreOneThroughANamesake() {
        says("namesake/1", "Der Wind dreht.", "Wilma Umbra");
        says("namesake/2", "Der Wind weht.", "Umbra");
        String suggested = queue("Umbra").getString("[0].id");
        says("namesake/3", "Der Wind ruht.", "Umbra");
        String namesake = Deciding.actor("namesake/3", "Umbra");

        Deciding.merge(Deciding.actor("namesake/1", "Wilma Umbra"), namesake);
        assertThat(queue("Umbra").getList("id")).contains(suggested);
        Deciding.merge(namesake, Deciding.actor("namesake/2", "Umbra"));

        assertThat(queue("Umbra").getList("id")).doesNotContain(suggested);
    }

    @Test
    void aSuggestionIsConfirmedAsItStands() {
        says("suggest/2", "Der Pegel fällt.", "Moorbach");
        says("suggest/1", "Der Pegel steigt.", "Thea Moorbach");
        JsonPath queue = queue("Moorbach");

        Deciding.decide("confirmActorMerge", queue.getString("[0].id"), 0);

        assertThat(Deciding.exact("speaker", Deciding.actor("suggest/1", "Thea Moorbach")))
                .containsExactlyInAnyOrder("Der Pegel fällt.", "Der Pegel steigt.");
        assertThat(queue("Moorbach").getList("")).isEmpty();
    }

    @Test
    void claimsCountOneOriginWhereTwoSpeakersAreOne() {
        accuses("origin/1", "Ragna Fährmann");
        accuses("origin/2", "Ragnhild Fehrmann");
        String one = Deciding.actor("origin/1", "Ragna Fährmann");
        String other = Deciding.actor("origin/2", "Ragnhild Fehrmann");
        assertThat(claim(one)).isEqualTo("UNCONTESTED 2 [Ragna Fährmann, Ragnhild Fehrmann]");

        JsonPath merge = Deciding.merge(one, other);
        assertThat(claim(other)).isEqualTo("SINGLE_SOURCE 1 [Ragna Fährmann]");

        Deciding.decide("undoActorMerge", merge.getString("id"), 2);
        assertThat(claim(other)).isEqualTo("UNCONTESTED 2 [Ragna Fährmann, Ragnhild Fehrmann]");
    }

    @Test
    void askingCostsTheSameForOneActorAndForMany() {
        for (int i = 0; i < 5; i++) {
            says("cost/" + i, "Satz " + i + ".", "Kosti Preisling" + "abcde".charAt(i));
        }
        Deciding.merge(Deciding.actor("cost/0", "Kosti Preislinga"), Deciding.actor("cost/1", "Kosti Preislingb"));

        assertThat(sql(1)).hasSameSizeAs(sql(4));
    }

    private static List<String> sql(int first) {
        return SqlLog.during(() -> GraphQl.data(
                "query($n: Int) { actors(first: $n, filter: {search: \"preisling\"}) { edges { node {"
                        + " identity { revision formerIds splits { id } merges { state evidence { spelling }"
                        + " decisions { by } survivor { actor { name } } absorbed { actor { name } } } } } } }"
                        + " actorMerges(first: $n, filter: {state: [CONFIRMED, SUGGESTED]}) { totalCount edges { node {"
                        + " evidence { spelling } decisions { by } } } } }",
                Map.of("n", first)));
    }

    private void says(String article, String text, String name) {
        Party speaker = Said.person(name);
        store.store(
                article,
                text,
                Said.in(text)
                        .mention(name, name, PartyKind.PERSON, "name", null)
                        .statement(text, speaker));
    }

    /** Short enough that two may say the same by chance. */
    private void accuses(String article, String name) {
        String words = "Die Ziegelei bei Brunsholm versenkt Batterien im See";
        String text = words + ", sagte " + name + ".";
        Said said = Said.in(text)
                .statement(
                        List.of(new Span(0, words.length())),
                        Zone.BODY,
                        SpeechAct.ACCUSATION,
                        List.of(),
                        List.of(),
                        Said.person(name));
        store.store(Store.version(article, "sha256:" + article, text, "2026-03-01"), said.extraction());
    }

    private static JsonPath queue(String name) {
        JsonPath all = GraphQl.data("{ actorMerges(first: 100) { edges { node " + Deciding.MERGE + " } } }", Map.of());
        List<Map<String, ?>> found = all.param("name", name)
                .getList("data.actorMerges.edges.node.findAll { it.absorbed.name.contains(name) }");
        return new JsonPath(new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(found)
                .toString());
    }

    private static String claim(String actor) {
        JsonPath claim = GraphQl.data(
                        "query($id: [ID!]) { claims(filter: {actor: $id}) { edges { node { status independentOrigins"
                                + " stances { actors { name } } } } } }",
                        Map.of("id", List.of(actor)))
                .setRootPath("data.claims.edges[0].node");
        return claim.getString("status") + " " + claim.getInt("independentOrigins") + " "
                + claim.getList("stances.actors.flatten().name");
    }

    private static List<String> ranked(String search) {
        return GraphQl.data(
                        "query($s: String) { actors(filter: {search: $s}) { edges { statementCount node { name } } } }",
                        Map.of("s", search))
                .getList("data.actors.edges.collect { it.node.name + ' ' + it.statementCount }");
    }

    private static String entity(String id) {
        return GraphQl.data(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Actor { id } } }",
                        Map.of("r", List.of(Map.of("__typename", "Actor", "id", id))))
                .getString("data._entities[0].id");
    }

    private static JsonPath proposal(String survivor, String absorbed) {
        return GraphQl.ask(
                "mutation($s: ID!, $a: ID!) { proposeActorMerge(survivor: $s, absorbed: $a, reviewer: {by: \"Mia\"}) { id } }",
                Map.of("s", survivor, "a", absorbed));
    }

    private static String code(JsonPath answer) {
        return answer.get("errors") == null ? "done" : answer.getString("errors[0].extensions.code");
    }
}
