package io.wortlaut.claims.follow;

import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Timeouts;

/** Reads the change feed page by page. Work and cursor are written together, so no change is lost or taken twice. */
@ApplicationScoped
class FeedReader {

    private final EntityManager entityManager;
    private final Articles articles;
    private final WorkQueue queue;
    private final FollowConfig config;

    FeedReader(EntityManager entityManager, Articles articles, WorkQueue queue, FollowConfig config) {
        this.entityManager = entityManager;
        this.articles = articles;
        this.queue = queue;
        this.config = config;
    }

    /** What came of an attempt to read. */
    enum Outcome {
        CHANGES,
        NO_CHANGES,
        /** Another replica is reading. */
        NOT_OURS
    }

    /**
     * Reads one page and waits for it if need be. The feed's row stays locked meanwhile: that is what keeps other
     * replicas from reading the same page, and it ends with the connection should this process die.
     */
    @Transactional
    Outcome readPage() {
        Optional<FeedEntity> ours = entityManager
                .createQuery("from FeedEntity", FeedEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
        if (ours.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        FeedEntity feed = ours.get();
        ChangePage page = articles.call(client ->
                client.changes(feed.cursor, config.pageSize(), config.longPoll().toSeconds()));
        if (page.changes().isEmpty()) {
            return Outcome.NO_CHANGES;
        }
        queue.add(page.changes());
        feed.cursor = Math.max(feed.cursor, page.next());
        feed.readAt = Clock.systemUTC().instant();
        return Outcome.CHANGES;
    }
}
