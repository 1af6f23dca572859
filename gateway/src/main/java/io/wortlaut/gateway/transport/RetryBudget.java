package io.wortlaut.gateway.transport;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying the load of a subgraph that is in trouble: ten at once, and one for every five requests.
 */
final class RetryBudget {
    private static final int PRICE = 5;
    private static final int MOST = 10 * PRICE;

    private final AtomicInteger tokens = new AtomicInteger(MOST);

    /** To be called for every request. */
    void earn() {
        if (tokens.get() < MOST) {
            tokens.incrementAndGet();
        }
    }

    boolean spend() {
        return tokens.getAndUpdate(have -> have < PRICE ? have : have - PRICE) >= PRICE;
    }
}
