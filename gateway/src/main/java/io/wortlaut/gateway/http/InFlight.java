package io.wortlaut.gateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Requests under way, from their first byte to the last of their answer; a subscription counts only until it has begun. So
 * many may be at once: what comes on top is refused at once, which costs next to nothing, instead of making all wait. When
 * the gateway is about to end, nothing new is taken, and it can be waited for what is there.
 */
@Singleton
class InFlight {
    private static final long LOOK_AGAIN_MS = 10;

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean ending;

    InFlight(GatewayConfig config, MeterRegistry registry) {
        this.most = config.limits().inFlight();
        Gauge.builder("wortlaut.gateway.operations.active", underWay, AtomicInteger::get)
                .description("Requests under way")
                .register(registry);
    }

    /**
     * Takes a request in until it is over.
     *
     * @throws RefusedException when there are too many, or the gateway ends
     */
    void enter(Exchange exchange) throws RefusedException {
        if (ending) {
            throw goingAway();
        }
        if (underWay.incrementAndGet() > most && most > 0) {
            underWay.decrementAndGet();
            throw overloaded("Too many requests at once; try again later.");
        }
        exchange.whenOver(underWay::decrementAndGet);
    }

    static RefusedException overloaded(String message) {
        return new RefusedException(503, "OVERLOADED", message, Map.of("retry-after", "1"));
    }

    static RefusedException goingAway() {
        return new RefusedException(
                503, "GOING_AWAY", "The gateway is about to end; connect again.", Map.of("retry-after", "1"));
    }

    boolean isEnding() {
        return ending;
    }

    /** Takes nothing in any more. */
    void end() {
        ending = true;
    }

    /** Waits until nothing is under way, or that long. */
    void awaitNone(Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
    }
}
