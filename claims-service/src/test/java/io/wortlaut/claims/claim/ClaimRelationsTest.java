package io.wortlaut.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

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
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** How claims stand to each other over GraphQL, what that rests on, and what people decide about it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ClaimRelationsTest {

    private static final String RELATIONS = """
            query($search: String) { claims(filter: {search: $search}) { totalCount edges { node {
                id text narrower { id text } broader { id text }
                relations { type inverse score method revision claim { id text } support {
                    statement { exact } of { exact }
                    evidence { kind selector { exact start end } ofSelector { exact start end } } } }
                contradicting: relations(types: [CONTRADICTS]) { type }
                statements { edges { node { stances { score support { statement { exact } of { exact }
                    evidence { kind selector { exact start end } ofSelector { exact start end } } } } } } } } } } }
            """;

    @Inject
    Store store;

    @Inject
    EventLog log;

    private void say(String article, String day, String text, String words, SpeechAct act, String speaker) {
        int start = text.indexOf(words);
        store.store(
                Store.version(article, "sha256:" + article, text, day),
                Said.in(text)
                        .statement(
                                List.of(new Span(start, start + words.length())),
                                Zone.BODY,
                                act,
                                List.of(),
                                List.of(),
                                Said.person(speaker))
                        .extraction());
    }

    private void say(String article, String day, String words, String speaker) {
        say(
                article,
                day,
                "Am Abend hieß es: " + words + ", sagte " + speaker + ".",
                words,
                SpeechAct.STATEMENT,
                speaker);
    }

    /** A bound in one article, a number in another, of a place that no other test knows. */
    private void count(String place) {
        say("relations/" + place + "/1", "2026-03-01", wide(place), "Adele Rupprecht");
        say("relations/" + place + "/2", "2026-03-02", narrow(place), "Kuno Wasserfall");
    }

    private static String wide(String place) {
        return "Mehr als 50 Drohnen seien über " + place + " abgefangen worden";
    }

    private static String narrow(String place) {
        return "Über " + place + " seien 54 Drohnen abgefangen worden";
    }

    private static JsonPath claims(String search) {
        return GraphQl.data(RELATIONS, Map.of("search", search));
    }

    private static String node(String place) {
        return "data.claims.edges.find { it.node.text == '" + place + "' }.node.";
    }

    @Test
    void aNarrowerClaimIsSeenFromBothSidesWithTheWordsThatShowIt() {
        count("Qeldim");

        JsonPath answer = claims("Qeldim");

        String narrow = node(narrow("Qeldim"));
        String wide = node(wide("Qeldim"));
        assertThat(answer.getInt("data.claims.totalCount")).isEqualTo(2);
        assertThat(answer.getList(narrow + "broader.text")).containsExactly(wide("Qeldim"));
        assertThat(answer.getList(narrow + "narrower")).isEmpty();
        assertThat(answer.getList(wide + "narrower.text")).containsExactly(narrow("Qeldim"));
        assertThat(answer.getList(wide + "contradicting")).isEmpty();
        assertThat(answer.getList(narrow + "relations.type")).containsExactly("NARROWS");
        assertThat(answer.getList(narrow + "relations.inverse")).containsExactly(false);
        assertThat(answer.getList(wide + "relations.inverse")).containsExactly(true);
        assertThat(answer.getList(wide + "relations.method")).containsExactly("SUGGESTED");
        String support = wide + "relations[0].support.";
        assertThat(answer.getString(support + "statement.exact")).isEqualTo(narrow("Qeldim"));
        assertThat(answer.getString(support + "of.exact")).isEqualTo(wide("Qeldim"));
        String numbers = support + "evidence.find { it.kind == 'OTHER_NUMBER' }.";
        assertThat(answer.getString(numbers + "selector.exact")).isEqualTo("54");
        assertThat(answer.getInt(numbers + "selector.start"))
                .isEqualTo("Am Abend hieß es: Über Qeldim seien ".length());
        assertThat(answer.getString(numbers + "ofSelector.exact")).isEqualTo("Mehr als 50");
    }

    @Test
    void aLaterFigureOfTheSameSpeakerSupersedesTheEarlierOne() {
        say("relations/s/1", "2026-03-01", "Bei dem Unglück vor Tavrosk starben zwölf Menschen", "Ines Lotse");
        say("relations/s/2", "2026-03-04", "Bei dem Unglück vor Tavrosk starben 14 Menschen", "Ines Lotse");

        JsonPath answer = claims("Tavrosk");

        String later = node("Bei dem Unglück vor Tavrosk starben 14 Menschen");
        assertThat(answer.getList(later + "relations.type")).containsExactly("SUPERSEDES");
        assertThat(answer.getList(later + "relations.inverse")).containsExactly(false);
    }

    @Test
    void aLinkShowsTheWordsOfBothStatementsAndTheDenial() {
        String accusation = "Die Fabrik in Ubrazin hat nachts Säure in den Kanal geleitet";
        String denial = "Die Fabrik in Ubrazin habe niemals Säure in den Kanal geleitet";
        say("relations/l/1", "2026-03-01", accusation + ".", accusation, SpeechAct.ACCUSATION, "Adele Rupprecht");
        say("relations/l/2", "2026-03-02", denial + ".", denial, SpeechAct.DENIAL, "Kuno Wasserfall");

        JsonPath answer = claims("Ubrazin");

        String support = "data.claims.edges[0].node.statements.edges[0].node.stances[0].support.";
        assertThat(answer.getString(support + "statement.exact")).isEqualTo(denial);
        assertThat(answer.getString(support + "of.exact")).isEqualTo(accusation);
        List<Map<String, Map<String, Object>>> evidence = answer.getList(support + "evidence");
        assertThat(evidence).anySatisfy(found -> {
            assertThat(found.get("selector")).containsEntry("exact", "Säure");
            assertThat(found.get("ofSelector"))
                    .containsEntry("exact", "Säure")
                    .containsEntry("start", accusation.indexOf("Säure"))
                    .containsEntry("end", accusation.indexOf("Säure") + "Säure".length());
        });
        assertThat(answer.getString(support + "evidence.find { it.kind == 'DENIAL' }.selector.exact"))
                .isEqualTo("niemals");
    }

    @Test
    void peopleHaveTheLastWord() {
        count("Morvikla");
        String narrow = claims("Morvikla").getString(node(narrow("Morvikla")) + "id");
        String wide = claims("Morvikla").getString(node(wide("Morvikla")) + "id");

        decide("reject", narrow, "NARROWS", wide, 0);

        assertThat(claims("Morvikla").getList(node(wide("Morvikla")) + "relations"))
                .isEmpty();

        decide("confirm", wide, "CONTRADICTS", narrow, 0);
        // What is read again does not undo it.
        count("Morvikla");

        JsonPath answer = claims("Morvikla");
        for (String node : List.of(node(wide("Morvikla")), node(narrow("Morvikla")))) {
            assertThat(answer.getList(node + "relations.type")).containsExactly("CONTRADICTS");
            assertThat(answer.getList(node + "relations.method")).containsExactly("CONFIRMED");
            assertThat(answer.getList(node + "relations.revision")).containsExactly(1);
        }
        assertThat(decision("confirm", narrow, "NARROWS", wide, 0).getString("errors[0].extensions.code"))
                .isEqualTo("CONFLICT");
        assertThat(decision("confirm", narrow, "NARROWS", narrow, 0).getString("errors[0].extensions.code"))
                .isEqualTo("INVALID_ARGUMENT");
    }

    private static final String HISTORY = """
            query($id: ID!) { claim(id: $id) { id formerIds
                relations { type inverse method claim { id } revisions { number at by tool field before after reason } }
                rejected: relations(rejected: true) { type inverse method score claim { id } revisions { number before after } } } }
            """;

    @Test
    void whatPeopleDecidedIsShownWithWhoAndWhyAndWhatItWasBefore() {
        count("Fennmoor");
        String narrow = claims("Fennmoor").getString(node(narrow("Fennmoor")) + "id");
        String wide = claims("Fennmoor").getString(node(wide("Fennmoor")) + "id");

        try (Subscribed live = Subscribed.to(
                "subscription($claim: [ID!], $after: String) { claimChanged(filter: {claim: $claim}, after: $after) {"
                        + " claimId claim { id } by reason changes { field before after } } }",
                Map.of("claim", List.of(wide), "after", Long.toString(log.newest())))) {
            decide("reject", narrow, "NARROWS", wide, 0);
            JsonNode told = live.next().get("claimChanged");
            assertThat(told.get("claimId").asText()).isEqualTo(wide);
            assertThat(told.at("/claim/id").asText()).isEqualTo(wide);
            assertThat(told.get("by").asText()).isEqualTo("prüfung");
            assertThat(told.get("reason").asText()).isEqualTo("nachgelesen");
            assertThat(told.at("/changes/0/field").asText()).isEqualTo("relations.NARROWS.inverse." + narrow);
            assertThat(told.at("/changes/0/before").asText()).isEqualTo("SUGGESTED");
            assertThat(told.at("/changes/0/after").asText()).isEqualTo("REJECTED");
        }
        JsonPath rejected = GraphQl.data(HISTORY, Map.of("id", narrow));
        assertThat(rejected.getList("data.claim.relations")).isEmpty();
        assertThat(rejected.getString("data.claim.rejected[0].type")).isEqualTo("NARROWS");
        assertThat(rejected.getString("data.claim.rejected[0].method")).isEqualTo("REJECTED");
        assertThat(rejected.getString("data.claim.rejected[0].claim.id")).isEqualTo(wide);
        assertThat(rejected.getInt("data.claim.rejected[0].score")).isPositive();

        decide("confirm", narrow, "NARROWS", wide, 1);

        JsonPath other = GraphQl.data(HISTORY, Map.of("id", wide));
        assertThat(other.getList("data.claim.rejected")).isEmpty();
        assertThat(other.getBoolean("data.claim.relations[0].inverse")).isTrue();
        String revisions = "data.claim.relations[0].revisions";
        assertThat(other.getList(revisions + ".number")).containsExactly(1, 2);
        assertThat(other.getList(revisions + ".before")).containsExactly("SUGGESTED", "REJECTED");
        assertThat(other.getList(revisions + ".after")).containsExactly("REJECTED", "CONFIRMED");
        assertThat(other.getString(revisions + "[1].by")).isEqualTo("prüfung");
        assertThat(other.getString(revisions + "[1].reason")).isEqualTo("nachgelesen");
        assertThat(other.getString(revisions + "[1].field")).isEqualTo("method");
        assertThat(other.getString(revisions + "[1].at")).isNotBlank();
    }

    @Test
    void decisionsFollowClaimsThatGrowIntoOthers() {
        String wide = "Mehr als 70 Kraniche seien bei Olmvik gelandet";
        String narrow = "Bei Olmvik seien 74 Kraniche gelandet";
        say("relations/grow/5", "2026-03-01", wide, "Adele Rupprecht");
        say("relations/grow/6", "2026-03-02", narrow, "Kuno Wasserfall");
        String former = claims("Olmvik").getString(node(narrow) + "id");
        decide("confirm", former, "SUPERSEDES", claims("Olmvik").getString(node(wide) + "id"), 0);

        // What comes later comes first in the claim.
        say("relations/grow/1", "2026-03-02", narrow, "Ines Lotse");

        JsonPath grown = GraphQl.data(HISTORY, Map.of("id", former));
        assertThat(grown.getString("data.claim.id")).isNotEqualTo(former);
        assertThat(grown.getList("data.claim.formerIds")).containsExactly(former);
        assertThat(grown.getList("data.claim.relations.type")).containsExactly("SUPERSEDES");
        assertThat(grown.getList("data.claim.relations[0].revisions.after")).containsExactly("CONFIRMED");

        // The statement that the decision was about goes from its article; what it shared its claim with is left.
        store.store(
                Store.version("relations/grow/6", "sha256:relations/grow/6/2", "Nichts davon.", "2026-03-02"),
                Said.in("Nichts davon.").extraction());

        JsonPath left = GraphQl.data(HISTORY, Map.of("id", former));
        assertThat(left.getString("data.claim.id")).isEqualTo(grown.getString("data.claim.id"));
        assertThat(left.getList("data.claim.formerIds")).containsExactly(former);
        assertThat(left.getList("data.claim.relations.type")).containsExactly("SUPERSEDES");
    }

    private static void decide(String what, String claim, String type, String other, int revision) {
        assertThat(decision(what, claim, type, other, revision).getString("data.decided.id"))
                .isEqualTo(claim);
    }

    private static JsonPath decision(String what, String claim, String type, String other, int revision) {
        return GraphQl.ask(
                "mutation($id: ID!, $type: ClaimRelationType!, $other: ID!, $revision: Int!) { decided: " + what
                        + "ClaimRelation(id: $id, type: $type, other: $other, revision: $revision,"
                        + " reviewer: {by: \"prüfung\", reason: \"nachgelesen\"}) { id } }",
                Map.of("id", claim, "type", type, "other", other, "revision", revision));
    }

    @Test
    void theRelationsOfManyClaimsTakeAsManyQueriesAsThoseOfOne() {
        List.of("Zromgad", "Kvelbis", "Wilkuzt").forEach(this::count);

        List<String> one = SqlLog.during(() -> claims("Zromgad"));
        List<String> many = SqlLog.during(
                () -> assertThat(claims("Zromgad or Kvelbis or Wilkuzt").getInt("data.claims.totalCount"))
                        .isEqualTo(6));

        assertThat(many).hasSameSizeAs(one);
    }
}
