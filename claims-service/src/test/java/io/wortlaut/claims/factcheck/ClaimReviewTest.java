package io.wortlaut.claims.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Kept;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.Subscribed;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Reviews of claims over GraphQL: how they are entered and changed, and where they go when claims grow together or part. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ClaimReviewTest {

    private static final String FIELDS = " { id url author { name url source { id } } state revision datePublished"
            + " reviewRating { alternateName ratingValue bestRating worstRating } claimReviewed inLanguage updatedAt"
            + " claim { id } statement { id exact } revisions { number at by tool field before after reason } }";
    private static final String REVIEWER = "reviewer: {by: \"Mia\", reason: \"nachgelesen\"}";
    private static final Map<String, Object> REVIEW = Map.of(
            "url", "https://fakten.example/faehre",
            "author", Map.of("name", "Faktenstelle", "url", "https://fakten.example", "source", "src-fakten"),
            "reviewRating",
                    Map.of("alternateName", "größtenteils falsch", "ratingValue", 2, "bestRating", 5, "worstRating", 1),
            "datePublished", "2026-03-09",
            "claimReviewed", "Die Fähre sei leer gewesen",
            "inLanguage", "de");

    @Inject
    Store store;

    @Inject
    EventLog log;

    @Inject
    EntityManager entityManager;

    @AfterEach
    void isKeptWhereItIsShown() {
        Kept.assertTrue(entityManager);
    }

    /** A statement that is all of an article; answers its id. */
    private String say(String article, String words, String speaker) {
        store.store(
                Store.version(article, "sha256:" + article, words, "2026-03-04"),
                Said.in(words)
                        .statement(
                                List.of(new Span(0, words.length())),
                                Zone.BODY,
                                SpeechAct.STATEMENT,
                                List.of(),
                                List.of(),
                                Said.person(speaker))
                        .extraction());
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { id } } } }",
                        Map.of("a", List.of(article)))
                .getString("data.statements.edges[0].node.id");
    }

    private static String claimOf(String statement) {
        return GraphQl.data(
                        "query($id: ID!) { statement(id: $id) { stances { claim { id } } } }", Map.of("id", statement))
                .getString("data.statement.stances[0].claim.id");
    }

    private static JsonPath add(String claim, Map<String, Object> review) {
        return GraphQl.ask(
                "mutation($claim: ID!, $review: ClaimReviewInput!) { done: addClaimReview(claim: $claim, review: $review, "
                        + REVIEWER + ")" + FIELDS + " }",
                Map.of("claim", claim, "review", review));
    }

    private static String added(String claim, String url) {
        return add(
                        claim,
                        Map.of(
                                "url",
                                url,
                                "author",
                                Map.of("name", "Faktenstelle"),
                                "reviewRating",
                                Map.of("alternateName", "falsch")))
                .getString("data.done.id");
    }

    private static JsonPath decide(String what, String review, int revision, String more) {
        return GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { done: " + what + "ClaimReview(id: $id, revision: $revision, "
                        + more + REVIEWER + ")" + FIELDS + " }",
                Map.of("id", review, "revision", revision));
    }

    private static List<String> reviewsOf(String claim) {
        return GraphQl.data(
                        "query($id: ID!) { claim(id: $id) { reviews { edges { node { id claim { id } } } } } }",
                        Map.of("id", claim))
                .getList("data.claim.reviews.edges.node.id");
    }

    private static String code(JsonPath answer) {
        return answer.getString("errors[0].extensions.code");
    }

    @Test
    void aReviewIsShownWithItsClaimAndWhoEnteredIt() {
        String statement = say("factcheck/add", "Die Fähre nach Grohnd ist leer gewesen.", "Fenja Fähr");
        String claim = claimOf(statement);
        try (Subscribed live = Subscribed.to(
                "subscription($claim: [ID!], $after: String) { claimChanged(filter: {claim: $claim}, after: $after) {"
                        + " by changes { field before after } } }",
                Map.of("claim", List.of(claim), "after", Long.toString(log.newest())))) {
            String id = add(claim, REVIEW).getString("data.done.id");
            JsonNode told = live.next().get("claimChanged");
            assertThat(told.get("by").asText()).isEqualTo("Mia");
            assertThat(told.get("changes").findValuesAsText("field"))
                    .contains("reviews." + id + ".state", "reviews." + id + ".reviewRating.alternateName");
        }

        JsonPath answer = GraphQl.data(
                "query($id: ID!) { claim(id: $id) { reviews { edges { node " + FIELDS
                        + " } } } claims(filter: {search: \"Grohnd\", reviewed: true})"
                        + " { edges { node { id } } } none: claims(filter: {search: \"Grohnd\", reviewed: false}) { totalCount } }",
                Map.of("id", claim));

        String review = "data.claim.reviews.edges[0].node.";
        assertThat(answer.getString(review + "url")).isEqualTo("https://fakten.example/faehre");
        assertThat(answer.getString(review + "author.name")).isEqualTo("Faktenstelle");
        assertThat(answer.getString(review + "author.source.id")).isEqualTo("src-fakten");
        assertThat(answer.getString(review + "reviewRating.alternateName")).isEqualTo("größtenteils falsch");
        assertThat(answer.getDouble(review + "reviewRating.ratingValue")).isEqualTo(2);
        assertThat(answer.getDouble(review + "reviewRating.bestRating")).isEqualTo(5);
        assertThat(answer.getString(review + "datePublished")).isEqualTo("2026-03-09");
        assertThat(answer.getString(review + "claimReviewed")).isEqualTo("Die Fähre sei leer gewesen");
        assertThat(answer.getString(review + "inLanguage")).isEqualTo("de");
        assertThat(answer.getString(review + "claim.id")).isEqualTo(claim);
        assertThat(answer.getString(review + "statement.id")).isEqualTo(statement);
        assertThat(answer.getString(review + "revisions.find { it.field == 'state' }.after"))
                .isEqualTo("PUBLISHED");
        assertThat(answer.getString(review + "revisions[0].by")).isEqualTo("Mia");
        assertThat(answer.getString(review + "revisions[0].reason")).isEqualTo("nachgelesen");
        assertThat(answer.getList("data.claims.edges.node.id")).containsExactly(claim);
        assertThat(answer.getInt("data.none.totalCount")).isZero();
        assertThat(code(add(claim, REVIEW))).isEqualTo("INVALID_STATE");
    }

    @Test
    void decisionsAreMadeInViewOfTheLastOne() {
        String claim = claimOf(say("factcheck/decide", "Der Leuchtturm von Grohnd ist verkauft.", "Fenja Fähr"));
        String id = added(claim, "https://fakten.example/turm");

        JsonPath changed = decide(
                "change",
                id,
                1,
                "review: {url: \"https://fakten.example/turm\", author: {name: \"Faktenstelle\"},"
                        + " reviewRating: {alternateName: \"falsch\", ratingValue: 1}},");
        assertThat(changed.getInt("data.done.revision")).isEqualTo(2);
        assertThat(changed.getList("data.done.revisions.findAll { it.number == 2 }.field"))
                .containsExactly("reviewRating.ratingValue");
        assertThat(changed.getString("data.done.revisions.find { it.number == 2 }.before"))
                .isNull();

        JsonPath late = decide("withdraw", id, 1, "");
        assertThat(code(late)).isEqualTo("CONFLICT");
        assertThat(late.getString("errors[0].message")).contains("its revision is 2, yours is 1");

        assertThat(decide("withdraw", id, 2, "").getString("data.done.state")).isEqualTo("WITHDRAWN");
        assertThat(reviewsOf(claim)).isEmpty();
        assertThat(code(decide("withdraw", id, 3, ""))).isEqualTo("INVALID_STATE");
        JsonPath kept = GraphQl.data(
                "query($id: ID!) { claimReview(id: $id) { state } claimReviews(filter: {state: WITHDRAWN,"
                        + " url: \"https://fakten.example/turm\"}) { totalCount edges { node { id } } } }",
                Map.of("id", id));
        assertThat(kept.getString("data.claimReview.state")).isEqualTo("WITHDRAWN");
        assertThat(kept.getList("data.claimReviews.edges.node.id")).containsExactly(id);

        decide("restore", id, 3, "");
        assertThat(reviewsOf(claim)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{url: \"fakten\", author: {name: \"F\"}, reviewRating: {ratingValue: 1}} | 'url' must be",
                "{url: \"https://f.example\", author: {name: \" \"}, reviewRating: {ratingValue: 1}} | 'author.name'",
                "{url: \"https://f.example\", author: {name: \"F\"}, reviewRating: {}} | 'alternateName' or 'ratingValue'",
                "{url: \"https://f.example\", author: {name: \"F\"}, reviewRating: {ratingValue: 6, bestRating: 5}} | scale",
                "{url: \"https://f.example\", author: {name: \"F\"}, reviewRating: {ratingValue: 1},"
                        + " inLanguage: \"d_e\"} | BCP 47"
            })
    void whatCannotBeAReviewIsRefused(String review, String message) {
        String claim = claimOf(say("factcheck/refused", "Der Hafen von Grohnd ist verlandet.", "Fenja Fähr"));
        JsonPath answer = GraphQl.ask(
                "mutation($claim: ID!) { addClaimReview(claim: $claim, review: " + review + ", " + REVIEWER
                        + ") { id } }",
                Map.of("claim", claim));
        assertThat(code(answer)).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.getString("errors[0].message")).contains(message);
        assertThat(code(add("00000000-0000-4000-8000-000000000000", REVIEW))).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void aReviewStaysWithItsStatementWhenClaimsGrowTogetherAndPart() {
        String words = "In der Werft von Haldmoor sind neun Kessel explodiert.";
        String former = claimOf(say("factcheck/grow/5", words, "Kuno Kessel"));
        String early = added(former, "https://fakten.example/kessel");

        // What comes later comes first in the claim, and gives it its id.
        String later = say("factcheck/grow/1", words, "Ines Lotse");
        String claim = claimOf(later);
        assertThat(claim).isNotEqualTo(former);
        assertThat(reviewsOf(claim)).containsExactly(early);
        assertThat(reviewsOf(former)).containsExactly(early);

        // Somebody puts a claim with a review of its own to it, and takes it away again.
        String apart = say("factcheck/grow/0", "Ganz anderes geschah in Wunzel am See.", "Adele Rupprecht");
        String own = claimOf(apart);
        String second = added(own, "https://fakten.example/wunzel");
        choose(apart, 0, "{id: \"" + claim + "\"}");
        assertThat(reviewsOf(own)).containsExactlyInAnyOrder(early, second);
        choose(apart, 1, "{}");
        assertThat(reviewsOf(claim)).containsExactly(early);
        assertThat(reviewsOf(claimOf(apart))).containsExactly(second);

        // The statement goes from its article; what it shared its claim with is left.
        store.store(
                Store.version("factcheck/grow/5", "sha256:factcheck/grow/5/2", "Nichts.", "2026-03-04"),
                Said.in("Nichts.").extraction());
        assertThat(reviewsOf(claimOf(later))).containsExactly(early);

        // Nothing is left of it, until it comes back.
        store.store(
                Store.version("factcheck/grow/1", "sha256:factcheck/grow/1/2", "Nichts.", "2026-03-04"),
                Said.in("Nichts.").extraction());
        JsonPath kept = GraphQl.data(
                "{ claimReviews(filter: {unclaimed: true, url: \"https://fakten.example/kessel\"}) { edges { node { id state"
                        + " claim { id } statement { exact provenance { anchor } } } } } }",
                Map.of());
        assertThat(kept.getList("data.claimReviews.edges.node.id")).containsExactly(early);
        assertThat(kept.getString("data.claimReviews.edges[0].node.claim")).isNull();
        assertThat(kept.getString("data.claimReviews.edges[0].node.statement.exact"))
                .isEqualTo(words);
        String again = claimOf(say("factcheck/grow/5", words, "Kuno Kessel"));
        assertThat(reviewsOf(again)).containsExactly(early);
    }

    private static void choose(String statement, int revision, String claim) {
        JsonPath answer = GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { correctStatement(id: $id, revision: $revision, correction: {claim: "
                        + claim + "}, " + REVIEWER + ") { id } }",
                Map.of("id", statement, "revision", revision));
        assertThat(answer.getString("data.correctStatement.id")).isEqualTo(statement);
    }

    @Test
    void aReviewCanBeMoved() {
        String one = claimOf(say("factcheck/move/1", "Das Moor von Tintrup brennt seit Tagen.", "Kuno Kessel"));
        String target = say("factcheck/move/2", "Niemand wohnt mehr in der Siedlung Ockhorst.", "Ines Lotse");
        String other = claimOf(target);
        String id = added(one, "https://fakten.example/moor");

        JsonPath moved = decide("move", id, 1, "claim: \"" + other + "\",");

        assertThat(moved.getString("data.done.claim.id")).isEqualTo(other);
        assertThat(moved.getString("data.done.revisions.find { it.number == 2 }.field"))
                .isEqualTo("statement");
        assertThat(moved.getString("data.done.revisions.find { it.number == 2 }.after"))
                .isEqualTo(target);
        assertThat(reviewsOf(one)).isEmpty();
        assertThat(reviewsOf(other)).containsExactly(id);
        assertThat(code(decide("move", id, 2, "claim: \"" + one + "\", statement: \"" + target + "\",")))
                .isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void theReviewsOfManyClaimsTakeAsManyQueriesAsThoseOfOne() {
        List<String> told = List.of(
                "Die Schleuse von Uhlsand ist geborsten.",
                "Drei Dörfer bei Erlwig seien geräumt worden.",
                "Der Bürgermeister von Ohmstett trete zurück.");
        for (String words : told) {
            String claim = claimOf(say("factcheck/many/" + told.indexOf(words), words, "Ines Lotse"));
            added(claim, "https://fakten.example/schleuse/1");
            added(claim, "https://fakten.example/schleuse/2");
        }
        String query = "query($search: String) { claims(filter: {search: $search}) { edges { node { formerIds"
                + " reviews { totalCount edges { node" + FIELDS + " } } } } } }";

        List<String> one = SqlLog.during(() -> GraphQl.data(query, Map.of("search", "Uhlsand")));
        List<String> many =
                SqlLog.during(() -> assertThat(GraphQl.data(query, Map.of("search", "Uhlsand or Erlwig or Ohmstett"))
                                .getList("data.claims.edges.node.reviews.edges.flatten().node.id"))
                        .hasSize(2 * told.size()));

        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void theReviewsOfAClaimComeInPages() {
        String claim = claimOf(say("factcheck/pages", "Das Stellwerk von Quarnbek sei abgebrannt.", "Ines Lotse"));
        List<String> added = List.of(
                added(claim, "https://fakten.example/stellwerk/1"),
                added(claim, "https://fakten.example/stellwerk/2"),
                added(claim, "https://fakten.example/stellwerk/3"));
        String query = "query($id: ID!, $after: String) { claim(id: $id) { reviews(first: 2, after: $after)"
                + " { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } last: reviews(first: 1)"
                + " { edges { node { id } } pageInfo { hasNextPage } } } }";

        JsonPath first = GraphQl.data(query, Map.of("id", claim));
        String cursor = first.getString("data.claim.reviews.pageInfo.endCursor");
        JsonPath second = GraphQl.data(query, Map.of("id", claim, "after", cursor));

        List<String> shown = first.getList("data.claim.reviews.edges.node.id");
        assertThat(shown).hasSize(2);
        assertThat(first.getInt("data.claim.reviews.totalCount")).isEqualTo(3);
        assertThat(first.getBoolean("data.claim.reviews.pageInfo.hasNextPage")).isTrue();
        assertThat(first.getList("data.claim.last.edges.node.id")).containsExactly(shown.getFirst());
        List<String> behind = second.getList("data.claim.reviews.edges.node.id");
        assertThat(second.getBoolean("data.claim.reviews.pageInfo.hasNextPage")).isFalse();
        assertThat(behind).hasSize(1).doesNotContainAnyElementsOf(shown);
        assertThat(added).containsAll(shown).containsAll(behind);
        assertThat(GraphQl.ask(
                                "query($id: ID!) { claim(id: $id) { reviews(first: 0) { totalCount } } }",
                                Map.of("id", claim))
                        .getString("errors[0].message"))
                .contains("'first' must be between 1 and 100");
    }
}
