package io.wortlaut.claims.review;

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
import io.wortlaut.claims.TestFeed;
import io.wortlaut.claims.Versions;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** What people decide about statements, and that nothing undoes it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ReviewTest {

    private static final Party ADA = Said.person("Ada Prüfer");
    private static final String FIELDS =
            " { id exact act quoteType provenance { anchor contentHash selectors { exact start end } }"
                    + " attributions { role status method actor { id name } }"
                    + " review { state revision assignee revisions { number by tool field before after reason at } } }";

    @Inject
    Store store;

    @Test
    void aDecisionIsRecordedWithWhoAndWhy() {
        String id = stored("review/verify", "Das Tor bleibt zu.");

        JsonPath started = mutate("startReview", id, 0, "Mia");
        assertThat(started.getString("review.state")).isEqualTo("IN_REVIEW");
        assertThat(started.getString("review.assignee")).isEqualTo("Mia");
        JsonPath verified = mutate("verifyStatement", id, 1, "Mia");

        assertThat(verified.getString("review.state")).isEqualTo("VERIFIED");
        assertThat(verified.getString("review.assignee")).isNull();
        assertThat(verified.getInt("review.revision")).isEqualTo(2);
        assertThat(verified.getList("review.revisions.field"))
                .containsExactly("review.assignee", "review.state", "review.assignee", "review.state");
        assertThat(verified.getString("review.revisions[3].before")).isEqualTo("IN_REVIEW");
        assertThat(verified.getString("review.revisions[3].after")).isEqualTo("VERIFIED");
        assertThat(verified.getString("review.revisions[3].by")).isEqualTo("Mia");
        assertThat(verified.getString("review.revisions[3].reason")).isEqualTo("looked at it");
        assertThat(verified.getString("review.revisions[3].at")).isNotBlank();
    }

    @Test
    void whoeverDecidesOnAnOldSightIsTold() {
        String id = stored("review/conflict", "Die Fähre fährt.");
        mutate("verifyStatement", id, 0, "Mia");

        JsonPath answer = ask("rejectStatement", id, 0, "Bo", "");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("CONFLICT");
        assertThat(answer.getString("errors[0].message")).contains("its revision is 1, yours is 0");
        assertThat(statement(id).getString("review.state")).isEqualTo("VERIFIED");
    }

    @Test
    void whatIsRejectedIsKeptAndLeftOut() {
        String id = stored("review/reject", "Der Turm ist hoch.");
        mutate("rejectStatement", id, 0, "Mia");

        assertThat(idsIn("review/reject", "")).isEmpty();
        assertThat(idsIn("review/reject", ", reviewState: [REJECTED]")).containsExactly(id);

        String text = "Der Turm ist hoch.";
        store.store("review/reject", text, Said.in(text).statement(text, ADA));

        assertThat(idsIn("review/reject", "")).isEmpty();
        assertThat(statement(id).getString("review.state")).isEqualTo("REJECTED");
    }

    @Test
    void aCorrectionOutlastsReadingAnew() {
        String text = "Ada Prüfer sagte, das Tor sei zu. Bo Lund schwieg.";
        long cursor = TestFeed.server().publish(Versions.plain("review/correct", "sha256:1", text));
        TestFeed.awaitRead(cursor);
        String id = idsIn("review/correct", "").getFirst();
        String other = stored("review/other", "Ganz anderes.", Said.person("Bo Lund"));
        String speaker = statement(other).getString("attributions[0].actor.id");

        int start = text.indexOf("das Tor");
        JsonPath corrected = mutate(
                "correctStatement",
                id,
                0,
                "Mia",
                "correction: {act: WARNING, speaker: [\"" + speaker + "\"], content: [{start: " + start + ", end: "
                        + (start + "das Tor".length()) + "}]},");
        assertThat(corrected.getString("exact")).isEqualTo("das Tor");
        assertThat(corrected.getString("act")).isEqualTo("WARNING");
        assertThat(corrected.getString("attributions[0].actor.name")).isEqualTo("Bo Lund");
        assertThat(corrected.getString("attributions[0].method")).isEqualTo("reviewed");
        assertThat(corrected.getString("review.state")).isEqualTo("CORRECTED");
        assertThat(corrected.getList("review.revisions.field")).contains("exact", "act", "speaker", "review.state");

        String moved = "Neu: " + text;
        TestFeed.awaitRead(TestFeed.server().publish(Versions.plain("review/correct", "sha256:2", moved)));

        assertThat(idsIn("review/correct", "")).containsExactly(id);
        JsonPath now = statement(id);
        assertThat(now.getString("exact")).isEqualTo("das Tor");
        assertThat(now.getString("act")).isEqualTo("WARNING");
        assertThat(now.getString("provenance.anchor")).isEqualTo("MOVED");
        assertThat(now.getInt("provenance.selectors[0].start")).isEqualTo(moved.indexOf("das Tor"));
        assertThat(now.getString("provenance.contentHash")).isEqualTo("sha256:2");

        TestFeed.awaitRead(
                TestFeed.server().publish(Versions.plain("review/correct", "sha256:3", "Alles gestrichen.")));

        assertThat(statement(id).getString("provenance.anchor")).isEqualTo("ORPHANED");
        assertThat(statement(id).getString("review.state")).isEqualTo("CORRECTED");
    }

    @Test
    void correctionsThatFitNothingAreRefused() {
        String id = stored("review/wrong", "Der Kahn sinkt.");
        TestFeed.server().publish(Versions.plain("review/wrong", "sha256:review/wrong", "Der Kahn sinkt."));

        JsonPath behind = ask("correctStatement", id, 0, "Mia", "correction: {content: [{start: 4, end: 99}]},");
        JsonPath nobody = ask(
                "correctStatement", id, 0, "Mia", "correction: {speaker: [\"00000000-0000-4000-8000-000000000000\"]},");

        assertThat(behind.getString("errors[0].extensions.code")).isEqualTo("INVALID_ARGUMENT");
        assertThat(behind.getString("errors[0].message")).contains("within the article's 15 characters");
        assertThat(nobody.getString("errors[0].extensions.code")).isEqualTo("INVALID_ARGUMENT");
        assertThat(ask("verifyStatement", "00000000-0000-4000-8000-000000000000", 0, "Mia", "")
                        .getString("errors[0].message"))
                .contains("there is no statement");
        assertThat(statement(id).getInt("review.revision")).isZero();
    }

    private static final String CLAIM_FIELDS =
            " { id review { revision revisions { field before after } } stances { stance method score claim { id text status"
                    + " statementCount } } }";

    /** The statement's place in its claim. */
    private static JsonPath placed(String id) {
        return GraphQl.data("query($id: ID!) { statement(id: $id) " + CLAIM_FIELDS + " }", Map.of("id", id))
                .setRootPath("data.statement");
    }

    private String accuse(String article, String words, String speaker) {
        return stored(article, words + ".", words, Said.person(speaker));
    }

    private String stored(String article, String text, String words, Party speaker) {
        store.store(
                Store.version(article, "sha256:" + article, text, "2026-03-04"),
                Said.in(text)
                        .statement(
                                List.of(new Span(0, words.length())),
                                Zone.BODY,
                                SpeechAct.ACCUSATION,
                                List.of(),
                                List.of(),
                                speaker)
                        .extraction());
        return idsIn(article, "").getFirst();
    }

    private static final String REPROACH = "Die Gerberei in Lohweiler hat jahrelang Abwasser in den Bach geleitet";

    @Test
    void whatIsRejectedNoLongerCountsInItsClaim() {
        String one = accuse("review/claim/1", REPROACH, "Gerda Gerber");
        String other = accuse("review/claim/2", REPROACH, "Bodo Bach");
        assertThat(placed(one).getInt("stances[0].claim.statementCount")).isEqualTo(2);

        mutate("rejectStatement", other, 0, "Mia");
        assertThat(placed(one).getInt("stances[0].claim.statementCount")).isEqualTo(1);
        assertThat(placed(other).getList("stances")).isEmpty();

        mutate("verifyStatement", other, 1, "Mia");
        assertThat(placed(one).getInt("stances[0].claim.statementCount")).isEqualTo(2);
        assertThat(placed(other).getString("stances[0].claim.id"))
                .isEqualTo(placed(one).getString("stances[0].claim.id"));
    }

    @Test
    void whatIsCorrectedReachesItsClaimAtOnceAndForGood() {
        String words = "Der Steinbruch in Felsau hat heimlich Sprengstoff gelagert";
        String one = accuse("review/claim/3", words, "Stina Stein");
        String other = accuse("review/claim/4", words, "Felix Fels");
        assertThat(placed(one).getString("stances[0].claim.status")).isNotEqualTo("CONTESTED");

        mutate("correctStatement", other, 0, "Mia", "correction: {act: DENIAL},");
        assertThat(placed(other).getString("stances[0].stance")).isEqualTo("DENIES");

        // Read anew as an accusation; what was corrected stays a denial.
        accuse("review/claim/4", words, "Felix Fels");
        assertThat(placed(other).getString("stances[0].stance")).isEqualTo("DENIES");
    }

    @Test
    void aStatementIsMovedToAnotherClaimAndStaysThere() {
        String one = accuse("review/claim/5", "Die Fähre in Uferstedt hat zu viele Gäste befördert", "Uwe Ufer");
        String other =
                accuse("review/claim/6", "Das Orchester probt im Frühling eine Sinfonie aus Nordland", "Kira Kiosk");
        String claim = placed(one).getString("stances[0].claim.id");
        assertThat(placed(other).getString("stances[0].claim.id")).isNotEqualTo(claim);
        String before = placed(other).getString("stances[0].claim.id");

        mutate("correctStatement", other, 0, "Mia", "correction: {claim: {id: \"" + claim + "\"}},");
        JsonPath moved = placed(other);
        assertThat(moved.getString("stances[0].claim.id")).isEqualTo(claim);
        assertThat(moved.getString("stances[0].method")).isEqualTo("CONFIRMED");
        assertThat(moved.getInt("stances[0].claim.statementCount")).isEqualTo(2);
        assertThat(moved.getList("review.revisions.findAll { it.field == 'stances.claim' }.before"))
                .containsExactly(before);
        assertThat(moved.getList("review.revisions.findAll { it.field == 'stances.claim' }.after"))
                .containsExactly(claim);

        accuse("review/claim/6", "Das Orchester probt im Frühling eine Sinfonie aus Nordland", "Kira Kiosk");
        accuse("review/claim/5", "Die Fähre in Uferstedt hat zu viele Gäste befördert", "Uwe Ufer");
        assertThat(placed(other).getString("stances[0].claim.id")).isEqualTo(claim);

        mutate("correctStatement", other, 1, "Mia", "correction: {claim: {id: null}},");
        assertThat(placed(other).getString("stances[0].claim.id")).isEqualTo(before);
        assertThat(placed(one).getInt("stances[0].claim.statementCount")).isEqualTo(1);
    }

    @Test
    void aSuggestedLinkIsRejectedForGood() {
        String words = "Das Gasthaus in Hopfental hat verdorbenes Fleisch ausgeschenkt";
        String one = accuse("review/claim/7", words, "Hanna Hopf");
        String other = accuse("review/claim/8", words, "Theo Tal");
        assertThat(placed(one).getInt("stances[0].claim.statementCount")).isEqualTo(2);

        mutate("correctStatement", other, 0, "Mia", "correction: {claim: {id: null}},");
        accuse("review/claim/7", words, "Hanna Hopf");
        accuse("review/claim/8", words, "Theo Tal");

        assertThat(placed(one).getInt("stances[0].claim.statementCount")).isEqualTo(1);
        assertThat(placed(other).getInt("stances[0].claim.statementCount")).isEqualTo(1);
        assertThat(placed(other).getString("stances[0].method")).isEqualTo("CONFIRMED");
        assertThat(ask(
                                "correctStatement",
                                other,
                                1,
                                "Mia",
                                "correction: {claim: {id: \"00000000-0000-4000-8000-000000000000\"}},")
                        .getString("errors[0].message"))
                .contains("'claim' names no claim");
    }

    @Test
    void addresseesAndSourcesAreCorrectedToo() {
        String id = stored("review/parties", "Das Tor bleibt offen.");
        String actor = statement(stored("review/addressee", "Wir hören.", Said.person("Olga Ohr")))
                .getString("attributions[0].actor.id");

        JsonPath corrected = mutate(
                "correctStatement", id, 0, "Mia", "correction: {addressee: [\"" + actor + "\"], via: [\"source-7\"]},");

        assertThat(corrected.getList("attributions.role")).containsExactly("SPEAKER", "ADDRESSEE", "VIA");
        assertThat(corrected.getString("attributions[1].actor.name")).isEqualTo("Olga Ohr");
        assertThat(corrected.getString("review.revisions.find { it.field == 'via' }.after"))
                .isEqualTo("source-7");
        assertThat(corrected.getString("review.revisions.find { it.field == 'addressee' }.after"))
                .isEqualTo(actor);
    }

    @Test
    void theQueueBeginsWithWhatIsLeastSureAndMostHeard() {
        Party loud = Said.person("Lara Laut");
        Party quiet = Said.person("Leo Leise");
        String text = "Eins gilt. Zwei gilt. Drei gilt. Vier gilt.";
        store.store(
                "review/queue",
                text,
                Said.in(text)
                        .statement("Eins gilt.", quiet)
                        .statement("Zwei gilt.", loud)
                        .statement("Drei gilt.", loud)
                        .statement("Vier gilt.", loud));
        JsonPath queue = GraphQl.data("""
                { statements(orderBy: REVIEW_PRIORITY_DESC,
                             filter: {article: ["review/queue"], reviewState: [EXTRACTED, IN_REVIEW]}) {
                    edges { node { exact } } } }
                """, Map.of());

        assertThat(queue.getList("data.statements.edges.node.exact"))
                .containsExactly("Zwei gilt.", "Drei gilt.", "Vier gilt.", "Eins gilt.");
    }

    private String stored(String article, String text) {
        return stored(article, text, ADA);
    }

    private String stored(String article, String text, Party speaker) {
        store.store(article, text, Said.in(text).statement(text, speaker));
        return idsIn(article, "").getFirst();
    }

    private static List<String> idsIn(String article, String filter) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a" + filter
                                + "}) { edges { node { id } } } }",
                        Map.of("a", List.of(article)))
                .getList("data.statements.edges.node.id");
    }

    private static JsonPath statement(String id) {
        return GraphQl.data("query($id: ID!) { statement(id: $id) " + FIELDS + " }", Map.of("id", id))
                .setRootPath("data.statement");
    }

    private static JsonPath mutate(String mutation, String id, int revision, String by) {
        return mutate(mutation, id, revision, by, "");
    }

    private static JsonPath mutate(String mutation, String id, int revision, String by, String arguments) {
        JsonPath answer = ask(mutation, id, revision, by, arguments);
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer.setRootPath("data." + mutation);
    }

    private static JsonPath ask(String mutation, String id, int revision, String by, String arguments) {
        return GraphQl.ask(
                "mutation($id: ID!, $revision: Int!, $by: String!) { " + mutation
                        + "(id: $id, revision: $revision, " + arguments
                        + " reviewer: {by: $by, tool: \"desk\", reason: \"looked at it\"})" + FIELDS + " }",
                Map.of("id", id, "revision", revision, "by", by));
    }
}
