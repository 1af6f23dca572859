package io.wortlaut.gateway.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Lets each client ask so much in a time and no more: a bucket of tokens for each, which fills evenly. An operation may cost
 * more than the bucket holds; it is answered when the bucket is full, and what is missing must come back first.
 */
@Singleton
class RateLimiter {
    private static final int CLIENTS = 100_000;

    private final long limit;
    private final long periodNanos;
    private final boolean byCost;
    private final ClientKey key;
    private final LongSupplier clock;
    private final Cache<String, Bucket> buckets;

    /** Who counts as one client. */
    private interface ClientKey {
        @Nullable
        String of(Exchange exchange);
    }

    private static final class Bucket {
        private double tokens;
        private long filled;

        Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filled = now;
        }
    }

    @Inject
    RateLimiter(GatewayConfig config) {
        this(config.rateLimit(), System::nanoTime);
    }

    RateLimiter(GatewayConfig.RateLimitConfig config, LongSupplier clock) {
        this.limit = config.requests();
        this.periodNanos = config.period().toNanos();
        this.byCost = config.byCost();
        this.key = key(config.key());
        this.clock = clock;
        // A bucket that nobody has used for that long is full again.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(config.period().plus(Duration.ofMinutes(1)))
                .build();
    }

    private static ClientKey key(String setting) {
        var parts = setting.split(":", 2);
        return switch (parts.length == 2 || setting.equals("ip") ? parts[0] : "") {
            case "ip" -> exchange -> null;
            case "header" -> exchange -> exchange.header(parts[1]);
            case "claim" ->
                exchange -> exchange.caller() instanceof TokenCaller caller
                                && caller.claims().get(parts[1]) != null
                        ? String.valueOf(caller.claims().get(parts[1]))
                        : null;
            default ->
                throw new ConfigurationException(
                        "wortlaut.gateway.rate-limit.key must be ip, header:<name> or claim:<name>, not " + setting);
        };
    }

    /** Whether operations cost as much as is estimated, and not all alike. */
    boolean weighs() {
        return limit > 0 && byCost;
    }

    /**
     * Takes tokens of the client's and tells the exchange what is left.
     *
     * @throws RefusedException when there are not enough
     */
    void take(Exchange exchange, long tokens) throws RefusedException {
        if (limit == 0) {
            return;
        }
        var now = clock.getAsLong();
        // Where operations have weights, one token has been taken for the request before its weight is known.
        var most = byCost ? Math.max(1, limit - 1) : limit;
        var bucket = buckets.get(client(exchange), ignored -> new Bucket(limit, now));
        Quota quota;
        double missing;
        synchronized (bucket) {
            bucket.tokens =
                    Math.min((double) limit, bucket.tokens + (double) (now - bucket.filled) * limit / periodNanos);
            bucket.filled = now;
            missing = Math.min(tokens, most) - bucket.tokens;
            if (missing <= 0) {
                bucket.tokens -= tokens;
            }
            quota = new Quota(
                    limit,
                    (long) Math.max(0, bucket.tokens),
                    seconds(limit - bucket.tokens),
                    Math.max(1, periodNanos / 1_000_000_000));
        }
        exchange.grant(quota);
        if (missing > 0) {
            var headers = new HashMap<>(quota.headers());
            headers.put("retry-after", String.valueOf(seconds(missing)));
            throw new RefusedException(
                    429,
                    "RATE_LIMITED",
                    "Too many requests; the next is answered in " + seconds(missing) + " s.",
                    headers);
        }
    }

    private String client(Exchange exchange) {
        var named = key.of(exchange);
        return named == null ? "ip " + exchange.http().remoteAddress().hostAddress() : "key " + named;
    }

    private long seconds(double tokens) {
        return Math.max(1, (long) Math.ceil(tokens * periodNanos / limit / 1e9));
    }
}
