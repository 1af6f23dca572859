package io.wortlaut.claims.factcheck;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.wortlaut.claims.claim.ReviewedClaims;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.PartyKind;

/**
 * Takes over reviews that stand in the markup of pages, for people to confirm or dismiss. What they have decided on stays as
 * they saw it, whatever becomes of the page.
 */
@ApplicationScoped
public class MarkedReviews {

    private static final Logger LOG = Logger.getLogger(MarkedReviews.class);

    private final EntityManager entityManager;
    private final Extractor extractor;
    private final ReviewedClaims claims;
    private final Clock clock = Clock.systemUTC();

    MarkedReviews(EntityManager entityManager, Extractor extractor, ReviewedClaims claims) {
        this.entityManager = entityManager;
        this.extractor = extractor;
        this.claims = claims;
    }

    /**
     * What the reviews' words are linked by, in their order: the costly part, which needs no lock.
     *
     * @param language BCP 47 tag of the page; reviews that name another are read in that
     * @return empty for a review in a language that nobody reads
     */
    public Map<MarkedReview, Optional<Proposition>> read(String language, List<MarkedReview> reviews) {
        Map<MarkedReview, Optional<Proposition>> read = new LinkedHashMap<>();
        for (MarkedReview review : reviews) {
            String spoken = review.inLanguage() == null ? language : review.inLanguage();
            read.put(review, extractor.reads(spoken) ? Optional.of(proposition(spoken, review)) : Optional.empty());
        }
        return read;
    }

    private Proposition proposition(String language, MarkedReview review) {
        String words = review.claimReviewed();
        String claimant =
                review.itemReviewed() == null ? null : review.itemReviewed().author();
        return PropositionReader.of(language)
                .ofWords(
                        words,
                        extractor
                                .extract(new Document(words, List.of(), language, null))
                                .mentions(),
                        claimant == null ? Set.of() : Set.of(PropositionReader.speaker(PartyKind.PERSON, claimant)));
    }

    /**
     * Puts the reviews of an article's newest version in the place of those before; in a transaction that has the lock of the
     * register of actors.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(String articleId, String contentHash, Map<MarkedReview, Optional<Proposition>> reviews) {
        Map<UUID, ClaimReviewEntity> known = entityManager
                .createQuery("from ClaimReviewEntity where originArticle = :article", ClaimReviewEntity.class)
                .setParameter("article", articleId)
                // Not to write over what somebody decides meanwhile.
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(review -> review.id, Function.identity()));
        Set<UUID> taken = new HashSet<>();
        reviews.forEach((marked, words) -> {
            UUID id = id(articleId, marked);
            if (isReview(articleId, marked) && taken.add(id)) {
                take(id, articleId, contentHash, marked, known.remove(id));
                // Its words are compared by its row.
                entityManager.flush();
                words.ifPresent(proposition -> claims.put(id, articleId, proposition));
            }
        });
        known.values().forEach(this::leave);
    }

    /** The same review of the same page is the same, whatever it comes to, and whenever it comes. */
    private static UUID id(String articleId, MarkedReview marked) {
        String key = String.join("\n", articleId, marked.url(), marked.author().name(), marked.claimReviewed());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isReview(String articleId, MarkedReview marked) {
        try {
            marked.toInput().check();
            return true;
        } catch (InvalidArgumentException e) {
            // articles-service says what is wrong with markup; what it lets through and we do not must not stop the
            // article.
            LOG.warnf("article %s: a review in its markup is left out: %s", articleId, e.getMessage());
            return false;
        }
    }

    private void take(UUID id, String articleId, String contentHash, MarkedReview marked, ClaimReviewEntity known) {
        String content = marked.toInput().toString();
        if (known == null) {
            ClaimReviewEntity review = new ClaimReviewEntity();
            review.id = id;
            review.state = ClaimReviewState.SUGGESTED;
            review.originArticle = articleId;
            fill(review, contentHash, marked, content);
            entityManager.persist(review);
        } else if (known.state == ClaimReviewState.SUGGESTED && !content.equals(known.originContent)) {
            fill(known, contentHash, marked, content);
        } else {
            known.originState =
                    content.equals(known.originContent) ? ReviewOriginState.CURRENT : ReviewOriginState.CHANGED;
        }
    }

    private void fill(ClaimReviewEntity review, String contentHash, MarkedReview marked, String content) {
        review.fill(marked.toInput());
        review.originHash = contentHash;
        review.originContent = content;
        review.originState = ReviewOriginState.CURRENT;
        review.updatedAt = clock.instant();
    }

    /** The page has it no longer: what nobody decided on goes with it. */
    private void leave(ClaimReviewEntity review) {
        if (review.state == ClaimReviewState.SUGGESTED) {
            entityManager.remove(review);
        } else {
            review.originState = ReviewOriginState.GONE;
        }
    }
}
