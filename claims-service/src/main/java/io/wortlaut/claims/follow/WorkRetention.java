package io.wortlaut.claims.follow;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Keeps the list of work from growing for ever. */
@ApplicationScoped
class WorkRetention {

    private static final Logger LOG = Logger.getLogger(WorkRetention.class);

    private final WorkQueue queue;
    private final FollowConfig config;

    WorkRetention(WorkQueue queue, FollowConfig config) {
        this.queue = queue;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        if (!config.workRetention().isZero()) {
            int gone = queue.forget(config.workRetention());
            if (gone > 0) {
                LOG.infof("removed %d finished changes older than %s", gone, config.workRetention());
            }
        }
    }
}
