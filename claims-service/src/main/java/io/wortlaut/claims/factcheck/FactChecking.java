package io.wortlaut.claims.factcheck;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorLinking;
import io.wortlaut.claims.claim.ClaimIds;
import io.wortlaut.claims.connection.ConflictException;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.InvalidStateException;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.event.EventType;
import io.wortlaut.claims.review.Reviewer;
import io.wortlaut.claims.review.Revision;
import io.wortlaut.claims.review.Revisions;

/** Carries out what people decide about reviews: the review, the record of it and the event in one transaction. */
@ApplicationScoped
@Transactional
class FactChecking {

    /** Those of reviews that somebody put to a claim. */
    private static final Set<ClaimReviewState> ON_CLAIMS =
            Collections.unmodifiableSet(EnumSet.of(ClaimReviewState.PUBLISHED, ClaimReviewState.WITHDRAWN));

    private final EntityManager entityManager;
    private final ActorLinking linking;
    private final ClaimIds claims;
    private final EventLog log;
    private final Revisions revisions;
    private final Clock clock = Clock.systemUTC();

    FactChecking(EntityManager entityManager, ActorLinking linking, ClaimIds claims, EventLog log) {
        this.entityManager = entityManager;
        this.linking = linking;
        this.claims = claims;
        this.log = log;
        this.revisions = new Revisions(entityManager, "claim_review_revision", "review_id");
    }

    /**
     * Enters a review.
     *
     * @param statement null for the one that the claim has its words from
     * @throws InvalidArgumentException for what cannot be a review, and if there is no such claim, or no such statement of it
     * @throws InvalidStateException if the claim has this very review
     */
    UUID add(UUID claim, UUID statement, ClaimReviewInput input, Reviewer reviewer) {
        reviewer.cause().requireBy();
        input.check();
        linking.awaitTurn();
        Place place = place(claim, statement);
        requireNew(place, input.url(), input.author().name());
        ClaimReviewEntity review = new ClaimReviewEntity();
        review.id = UUID.randomUUID();
        review.state = ClaimReviewState.PUBLISHED;
        hang(review, place);
        review.fill(input);
        review.updatedAt = clock.instant();
        review.revision = 1;
        entityManager.persist(review);
        record(review, Map.of(), reviewer);
        tell(review, Map.of(), Set.of(place.claim()), reviewer);
        return review.id;
    }

    /**
     * Shows a suggested or dismissed review with its claim.
     *
     * @param claim null for the one that it is suggested for
     * @param statement null for the one that it is suggested with, or that the claim has its words from
     * @throws ConflictException if somebody else decided in between
     * @throws InvalidArgumentException if there is no such claim, or no such statement of it
     * @throws InvalidStateException if it was decided otherwise, no claim was found or named, or the claim has this review
     */
    void confirm(UUID id, int seen, UUID claim, UUID statement, Reviewer reviewer) {
        decide(id, seen, reviewer, review -> {
            requireState(review, EnumSet.of(ClaimReviewState.SUGGESTED, ClaimReviewState.DISMISSED));
            Place place = claim == null && statement == null ? suggested(review) : place(named(claim), statement);
            requireNew(place, review.url, review.authorName);
            hang(review, place);
            review.state = ClaimReviewState.PUBLISHED;
        });
    }

    private static UUID named(UUID claim) {
        if (claim == null) {
            throw new InvalidArgumentException("'statement' goes with the 'claim' that it is one of");
        }
        return claim;
    }

    /**
     * Lets a suggested review be suggested no longer.
     *
     * @throws ConflictException if somebody else decided in between
     * @throws InvalidStateException if it is not suggested
     */
    void dismiss(UUID id, int seen, Reviewer reviewer) {
        decide(id, seen, reviewer, review -> {
            requireState(review, EnumSet.of(ClaimReviewState.SUGGESTED));
            review.state = ClaimReviewState.DISMISSED;
        });
    }

    /** @throws ConflictException if somebody else decided in between */
    void change(UUID id, int seen, ClaimReviewInput input, Reviewer reviewer) {
        input.check();
        decide(id, seen, reviewer, review -> {
            requireState(review, ON_CLAIMS);
            review.fill(input);
        });
    }

    /** @throws ConflictException if somebody else decided in between */
    void move(UUID id, int seen, UUID claim, UUID statement, Reviewer reviewer) {
        decide(id, seen, reviewer, review -> {
            requireState(review, ON_CLAIMS);
            hang(review, place(claim, statement));
        });
    }

    /**
     * Withdraws a review, or shows it again.
     *
     * @throws ConflictException if somebody else decided in between
     * @throws InvalidStateException if it is so already
     */
    void put(UUID id, int seen, ClaimReviewState state, Reviewer reviewer) {
        decide(id, seen, reviewer, review -> {
            if (review.state == state) {
                throw new InvalidStateException("the review is " + state + " already");
            }
            requireState(review, ON_CLAIMS);
            review.state = state;
        });
    }

