package io.wortlaut.claims.follow;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.wortlaut.claims.follow.Articles.AwayException;
import io.wortlaut.claims.follow.WorkQueue.Attempt;

/** Takes work and sees to what becomes of it: an article that cannot be read is recorded, and the next one's turn. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int LONGEST_FAILURE = 2_000;

    private final WorkQueue queue;
    private final ArticleReading reading;
    private final FollowMetrics metrics;

    Worker(WorkQueue queue, ArticleReading reading, FollowMetrics metrics) {
        this.queue = queue;
        this.reading = reading;
        this.metrics = metrics;
    }

    /** What came of looking for work. */
    enum Outcome {
        DONE,
        FAILED,
        IDLE,
        /** articles-service does not answer. */
        AWAY
    }

    /** Sees to it that what another version of the extractor found is found anew, beside the work that comes in. */
    void startAnew() {
        int outdated = reading.retryOutdated();
        if (outdated > 0) {
            LOG.infof("reading %d articles again with the new extractor", outdated);
        }
    }

    /** Takes the next change that is due and reads its article. Whatever is wrong with an article is recorded with it. */
    Outcome workOnce() {
        Optional<Attempt> taken = queue.take();
        if (taken.isEmpty()) {
            return Outcome.IDLE;
        }
        Attempt attempt = taken.get();
        try {
            reading.read(attempt);
            metrics.done();
            return Outcome.DONE;
        } catch (AwayException e) {
            queue.giveBack(attempt);
            return Outcome.AWAY;
        } catch (StageException e) {
            return failed(attempt, e.stage(), e.getCause());
        } catch (RuntimeException | StackOverflowError e) {
            return failed(attempt, Stage.STORE, e);
        }
    }

    private Outcome failed(Attempt attempt, Stage stage, Throwable cause) {
        String failure = describe(cause);
        queue.fail(attempt, stage, failure);
        metrics.failed(stage);
        LOG.warnf("article %s, attempt %d failed at %s: %s", attempt.articleId(), attempt.attempt(), stage, failure);
        LOG.debug("the failure in full", cause);
        return Outcome.FAILED;
    }

    private static String describe(Throwable cause) {
        Throwable root = rootOf(cause);
        String text = root instanceof WebApplicationException refused
                ? "articles-service answered " + refused.getResponse().getStatus()
                : root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }

    private static Throwable rootOf(Throwable failure) {
        if (failure instanceof WebApplicationException) {
            return failure;
        }
        if (failure.getCause() != null) {
            return rootOf(failure.getCause());
        }
        // What the database said to a commit is only suppressed in the transaction manager's exception.
        return failure.getSuppressed().length > 0 ? rootOf(failure.getSuppressed()[0]) : failure;
    }
}
