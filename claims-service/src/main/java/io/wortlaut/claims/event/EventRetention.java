package io.wortlaut.claims.event;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Keeps the log from growing for ever. */
@ApplicationScoped
class EventRetention {

    private static final Logger LOG = Logger.getLogger(EventRetention.class);

    private final EventLog log;
    private final EventConfig config;

    EventRetention(EventLog log, EventConfig config) {
        this.log = log;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        if (!config.retention().isZero()) {
            long gone = log.forget(config.retention());
            if (gone > 0) {
                LOG.infof("removed %d events older than %s", gone, config.retention());
            }
        }
    }
}