    /** The decisions about each review, in their order. */
    Map<UUID, List<Revision>> revisions(Collection<UUID> reviews) {
        return revisions.of(reviews);
    }

    /**
     * Where a review is hung.
     *
     * @param ownClaim the id of the statement's own claim
     * @param claim what the statement is about now
     */
    private record Place(UUID statement, UUID ownClaim, UUID claim) {}

    /** The words that whoever reviews a claim has seen are the claim's, so its statement with these is the one. */
    private Place place(UUID claim, UUID statement) {
        Sql sql = new Sql();
        String query = "select p.statement_id, p.own_claim, p.claim_id from "
                + ClaimIds.leading("array[" + sql.bind(claim) + "]") + " n join claim c on c.id = n.claim"
                + " join proposition p on p.claim_id = c.id and not p.orphaned join statement s on s.id = p.statement_id"
                + (statement == null ? "" : " where s.id = " + sql.bind(statement))
                + " order by s.exact <> c.text, p.key limit 1";
        return sql.list(entityManager, query).stream()
                .map(FactChecking::place)
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        statement == null
                                ? "there is no claim " + claim
                                : "there is no claim " + claim + " that a statement " + statement + " is about"));
    }

    private static void requireState(ClaimReviewEntity review, Set<ClaimReviewState> states) {
        if (!states.contains(review.state)) {
            throw new InvalidStateException("the review is " + review.state + "; this is for those that are " + states);
        }
    }

    private Place suggested(ClaimReviewEntity review) {
        Sql sql = new Sql();
        String query = "select p.statement_id, p.own_claim, p.claim_id from claim_review r join proposition p"
                + " on p.statement_id = r.shown_statement where r.id = " + sql.bind(review.id);
        return sql.list(entityManager, query).stream()
                .map(FactChecking::place)
                .findFirst()
                .orElseThrow(() -> new InvalidStateException(
                        "no claim was found for the review; 'claim' must name what it is a review of"));
    }

    private static Place place(Tuple row) {
        return new Place(
                row.get("statement_id", UUID.class), row.get("own_claim", UUID.class), row.get("claim_id", UUID.class));
    }

    private void requireNew(Place place, String url, String author) {
        Sql sql = new Sql();
        String query = "select r.id from claim_review r where r.statement_id is not null and r.claim_id = "
                + sql.bind(place.claim()) + " and r.url = " + sql.bind(url) + " and r.author_name = " + sql.bind(author)
                + " order by r.id limit 1";
        sql.list(entityManager, query).forEach(row -> {
            throw new InvalidStateException("the claim has this review: " + row.get("id"));
        });
    }

    private void hang(ClaimReviewEntity review, Place place) {
        review.statementId = place.statement();
        claims.name(place.ownClaim());
    }

    private void decide(UUID id, int seen, Reviewer reviewer, Consumer<ClaimReviewEntity> decision) {
        reviewer.cause().requireBy();
        // Whoever reads an article moves reviews to other claims, and takes over those in its markup.
        linking.awaitTurn();
        ClaimReviewEntity review = entityManager.find(ClaimReviewEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (review == null) {
            throw new InvalidArgumentException("there is no review " + id);
        }
        ConflictException.requireRevision("the review was decided on", review.revision, seen);
        Map<String, String> before = review.fields();
        boolean wasOnClaim = ON_CLAIMS.contains(review.state);
        Set<UUID> told = new TreeSet<>();
        if (wasOnClaim) {
            told.add(claimOf(review));
        }
        decision.accept(review);
        if (!before.equals(review.fields())) {
            review.revision++;
            review.updatedAt = clock.instant();
            record(review, before, reviewer);
            if (ON_CLAIMS.contains(review.state)) {
                told.add(claimOf(review));
                // Nobody was told anything of what was only suggested.
                tell(review, wasOnClaim ? before : Map.of(), told, reviewer);
            }
        }
    }

    /** What the statement that it hangs on is about; its own claim if nothing is left of that. */
    private UUID claimOf(ClaimReviewEntity review) {
        Sql sql = new Sql();
        String query = "select own_claim from proposition where statement_id = " + sql.bind(review.statementId);
        UUID own = sql.list(entityManager, query).getFirst().get("own_claim", UUID.class);
        return claims.now(List.of(own)).getOrDefault(own, own);
    }

    private void record(ClaimReviewEntity review, Map<String, String> before, Reviewer reviewer) {
        // The record refers to the review's row.
        entityManager.flush();
        revisions.add(review.id, review.revision, reviewer, Change.between(before, review.fields()));
    }

    private void tell(ClaimReviewEntity review, Map<String, String> before, Set<UUID> told, Reviewer reviewer) {
        List<Change> ofClaim = Change.between(before, review.fields()).stream()
                .map(change ->
                        new Change("reviews." + review.id + "." + change.field(), change.before(), change.after()))
                .toList();
        told.forEach(claim -> log.append(EventType.CLAIM_CHANGED, claim, ofClaim, reviewer.cause()));
    }
}
