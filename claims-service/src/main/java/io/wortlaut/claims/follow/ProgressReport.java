package io.wortlaut.claims.follow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.follow.Progress.FailedArticle;

/** Counts what is done and what is not. */
@ApplicationScoped
@Transactional
class ProgressReport {

    /** Enough to see what is wrong; the metric has the number. */
    private static final int MOST_FAILED = 1_000;

    private final EntityManager entityManager;

    ProgressReport(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How far the changes up to {@code through} are. */
    Progress through(long through) {
        List<FailedArticle> failed = entityManager
                .createQuery(
                        "from WorkEntity where state = FAILED and cursor <= :through order by cursor", WorkEntity.class)
                .setParameter("through", through)
                .setMaxResults(MOST_FAILED)
                .getResultList()
                .stream()
                .map(work -> new FailedArticle(work.articleId, work.attempts, work.stage + ": " + work.failure))
                .toList();
        return new Progress(
                entityManager.find(FeedEntity.class, FeedEntity.ONLY).cursor, count(WorkState.QUEUED, through), failed);
    }

    long queued() {
        return count(WorkState.QUEUED, Long.MAX_VALUE);
    }

    long failed() {
        return count(WorkState.FAILED, Long.MAX_VALUE);
    }

    private long count(WorkState state, long through) {
        return entityManager
                .createQuery("select count(*) from WorkEntity where state = :state and cursor <= :through", Long.class)
                .setParameter("state", state)
                .setParameter("through", through)
                .getSingleResult();
    }
}
