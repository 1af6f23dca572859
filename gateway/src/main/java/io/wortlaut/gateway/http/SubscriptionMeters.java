package io.wortlaut.gateway.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How many subscriptions there are, how long they last, and what comes of them. */
@Singleton
class SubscriptionMeters {
    private static final Duration[] BUCKETS =
            Stream.of(1, 10, 60, 600, 3_600, 36_000).map(Duration::ofSeconds).toArray(Duration[]::new);

    private final AtomicInteger open = new AtomicInteger();
    private final Counter events;
    private final Counter refused;
    private final Map<LiveSubscription.Outcome, Timer> durations = new EnumMap<>(LiveSubscription.Outcome.class);

    SubscriptionMeters(MeterRegistry registry) {
        Gauge.builder("wortlaut.gateway.subscriptions.active", open, AtomicInteger::get)
                .description("Subscriptions under way")
                .register(registry);
        this.events = Counter.builder("wortlaut.gateway.subscriptions.events")
                .description("Events that subscribers were sent")
                .register(registry);
        this.refused = Counter.builder("wortlaut.gateway.subscriptions.refused")
                .description("Subscriptions that were refused because there are too many")
                .register(registry);
        for (var outcome : LiveSubscription.Outcome.values()) {
            durations.put(
                    outcome,
                    Timer.builder("wortlaut.gateway.subscriptions.duration")
                            .description("How long subscriptions lasted")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(BUCKETS)
                            .register(registry));
        }
    }

    /**
     * A subscription begins, or is refused.
     *
     * @param most that there may be, or 0
     * @return whether there is room for it
     */
    boolean begin(int most) {
        if (open.incrementAndGet() > most && most > 0) {
            open.decrementAndGet();
            refused.increment();
            return false;
        }
        return true;
    }

    /** Whether there are as many as there may be; then one is refused. */
    boolean refuse(int most) {
        var full = most > 0 && open.get() >= most;
        if (full) {
            refused.increment();
        }
        return full;
    }

    void sent() {
        events.increment();
    }

    void over(LiveSubscription.Outcome how, long nanos) {
        open.decrementAndGet();
        durations.get(how).record(nanos, TimeUnit.NANOSECONDS);
    }
}
