package io.wortlaut.gateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.wortlaut.gateway.transport.SubgraphMeters;

/**
 * How long operations took, by the name that the client gave them. Only the first so many names get a meter of their own,
 * since clients can make up any number of them.
 */
@Singleton
class OperationMeters {
    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final int most;
    private final Map<String, Timer> answered = new ConcurrentHashMap<>();
    private final Timer refused;

    OperationMeters(GatewayConfig config, MeterRegistry registry) {
        this.registry = registry;
        this.most = config.measuredOperations();
        this.refused = timer("refused", OTHER);
    }

    void answered(@Nullable String name, long nanos) {
        var key = name == null ? OTHER : name;
        var timer = answered.get(key);
        if (timer == null) {
            var label = answered.size() < most ? key : OTHER;
            timer = answered.computeIfAbsent(label, fresh -> timer("answered", fresh));
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    void refused(long nanos) {
        refused.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String outcome, String operation) {
        return Timer.builder("wortlaut.gateway.operations")
                .description("Time until a client's operation was answered or refused")
                .tag("outcome", outcome)
                .tag("operation", operation)
                .serviceLevelObjectives(SubgraphMeters.BUCKETS.toArray(Duration[]::new))
                .register(registry);
    }
}
