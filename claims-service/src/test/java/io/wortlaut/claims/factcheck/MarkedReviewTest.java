package io.wortlaut.claims.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.FeedServer;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Kept;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Subscribed;
import io.wortlaut.claims.TestFeed;
import io.wortlaut.claims.Versions;
import io.wortlaut.claims.event.EventLog;

/** Reviews in the markup of pages that the feed tells of: what they are suggested for, and what people make of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MarkedReviewTest {

    private static final String FIELDS =
            " { id url state revision reviewRating { alternateName } claimReviewed author { name }"
                    + " origin { article { id } contentHash state score } claim { id } statement { id exact }"
                    + " revisions { number by field before after } }";
    private static final String REVIEWER = "reviewer: {by: \"Mia\"}";

    private final FeedServer feed = TestFeed.server();

    private final List<String> said = new ArrayList<>();

    @Inject
    EventLog log;

    @Inject
    EntityManager entityManager;

    /** The claims of other tests are to be without it. */
    @AfterEach
    void takeBackWhatWasSaid() {
        said.forEach(article -> read(Versions.plain(article, "sha256:" + article + "/gone", "Nichts geschah.")));
        Kept.assertTrue(entityManager);
    }

    private static ObjectNode page(String article, int version) {
        return Versions.plain(
                article, "sha256:" + article + version, "Was an der Behauptung ist. Wir haben nachgesehen.");
    }

    private static ObjectNode reviewed(ObjectNode page, String url, String claim, String rating) {
        ObjectNode review =
                page.withArray("claimReviews").addObject().put("url", url).put("claimReviewed", claim);
        review.putObject("author").put("name", "Faktenstelle").putNull("url");
        review.putObject("reviewRating").put("alternateName", rating);
        review.put("datePublished", "2026-03-09").putNull("inLanguage").putNull("itemReviewed");
        return page;
    }

    private void read(ObjectNode version) {
        TestFeed.awaitRead(feed.publish(version));
    }

    /** Reads an article in which somebody says something; answers the claim of that. */
    private String say(String article, String words) {
        said.add(article);
        read(Versions.plain(article, "sha256:" + article, "„" + words + "“, sagte Fenja Fähr."));
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { stances { claim { id } } } } } }",
                        Map.of("a", List.of(article)))
                .getString("data.statements.edges[0].node.stances[0].claim.id");
    }

    private static JsonPath list(String filter) {
        return GraphQl.data("{ claimReviews(filter: {" + filter + "}) { edges { node" + FIELDS + " } } }", Map.of());
    }

    private static JsonPath listed(String state, String url) {
        return list("state: " + state + ", url: \"" + url + "\"");
    }

    private static String node(String field) {
        return "data.claimReviews.edges[0].node." + field;
    }

    private static JsonPath decide(String what, String id, int revision, String more) {
        return GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { done: " + what + "ClaimReview(id: $id, revision: $revision, "
                        + more + REVIEWER + ")" + FIELDS + " }",
                Map.of("id", id, "revision", revision));
    }

    private static void put(String statement, int revision, String claim) {
        JsonPath answer = GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { correctStatement(id: $id, revision: $revision, correction: {claim: "
                        + claim + "}, " + REVIEWER + ") { id } }",
                Map.of("id", statement, "revision", revision));
        assertThat(answer.getString("data.correctStatement.id")).isEqualTo(statement);
    }

    private static String code(JsonPath answer) {
        return answer.getString("errors[0].extensions.code");
    }

    private static List<String> reviewsOf(String claim) {
        return GraphQl.data(
                        "query($id: ID!) { claim(id: $id) { reviews { edges { node { id } } } } }", Map.of("id", claim))
                .getList("data.claim.reviews.edges.node.id");
    }

    @Test
    void isSuggestedForItsClaimUntilSomebodyConfirmsIt() {
        String url = "https://fakten.example/stausee";
        String claim = say("marked/said", "Der Stausee von Ulmbrück ist im Sommer vollständig ausgetrocknet");
        read(reviewed(page("marked/page", 1), url, "Der Stausee von Ulmbrück ist vollständig ausgetrocknet", "falsch"));

        JsonPath suggested = list("state: SUGGESTED, claim: \"" + claim + "\"");
        assertThat(suggested.getString(node("url"))).isEqualTo(url);
        assertThat(suggested.getString(node("claim.id"))).isEqualTo(claim);
        assertThat(suggested.getString(node("statement.exact"))).contains("Stausee");
        assertThat(suggested.getInt(node("revision"))).isZero();
        assertThat(suggested.getString(node("origin.article.id"))).isEqualTo("marked/page");
        assertThat(suggested.getString(node("origin.state"))).isEqualTo("CURRENT");
        assertThat(suggested.getInt(node("origin.score"))).isBetween(700, 1000);
        assertThat(reviewsOf(claim)).isEmpty();
        String id = suggested.getString(node("id"));
        assertThat(code(decide("withdraw", id, 0, ""))).isEqualTo("INVALID_STATE");
        assertThat(code(decide("confirm", id, 3, ""))).isEqualTo("CONFLICT");

        // Its statement is put to another claim, of which it is not the first.
        String other = say("marked/a", "Niemand fischt mehr in Ulmbrück");
        String statement = suggested.getString(node("statement.id"));
        put(statement, 0, "{id: \"" + other + "\"}");
        assertThat(list("state: SUGGESTED, claim: \"" + other + "\"").getList("data.claimReviews.edges.node.id"))
                .containsExactly(id);
        put(statement, 1, "{}");

        try (Subscribed live = Subscribed.to(
                "subscription($claim: [ID!], $after: String) { claimChanged(filter: {claim: $claim}, after: $after) {"
                        + " by changes { field before after } } }",
                Map.of("claim", List.of(claim), "after", Long.toString(log.newest())))) {
            JsonPath confirmed = decide("confirm", id, 0, "");
            assertThat(confirmed.getString("data.done.state")).isEqualTo("PUBLISHED");
            assertThat(confirmed.getString("data.done.claim.id")).isEqualTo(claim);
            assertThat(confirmed.getString("data.done.origin.score")).isNull();
            assertThat(confirmed.getString("data.done.revisions.find { it.field == 'state' }.before"))
                    .isEqualTo("SUGGESTED");
            JsonNode told = live.next().get("claimChanged");
            assertThat(told.get("by").asText()).isEqualTo("Mia");
            assertThat(told.get("changes").findValuesAsText("field"))
                    .contains("reviews." + id + ".url", "reviews." + id + ".state");
        }
        assertThat(reviewsOf(claim)).containsExactly(id);
        assertThat(code(decide("confirm", id, 1, ""))).isEqualTo("INVALID_STATE");
    }

    @Test
    void isSuggestedForTheSameWhicheverComesFirst() {
        String url = "https://fakten.example/ziegelei";
        String words = "In der Ziegelei von Quernheim sind elf Öfen explodiert";
        read(reviewed(page("marked/early", 1), url, words, "falsch"));
        JsonPath alone = list("state: SUGGESTED, unclaimed: true, url: \"" + url + "\"");
        assertThat(alone.getString(node("claimReviewed"))).isEqualTo(words);
        assertThat(alone.getString(node("claim"))).isNull();
        String id = alone.getString(node("id"));
        assertThat(code(decide("confirm", id, 0, ""))).isEqualTo("INVALID_STATE");

        String claim = say("marked/ziegelei", "In der Ziegelei von Quernheim sind gestern elf Öfen explodiert");
        // The same elsewhere, and another number, are other claims.
        say("marked/elsewhere", "In der Ziegelei von Quernheim sind neun Öfen explodiert");
        read(reviewed(page("marked/late", 1), url, words, "falsch"));

        JsonPath both = listed("SUGGESTED", url);
        assertThat(both.getList("data.claimReviews.edges.node.claim.id")).containsExactly(claim, claim);
        List<Integer> scores = both.getList("data.claimReviews.edges.node.origin.score");
        assertThat(scores.getFirst()).isEqualTo(scores.getLast());
        assertThat(list("state: SUGGESTED, unclaimed: true, url: \"" + url + "\"")
                        .getList("data.claimReviews.edges"))
                .isEmpty();

        // The statement goes from its article, and nothing is left to suggest.
        read(Versions.plain("marked/ziegelei", "sha256:marked/ziegelei/2", "Nichts geschah."));
        assertThat(listed("SUGGESTED", url).getString(node("claim"))).isNull();
    }

    @Test
    void aDecisionOutlivesWhateverThePageSaysLater() {
        String url = "https://fakten.example/kanal";
        String claim = say("marked/kanal", "Der Kanal von Ostrach ist seit Wochen für Frachter gesperrt");
        String words = "Der Kanal von Ostrach ist für Frachter gesperrt";
        String other = "Der Kanal von Ostrach hat keine Schleuse";
        read(reviewed(reviewed(page("marked/changing", 1), url, words, "unbelegt"), url, other, "richtig"));
        String id = listed("SUGGESTED", url)
                .getString("data.claimReviews.edges.node.find { it.claimReviewed == '" + words + "' }.id");

        // What nobody has decided on follows the page.
        read(reviewed(page("marked/changing", 2), url, words, "teils falsch"));
        JsonPath followed = listed("SUGGESTED", url);
        assertThat(followed.getList("data.claimReviews.edges.node.id")).containsExactly(id);
        assertThat(followed.getString(node("reviewRating.alternateName"))).isEqualTo("teils falsch");
        assertThat(followed.getString(node("origin.contentHash"))).isEqualTo("sha256:marked/changing2");

        decide("confirm", id, 0, "");
        read(reviewed(page("marked/changing", 3), url, words, "falsch"));
        JsonPath changed = listed("PUBLISHED", url);
        assertThat(changed.getString(node("reviewRating.alternateName"))).isEqualTo("teils falsch");
        assertThat(changed.getString(node("origin.state"))).isEqualTo("CHANGED");
        assertThat(changed.getString(node("origin.contentHash"))).isEqualTo("sha256:marked/changing2");
        read(page("marked/changing", 4));
        assertThat(listed("PUBLISHED", url).getString(node("origin.state"))).isEqualTo("GONE");
        read(reviewed(page("marked/changing", 5), url, words, "teils falsch"));
        assertThat(listed("PUBLISHED", url).getString(node("origin.state"))).isEqualTo("CURRENT");
        assertThat(reviewsOf(claim)).containsExactly(id);

        decide("withdraw", id, 1, "");
        read(reviewed(page("marked/changing", 6), url, words, "teils falsch"));
        assertThat(listed("WITHDRAWN", url).getList("data.claimReviews.edges.node.id"))
                .containsExactly(id);
        assertThat(listed("SUGGESTED", url).getList("data.claimReviews.edges")).isEmpty();
    }

    @Test
    void whatIsDismissedStaysSoUntilSomebodyThinksBetterOfIt() {
        String url = "https://fakten.example/mole";
        String claim = say("marked/mole", "Niemand hat die alte Mole von Sandruper Siel je vermessen");
        read(reviewed(page("marked/dismissed", 1), url, "Auf dem Mond wohnen sieben Zwerge", "falsch"));
        String id = listed("SUGGESTED", url).getString(node("id"));

        assertThat(code(decide(
                        "change",
                        id,
                        0,
                        "review: {url: \"" + url + "\", author: {name: \"F\"}, reviewRating: {ratingValue: 1}},")))
                .isEqualTo("INVALID_STATE");
        assertThat(decide("dismiss", id, 0, "").getString("data.done.state")).isEqualTo("DISMISSED");
        read(reviewed(page("marked/dismissed", 2), url, "Auf dem Mond wohnen sieben Zwerge", "frei erfunden"));
        assertThat(listed("SUGGESTED", url).getList("data.claimReviews.edges")).isEmpty();
        assertThat(listed("DISMISSED", url).getString(node("origin.state"))).isEqualTo("CHANGED");

        JsonPath named = decide("confirm", id, 1, "claim: \"" + claim + "\",");
        assertThat(named.getString("data.done.claim.id")).isEqualTo(claim);
        assertThat(reviewsOf(claim)).containsExactly(id);
    }

    @Test
    void manyTakeAsManyQueriesAsOne() {
        String claim = say("marked/many", "Das Stellwerk von Brakenhude ist seit Ostern unbesetzt");
        ObjectNode page = page("marked/many/page", 1);
        for (int i = 0; i < 4; i++) {
            reviewed(
                    page,
                    "https://fakten.example/stellwerk/" + i,
                    "Das Stellwerk von Brakenhude ist unbesetzt",
                    "falsch");
        }
        read(page);
        String query = "query($url: [String!]) { claimReviews(filter: {state: SUGGESTED, url: $url}) { edges { node"
                + FIELDS + " } } }";

        List<String> one =
                SqlLog.during(() -> GraphQl.data(query, Map.of("url", List.of("https://fakten.example/stellwerk/0"))));
        List<String> many = SqlLog.during(() -> assertThat(GraphQl.data(
                                query,
                                Map.of(
                                        "url",
                                        List.of(
                                                "https://fakten.example/stellwerk/0",
                                                "https://fakten.example/stellwerk/1",
                                                "https://fakten.example/stellwerk/2",
                                                "https://fakten.example/stellwerk/3")))
                        .getList("data.claimReviews.edges.node.claim.id"))
                .containsOnly(claim)
                .hasSize(4));

        assertThat(many).hasSameSizeAs(one);
    }
}
