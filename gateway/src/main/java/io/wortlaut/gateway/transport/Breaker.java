package io.wortlaut.gateway.transport;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

/**
 * Leaves a subgraph alone that fails too often, then tries it with a few requests. Every permission that is given must be
 * followed by exactly one of the other calls.
 */
final class Breaker {
    private static final int WINDOW_SECONDS = 10;
    private static final int LEAST_CALLS = 20;
    private static final int PROBES = 3;

    /** Null when it is switched off. */
    private final @Nullable CircuitBreaker circuit;

    Breaker(String name, SubgraphSettings settings) {
        this.circuit = settings.breaker() == 0
                ? null
                : CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindow(
                                        WINDOW_SECONDS,
                                        LEAST_CALLS,
                                        CircuitBreakerConfig.SlidingWindowType.TIME_BASED,
                                        CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.LOCK_FREE)
                                .failureRateThreshold(settings.breaker())
                                .waitDurationInOpenState(settings.breakerPause())
                                .permittedNumberOfCallsInHalfOpenState(PROBES)
                                .writableStackTraceEnabled(false)
                                .build());
    }

    boolean permits() {
        return circuit == null || circuit.tryAcquirePermission();
    }

    void succeeded(long nanos) {
        if (circuit != null) {
            circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void failed(long nanos, Throwable why) {
        if (circuit != null) {
            circuit.onError(nanos, TimeUnit.NANOSECONDS, why);
        }
    }

    /** Nothing was learnt about the subgraph. */
    void released() {
        if (circuit != null) {
            circuit.releasePermission();
        }
    }

    boolean isOpen() {
        return circuit != null && circuit.getState() == CircuitBreaker.State.OPEN;
    }
}
