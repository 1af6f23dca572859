package io.wortlaut.claims.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** What a dashboard shows of the following. */
@ApplicationScoped
class FollowMetrics {

    private final MeterRegistry registry;

    FollowMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent event, ProgressReport report) {
        Gauge.builder("wortlaut.claims.queue", report, ProgressReport::queued)
                .description("Changes that are still to be read, those waiting for another attempt included")
                .register(registry);
        Gauge.builder("wortlaut.claims.failed", report, ProgressReport::failed)
                .description("Changes that were tried as often as allowed")
                .register(registry);
    }

    void done() {
        registry.counter("wortlaut.claims.extracted").increment();
    }

    void failed(Stage stage) {
        registry.counter("wortlaut.claims.failures", "stage", stage.name()).increment();
    }
}
