package io.wortlaut.claims.review.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.GraphQl;
import io.wortlaut.claims.Kept;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.extraction.PartyKind;

/** What is kept to answer quickly is right after anything that happens to statements and actors, in any order. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class KeptTest {

    private static final List<String> NAMES =
            List.of("Ida Kehlmann", "Kehlmann", "Ada Kehlheim", "Udo Kehlberg", "Edo Kehlstein");
    private static final List<String> WORDS =
            List.of("Die Kehlmühle ruht", "Die Kehlmühle mahlt", "Die Kehlmühle schließt");
    private static final List<String> DAYS = List.of("2026-03-02", "2026-03-04", "2026-03");
    private static final int ARTICLES = 5;
    private static final int OPERATIONS = 25;

    /** Those of this test whose statements are counted wrong. */
    private static final String MISCOUNTED =
            "select a.name from actor a where a.survivor_id = a.id and a.name like '%Kehl%'"
                    + " and (a.statement_count, a.rolled_up_count) <> (select count(*) filter"
                    + " (where exists (select 1 from attribution t where t.statement_id = s.id and t.role = 'SPEAKER'"
                    + " and t.actor_id = a.id)), count(*) from statement s where s.zone = 'BODY' and s.anchor <> 'ORPHANED'"
                    + " and s.review_state <> 'REJECTED' and s.enclosing_id is null and exists (select 1 from voice v"
                    + " where v.statement_id = s.id and v.actor_id = a.id))";

    @Inject
    Store store;

    @Inject
    EntityManager entityManager;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isRightWhateverHappens(long seed) {
        Random random = new Random(seed);
        for (int article = 0; article < ARTICLES; article++) {
            read(seed, article, random);
        }
        int done = 0;
        for (int operation = 0; operation < OPERATIONS; operation++) {
            done += happens(seed, random) ? 1 : 0;
            Kept.assertTrue(entityManager);
            List<?> miscounted = entityManager.createNativeQuery(MISCOUNTED).getResultList();
            assertThat(miscounted.size()).isZero();
        }
        assertThat(done).isGreaterThan(OPERATIONS / 3);
    }

    /** @return whether it was not refused */
    private boolean happens(long seed, Random random) {
        String actor = one(
                GraphQl.data("{ actors(filter: {search: \"kehl\"}) { edges { node { id } } } }", Map.of())
                        .getList("data.actors.edges.node.id"),
                random);
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                read(seed, random.nextInt(ARTICLES), random);
                return true;
            }
            case 2 -> {
                return review(one(List.of("rejectStatement", "verifyStatement", "startReview"), random), seed, random);
            }
            case 3, 4 -> {
                JsonPath proposed = GraphQl.ask(
                        "mutation($s: ID!, $a: ID!) { proposeActorMerge(survivor: $s, absorbed: $a, reviewer: {by: \"Mia\"})"
                                + " { id revision } }",
                        Map.of("s", actor, "a", one(speakers(article(seed, 0)), random)));
                return proposed.get("errors") == null
                        && done(Deciding.ask(
                                "confirmActorMerge",
                                proposed.getString("data.proposeActorMerge.id"),
                                proposed.getInt("data.proposeActorMerge.revision")));
            }
            case 5 -> {
                return done(Deciding.askSplit(
                        actor,
                        Deciding.revision(actor),
                        Map.of("articles", List.of(article(seed, random.nextInt(ARTICLES))))));
            }
            case 6 -> {
                return addReview(seed, random);
            }
            case 7 -> {
                return decideOnReview(random);
            }
            default -> {
                List<Map<String, Object>> merges = GraphQl.data(
                                "query($a: [ID!]) { actorMerges(filter: {actor: $a, state: [CONFIRMED]}) { edges { node { id"
                                        + " revision } } } }",
                                Map.of("a", List.of(actor)))
                        .getList("data.actorMerges.edges.node");
                if (merges.isEmpty()) {
                    return false;
                }
                Map<String, Object> merge = one(merges, random);
                return done(Deciding.ask("undoActorMerge", (String) merge.get("id"), (Integer) merge.get("revision")));
            }
        }
    }

    private static boolean done(JsonPath answer) {
        return answer.get("errors") == null;
    }

    private static List<String> speakers(String article) {
        return GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { attributions { actor { id }"
                                + " } } } } }",
                        Map.of("a", List.of(article)))
                .getList("data.statements.edges.node.attributions.flatten().actor.id");
    }

    private static boolean review(String mutation, long seed, Random random) {
        List<Map<String, Object>> statements = GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a, reviewState: [EXTRACTED, VERIFIED, IN_REVIEW,"
                                + " REJECTED]}) { edges { node { id review { revision } } } } }",
                        Map.of("a", List.of(article(seed, 1 + random.nextInt(ARTICLES - 1)))))
                .getList("data.statements.edges.node");
        if (statements.isEmpty()) {
            return false;
        }
        Map<String, Object> statement = one(statements, random);
        return done(GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { " + mutation
                        + "(id: $id, revision: $revision, reviewer: {by: \"Bo\"}) { id } }",
                Map.of("id", statement.get("id"), "revision", ((Map<?, ?>) statement.get("review")).get("revision"))));
    }

    private static boolean addReview(long seed, Random random) {
        List<String> claims = GraphQl.data(
                        "query($a: [ID!]) { statements(filter: {article: $a}) { edges { node { stances {"
                                + " claim { id } } } } } }",
                        Map.of("a", List.of(article(seed, random.nextInt(ARTICLES)))))
                .getList("data.statements.edges.node.stances.flatten().claim.id");
        return !claims.isEmpty()
                && done(GraphQl.ask(
                        "mutation($claim: ID!, $url: String!) { addClaimReview(claim: $claim, review: {url: $url,"
                                + " author: {name: \"Kehlprüfer\"}, reviewRating: {ratingValue: 1}},"
                                + " reviewer: {by: \"Bo\"}) { id } }",
                        Map.of("claim", one(claims, random), "url", "https://kehl.example/" + random.nextInt(9))));
    }

    private static boolean decideOnReview(Random random) {
        List<Map<String, Object>> reviews = GraphQl.data(
                        "{ claimReviews(filter: {state: [PUBLISHED, WITHDRAWN], url: ["
                                + IntStream.range(0, 9)
                                        .mapToObj(number -> "\"https://kehl.example/" + number + "\"")
                                        .collect(Collectors.joining(", "))
                                + "]}) { edges { node { id state revision } } } }",
                        Map.of())
                .getList("data.claimReviews.edges.node");
        if (reviews.isEmpty()) {
            return false;
        }
        Map<String, Object> review = one(reviews, random);
        String mutation = review.get("state").equals("PUBLISHED") ? "withdrawClaimReview" : "restoreClaimReview";
        return done(GraphQl.ask(
                "mutation($id: ID!, $revision: Int!) { " + mutation
                        + "(id: $id, revision: $revision, reviewer: {by: \"Bo\"}) { id } }",
                Map.of("id", review.get("id"), "revision", review.get("revision"))));
    }

    private void read(long seed, int number, Random random) {
        String name = one(NAMES, random);
        String other = one(NAMES, random);
        String words = one(WORDS, random);
        String text = words + ", sagte " + name + ". Das sei gut, sagte der Sprecher " + other + ".";
        store.store(
                Store.version(
                        article(seed, number),
                        "sha256:" + random.nextLong(),
                        text,
                        number == 0 ? "2026-03-04" : one(DAYS, random)),
                Said.in(text)
                        .statement(words, Said.person(name))
                        .statement("Das sei gut", Said.person(other))
                        .mention(name, name, PartyKind.PERSON, "name", "Kehlmüller")
                        .mention(other, other, PartyKind.PERSON, "name", "Sprecher")
                        .extraction());
    }

    private static String article(long seed, int number) {
        return "kept/" + seed + "/" + number;
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
