package io.wortlaut.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.Store;
import io.wortlaut.claims.claim.linking.ClaimRelationType;
import io.wortlaut.claims.claim.linking.Link;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.statement.ArticleStatements;

/** The same articles give the same claims in whatever order they come, versions and restarts in between. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class OrderOfArrivalTest {

    private static final int ARTICLES = Integer.getInteger("wortlaut.order.articles", 150);
    private static final int ARTICLES_OF_AN_EVENT = 6;
    private static final int BETWEEN_RESTARTS = 40;

    @Inject
    Store store;

    @Inject
    ArticleStatements statements;

    @Inject
    Propositions propositions;

    @Inject
    ArticleTopics topics;

    @Inject
    StatementLinks links;

    @Inject
    CorrectedStatements corrections;

    @Inject
    ReviewedClaims reviewed;

    @Inject
    ClaimMembers members;

    @Inject
    Parting parting;

    @Inject
    ClaimedStatements claimedStatements;

    @Inject
    ClaimRegister register;

    @Inject
    ChosenClaims choices;

    @Inject
    ClaimEvents claimEvents;

    @Inject
    ClaimRelations claimRelations;

    @Inject
    EntityManager entityManager;

    @Test
    void claimsDoNotDependOnTheOrderOfArticles() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            order.add(i);
        }
        order.forEach(i -> publish(store, i, i));
        List<String> inOrder = claims();
        assertAllHoldsTogether();
        List<String> relationsInOrder = relations();
        remove();

        Collections.shuffle(order, new Random(7));
        Store restarted = store;
        for (int n = 0; n < order.size(); n++) {
            if (n % BETWEEN_RESTARTS == 0) {
                restarted = new Store(statements, claimsAnew());
            }
            int article = order.get(n);
            Store current = restarted;
            QuarkusTransaction.requiringNew().run(() -> {
                if (article % 5 == 0) {
                    // An earlier version with other statements, some of which will be orphaned.
                    publish(current, article, article + 1);
                }
            });
            QuarkusTransaction.requiringNew().run(() -> publish(current, article, article));
        }

        assertThat(claims()).isEqualTo(inOrder);
        assertAllHoldsTogether();
        assertThat(relations()).isEqualTo(relationsInOrder);
        for (ClaimRelationType type : ClaimRelationType.values()) {
            assertThat(relationsInOrder).anyMatch(relation -> relation.contains(" " + type + " "));
        }
        assertThat(inOrder).hasSizeLessThan(statementCount());
        assertThat(inOrder).anyMatch(claim -> claim.startsWith("CONTESTED"));
        remove();
    }

    private ArticleClaims claimsAnew() {
        return new ArticleClaims(
                new ArticleLinks(propositions, topics, links, corrections, reviewed),
                members,
                parting,
                claimedStatements,
                register,
                choices,
                claimEvents);
    }

    /** Which of two statements alike in everything comes first is up to their articles, not to what was read before. */
    @Test
    void reprintsDoNotChangePlacesByWhichVersionsWereRead() {
        reprint("order/r1", "sha256:final", 0);
        reprint("order/r2", "sha256:final", 0);
        List<String> inOrder = claims();
        remove();

        // Its words stood in an earlier version, further down.
        reprint("order/r2", "sha256:early", 1);
        reprint("order/r2", "sha256:final", 0);
        reprint("order/r1", "sha256:final", 0);

        assertThat(claims()).isEqualTo(inOrder);
        assertThat(inOrder).hasSize(1).allMatch(claim -> claim.contains("first order/r1"));
        remove();
    }

    @Test
    void twoStatementsMayBeginInTheSamePlace() {
        String text = "Der Kanal wird verfüllt und die Schleuse abgerissen, sagte Ida Nachname.";
        Said said = Said.in(text)
                .statement("Der Kanal wird verfüllt", Said.person("Ida Nachname"))
                .statement("Der Kanal wird verfüllt und die Schleuse abgerissen", Said.person("Ida Nachname"));

        store.store("order/twice", text, said);

        assertThat(statementCount()).isEqualTo(2);
        remove();
    }

    /** Two statements, behind so many sentences by nobody. */
    private void reprint(String articleId, String contentHash, int before) {
        String one = "Die Schleuse von " + word(901) + " wird im Herbst abgerissen und nicht ersetzt";
        String other = "Für " + word(902) + " fehlen in " + word(903) + " seit Jahren die Schiffe";
        String text = "Niemand weiß mehr. ".repeat(before) + one + ". " + other + ".";
        Said said = Said.in(text)
                .statement(one, Said.person("Ida Nachname"))
                .statement(other, Said.person("Jost Nachname"));
        store.store(Store.version(articleId, contentHash, text, "2026-03-04"), said.extraction());
    }

    /** What is kept up to date article by article is what comes of looking at everything at once. */
    private void assertAllHoldsTogether() {
        assertThat(keysOfClaims()).isEqualTo(partedAtOnce());
        assertThat(rows("""
                        select a.name from actor a where a.id in (
                            select actor_id from actor_name where article_id like 'order/%')
                        and a.statement_count <> (
                            select count(distinct s.id) from statement s join attribution t on t.statement_id = s.id
                            where t.actor_id = a.id and t.role = 'SPEAKER' and s.zone = 'BODY' and s.anchor <> 'ORPHANED')
                        """)).isEmpty();
    }

    private Set<Set<String>> keysOfClaims() {
        Map<Object, Set<String>> claims = new HashMap<>();
        rows("select claim_id, key from proposition where not orphaned and article_id like 'order/%'")
                .forEach(row -> claims.computeIfAbsent(row.get(0), id -> new TreeSet<>())
                        .add(row.get(1, String.class)));
        return Set.copyOf(claims.values());
    }

    private Set<Set<String>> partedAtOnce() {
        List<String> keys =
                rows("select key from proposition where not orphaned and article_id like 'order/%'").stream()
                        .map(row -> row.get(0, String.class))
                        .toList();
        List<Partition.Edge> edges = rows("""
                        select a.key as one, b.key as other, l.kind, l.score from statement_link l
                        join proposition a on a.statement_id = l.one join proposition b on b.statement_id = l.other
                        where a.article_id like 'order/%'
                        """).stream()
                .map(row -> Partition.Edge.of(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        new Link(Link.Kind.valueOf(row.get(2, String.class)), row.get(3, Integer.class))))
                .toList();
        return Partition.of(keys, edges, Linker.THRESHOLD).stream()
                .map(TreeSet::new)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager.createNativeQuery(query, Tuple.class).getResultList());
    }

    @Test
    void anArticleTakesAsManySqlStatementsHoweverMuchItSaysAndIsThere() {
        tell(0, 3);
        List<String> little = SqlLog.during(() -> tell(1, 3));
        for (int article = 2; article < 20; article++) {
            tell(article, 6);
        }

        List<String> much = SqlLog.during(() -> tell(20, 15));

        assertThat(much).hasSameSizeAs(little).hasSizeLessThan(45);
    }

    /** Three people say something that nobody else does. */
    private void tell(int article, int statements) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 7; w++) {
                words.add(word(500_000 + article * 1000 + i * 10 + w));
            }
            sentences.add(String.join(" ", words));
        }
        String text = String.join(". ", sentences) + ".";
        Said said = Said.in(text);
        for (int i = 0; i < statements; i++) {
            said.statement(
                    sentences.get(i), Said.person(List.of("Ida", "Jost", "Kai").get(i % 3) + " Vielerlei"));
        }
        store.store("cost/" + article, text, said);
    }

    private static void publish(Store store, int article, int seed) {
        Random random = new Random(seed * 31L + 5);
        int event = article / ARTICLES_OF_AN_EVENT;
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 5; w++) {
                words.add(word(event * 1000 + random.nextInt(9)));
            }
            if (random.nextBoolean()) {
                words.add(String.valueOf(10 + random.nextInt(3)));
            }
            sentences.add(String.join(" ", words));
        }
        sentences.add("An der " + word(event) + " sind "
                + List.of("", "mindestens ", "mehr als ").get(random.nextInt(3)) + (10 + random.nextInt(3))
                + (random.nextBoolean() ? " morsche" : "") + " Brücken gesperrt");
        String text = String.join(". ", sentences) + ".";
        Said said = Said.in(text);
        int at = 0;
        for (String sentence : sentences) {
            Party speaker = Said.person("Vor" + random.nextInt(5) + "name Nach" + event + "name");
            said.statement(
                    List.of(new Span(at, at + sentence.length())),
                    at == 0 ? Zone.HEADLINE : Zone.BODY,
                    random.nextInt(3) == 0 ? SpeechAct.DENIAL : SpeechAct.ACCUSATION,
                    List.of(),
                    List.of(),
                    speaker);
            at += sentence.length() + 2;
        }
        store.store(
                Store.version(
                        "order/" + article, "sha256:order" + article + "." + seed, text, "2026-03-0" + (1 + seed % 3)),
                said.extraction());
    }

    /** A word that nobody knows, the same for the same number. */
    private static String word(int number) {
        Random random = new Random(number);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /** Every claim as what its row says and its statements; ids of claims and statements are drawn by lot or version. */
    private List<String> claims() {
        List<Tuple> rows = rows("""
                        select cast(p.claim_id as text) as id, c.status || ' ' || c.independent_origins || ' '
                            || c.statement_count || ' ' || c.text || ' first ' || f.article_id || ' ' || f.position as claim,
                            p.article_id || ' ' || s.position || ' ' || p.stance || ' ' || p.score as member
                        from proposition p join claim c on c.id = p.claim_id
                        join statement s on s.id = p.statement_id join statement f on f.id = c.first_statement
                        where not p.orphaned and p.article_id like 'order/%'
                        """);
        TreeMap<String, TreeSet<String>> claims = new TreeMap<>();
        for (Tuple row : rows) {
            claims.computeIfAbsent(row.get("id", String.class), id -> new TreeSet<>())
                    .addAll(List.of("~" + row.get("member", String.class), row.get("claim", String.class)));
        }
        return claims.values().stream()
                .map(claim -> String.join("\n", claim))
                .sorted()
                .toList();
    }

    /** How statements stand to each other, and how their claims do. */
    @SuppressWarnings("unchecked")
    private List<String> relations() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object> found = entityManager.createNativeQuery("""
                            select s.article_id || ' ' || s.position || ' ' || l.type || ' ' || l.score || ' ' || t.article_id
                                || ' ' || t.position from statement_relation l join statement s on s.id = l.one
                            join statement t on t.id = l.other where s.article_id like 'order/%'
                            """).getResultList();
            List<Object[]> claims = entityManager.createNativeQuery("""
                            select distinct c.id, c.text from claim c join proposition p on p.claim_id = c.id
                            where not p.orphaned and p.article_id like 'order/%'
                            """).getResultList();
            Map<UUID, String> texts = new HashMap<>();
            claims.forEach(claim -> texts.put((UUID) claim[0], (String) claim[1]));
            List<UUID> ids = List.copyOf(texts.keySet());
            List<List<ClaimRelation>> relations = claimRelations.of(ids);
            List<String> all =
                    new ArrayList<>(found.stream().map(String.class::cast).toList());
            for (int i = 0; i < ids.size(); i++) {
                String text = texts.get(ids.get(i));
                relations
                        .get(i)
                        .forEach(relation -> all.add(text + " " + relation.type() + " " + relation.inverse() + " "
                                + relation.score() + " " + relation.claim().text()));
            }
            Collections.sort(all);
            return all;
        });
    }

    private int statementCount() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entityManager
                        .createNativeQuery("select count(*) from proposition where not orphaned and article_id"
                                + " like 'order/%'")
                        .getSingleResult())
                .intValue());
    }

    private void remove() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : List.of(
                    "update actor set statement_count = 0, rolled_up_count = 0 where id in (select actor_id from"
                            + " actor_name where article_id like 'order/%')",
                    "delete from claim where first_statement in (select id from statement where article_id like 'order/%')",
                    "delete from statement_relation where one in (select id from statement where article_id like 'order/%')",
                    "delete from statement_link where one in (select id from statement where article_id like 'order/%')",
                    "delete from proposition where article_id like 'order/%'",
                    "delete from article_topic where article_id like 'order/%'",
                    "delete from attribution where statement_id in (select id from statement where article_id like 'order/%')",
                    "delete from statement_selector where statement_id in (select id from statement where article_id like 'order/%')",
                    "delete from statement where article_id like 'order/%'",
                    "delete from article_anchor where article_id like 'order/%'")) {
                entityManager.createNativeQuery(statement).executeUpdate();
            }
        });
    }
}
