package io.wortlaut.claims.follow;

import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Timeouts;

import io.wortlaut.claims.follow.ChangePage.Change;

/** The changes that are still to be read, shared by all replicas. */
@ApplicationScoped
class WorkQueue {

    private final EntityManager entityManager;
    private final FollowConfig config;
    private final Clock clock = Clock.systemUTC();

    WorkQueue(EntityManager entityManager, FollowConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** What an attempt is about. {@code attempt} counts from 1 and tells this attempt from all others at the change. */
    record Attempt(long cursor, String articleId, String contentHash, int attempt) {}

    /** Queues changes; older ones of the same articles that wait still are superseded. Known changes stay as they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(List<Change> changes) {
        Instant now = clock.instant();
        Map<String, Change> newest = new TreeMap<>();
        changes.forEach(change -> newest.merge(change.articleId(), change, (a, b) -> a.cursor() > b.cursor() ? a : b));
        Set<Long> known = new HashSet<>(entityManager
                .createQuery("select cursor from WorkEntity where cursor in :cursors", Long.class)
                .setParameter("cursors", changes.stream().map(Change::cursor).toList())
                .getResultList());
        for (Change change : changes) {
            if (!known.contains(change.cursor())) {
                WorkEntity work = new WorkEntity();
                work.cursor = change.cursor();
                work.articleId = change.articleId();
                work.contentHash = change.contentHash();
                work.syndicationId = change.syndicationId();
                work.state = WorkState.QUEUED;
                work.nextAttemptAt = now;
                work.queuedAt = now;
                if (newest.get(change.articleId()).cursor() != change.cursor()) {
                    work.finish(WorkState.SUPERSEDED, now);
                }
                entityManager.persist(work);
            }
        }
        entityManager.flush();
        // Those being read just now are locked and left alone: their result will be replaced by the newer one's.
        entityManager
                .createNativeQuery("""
                        update work set state = 'SUPERSEDED', finished_at = :now
                        where cursor in (
                            select w.cursor from work w
                            where w.state in ('QUEUED', 'FAILED') and w.article_id = any(:articles)
                              and exists (select 1 from work n
                                          where n.article_id = w.article_id and n.cursor > w.cursor)
                            for update of w skip locked)
                        """)
                .setParameter("now", now)
                .setParameter("articles", newest.keySet().toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Takes the next change that is due, and notes the attempt as failed already: should this process die with it, the
     * change comes up again when its lease is over, and not for ever. Empty when nothing is due.
     */
    @Transactional
    Optional<Attempt> take() {
        Instant now = clock.instant();
        Optional<WorkEntity> due = entityManager
                .createQuery(
                        "from WorkEntity where state = QUEUED and nextAttemptAt <= :now"
                                + " order by reread, nextAttemptAt, cursor",
                        WorkEntity.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
        return due.flatMap(work -> {
            if (work.attempts >= config.maxAttempts()) {
                work.finish(WorkState.FAILED, now);
                return Optional.empty();
            }
            work.attempts++;
            work.nextAttemptAt = now.plus(config.lease(work.attempts));
            work.stage = Stage.STARTED;
            work.failure = "the process ended during the attempt";
            return Optional.of(new Attempt(work.cursor, work.articleId, work.contentHash, work.attempts));
        });
    }

    /**
     * Locks the change for the rest of the transaction. Empty when the attempt is no longer the current one: somebody
     * else has taken the change, finished it or superseded it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<WorkEntity> lock(Attempt attempt) {
        return entityManager
                .createQuery("from WorkEntity where cursor = :cursor", WorkEntity.class)
                .setParameter("cursor", attempt.cursor())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst()
                .filter(work -> work.state == WorkState.QUEUED && work.attempts == attempt.attempt());
    }

    /** Records why an attempt failed; the last one allowed ends the change's way. */
    @Transactional
    void fail(Attempt attempt, Stage stage, String failure) {
        lock(attempt).ifPresent(work -> {
            Instant now = clock.instant();
            work.stage = stage;
            work.failure = failure;
            work.nextAttemptAt = now.plus(config.backoff(work.attempts));
            if (work.attempts >= config.maxAttempts()) {
                work.finish(WorkState.FAILED, now);
            }
        });
    }

    /** Takes an attempt back that could not even begin, since articles-service is away. */
    @Transactional
    void giveBack(Attempt attempt) {
        lock(attempt).ifPresent(work -> {
            work.attempts--;
            work.stage = null;
            work.failure = null;
            work.nextAttemptAt = clock.instant().plus(config.unreachable());
        });
    }

    /**
     * Queues again what another version of the extractor has read, behind all that was never read. Every article is read
     * on its own, so that a stop in between costs nothing; answers how many.
     */
    @Transactional
    int retryOutdated(String extractorVersion) {
        return entityManager
                .createNativeQuery("""
                        update work w set state = 'QUEUED', reread = true, attempts = 0, next_attempt_at = :now, finished_at = null
                        from article_anchor a
                        where a.article_id = w.article_id and a.cursor = w.cursor and w.state = 'DONE'
                          and a.extractor_version <> :version
                        """)
                .setParameter("now", clock.instant())
                .setParameter("version", extractorVersion)
                .executeUpdate();
    }

    /**
     * Removes what was finished before an age ago. The newest change of an article stays, and the one that its statements
     * are of: they tell how the article was read. Answers how many.
     */
    @Transactional
    int forget(Duration age) {
        return entityManager
                .createNativeQuery("""
                        delete from work w
                        where w.state in ('DONE', 'SUPERSEDED') and w.finished_at < :before
                          and exists (select 1 from work n where n.article_id = w.article_id and n.cursor > w.cursor)
                          and not exists (select 1 from article_anchor a
                                          where a.article_id = w.article_id and a.cursor = w.cursor)
                        """)
                .setParameter("before", clock.instant().minus(age))
                .executeUpdate();
    }

    /** Queues all failed changes again, with all their attempts; answers how many. */
    @Transactional
    int retryFailed() {
        return entityManager
                .createQuery("update WorkEntity set state = QUEUED, attempts = 0, nextAttemptAt = :now,"
                        + " finishedAt = null where state = FAILED")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
