package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.Propositions.Placed;
import io.wortlaut.claims.claim.linking.Link;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Topics;
import io.wortlaut.claims.connection.Sql;

/**
 * Which statements are about a claim that a review has in words of its own. The words are compared with a statement as one
 * statement is with that of another article, when either of the two comes: so what is found does not depend on the order of
 * arrival. They make no claim and hold none together.
 */
@ApplicationScoped
public class ReviewedClaims {

    /**
     * The least score. Chosen on the training part of the corpus, where each claim is written down in a sentence: of what
     * those sentences find, nine in ten are of their own claim, and four in five if 500 were enough.
     */
    private static final int LIKELY = 700;

    private final Linker linker = new Linker();

    private final EntityManager entityManager;
    private final ArticleTopics topics;

    ReviewedClaims(EntityManager entityManager, ArticleTopics topics) {
        this.entityManager = entityManager;
        this.topics = topics;
    }

    /**
     * Keeps what a review has in words, and finds the statements that are about it; in a transaction that has the lock of the
     * register of actors.
     *
     * @param articleId where the review stands, whose own statements do not count
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID review, String articleId, Proposition words) {
        Sql.change(entityManager, "delete from reviewed_claim where review_id = :review", Map.of("review", review));
        Sql.change(
                entityManager,
                "insert into reviewed_claim (review_id, article_id, signature, terms, telling)"
                        + " values (:review, :article, :signature, :terms, :telling)",
                Map.of(
                        "review", review,
                        "article", articleId,
                        "signature", Signature.of(words),
                        "terms", Signature.ofTerms(words.topic()),
                        "telling", words.telling().toArray(String[]::new)));
        Found found = new Found();
        topics.related(articleId, words.topic(), words.telling())
                .forEach(placed -> found.compare(review, words, placed));
        found.store();
    }

    /** Finds anew which reviewed claims the article's statements are about. */
    void relink(String articleId, List<Placed> own, boolean known) {
        if (known) {
            Sql.change(
                    entityManager,
                    "delete from reviewed_claim_match m using proposition p where p.article_id = :article"
                            + " and m.statement_id = p.statement_id",
                    Map.of("article", articleId));
        }
        if (own.isEmpty()) {
            return;
        }
        Set<String> telling = new TreeSet<>();
        own.forEach(placed -> telling.addAll(placed.telling()));
        Sql sql = new Sql();
        String query =
                "select review_id, signature, terms from reviewed_claim where article_id <> " + sql.bind(articleId)
                        + " and telling && cast(" + sql.bind(telling.toArray(String[]::new)) + " as text[])";
        Found found = new Found();
        for (Tuple row : sql.list(entityManager, query)) {
            Proposition words = Signature.read(
                    row.get("signature", String.class), Signature.readTerms(row.get("terms", String.class)));
            own.forEach(placed -> found.compare(row.get("review_id", UUID.class), words, placed));
        }
        found.store();
    }

    /** Statements that are about what reviews review. */
    private final class Found {
        private final List<UUID> reviews = new ArrayList<>();
        private final List<UUID> statements = new ArrayList<>();
        private final List<Integer> scores = new ArrayList<>();

        private void compare(UUID review, Proposition words, Placed placed) {
            if (!Topics.areComparable(words, placed.proposition())) {
                return;
            }
            linker.link(words, placed.proposition(), false)
                    .filter(link -> link.kind() == Link.Kind.SAME && link.score() >= LIKELY)
                    .ifPresent(link -> {
                        reviews.add(review);
                        statements.add(placed.statement());
                        scores.add(link.score());
                    });
        }

        private void store() {
            if (!reviews.isEmpty()) {
                Sql.change(
                        entityManager,
                        "insert into reviewed_claim_match (review_id, statement_id, score)"
                                + " select * from unnest(:reviews, :statements, :scores)",
                        Map.of(
                                "reviews", reviews.toArray(UUID[]::new),
                                "statements", statements.toArray(UUID[]::new),
                                "scores", scores.toArray(Integer[]::new)));
            }
        }
    }
}
