package io.wortlaut.gateway.caching;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;

/** Answers of subgraphs, and single entities of them, in bounded memory. Safe for use by many threads at once. */
public final class PartCache {
    /** What an entry takes besides its bytes, roughly. */
    private static final int OVERHEAD = 200;

    private final Ticker ticker;
    private final Cache<Key, Part> parts;

    /** @param stored on the ticker, less the age that it had then */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    private record Part(byte[] json, Policy policy, long stored) {}

    /** @param maxBytes to be kept, roughly */
    public PartCache(long maxBytes, Ticker ticker) {
        this.ticker = ticker;
        this.parts = Caffeine.newBuilder()
                .ticker(ticker)
                // What does not fit goes at once, not when another thread gets round to it.
                .executor(Runnable::run)
                .maximumWeight(maxBytes)
                .weigher((Key key, Part part) -> OVERHEAD + key.bytes.length + part.json().length)
                .expireAfter(Expiry.creating((Key key, Part part) -> java.time.Duration.ofNanos(
                        part.stored() + TimeUnit.SECONDS.toNanos(part.policy().maxAge()) - ticker.read())))
                .build();
    }

    /**
     * @param question what was asked, apart from the bytes
     * @param freshness takes note of what is found
     * @return null when it is not there
     */
    public byte @Nullable [] get(Object question, byte[] bytes, Caller caller, Freshness freshness) {
        var part = parts.getIfPresent(new Key(question, bytes, caller.variant(), null));
        if (part == null && caller.identity() != null) {
            part = parts.getIfPresent(new Key(question, bytes, caller.variant(), caller.identity()));
        }
        if (part == null) {
            return null;
        }
        freshness.add(part.policy(), TimeUnit.NANOSECONDS.toSeconds(ticker.read() - part.stored()));
        return part.json();
    }

    /** Keeps something that was just answered, if the policy allows it. */
    public void put(Object question, byte[] bytes, Caller caller, byte[] json, Policy policy, long age) {
        if (policy.maxAge() > age && (!policy.isPrivate() || caller.identity() != null)) {
            var who = policy.isPrivate() ? caller.identity() : null;
            parts.put(
                    new Key(question, bytes, caller.variant(), who),
                    new Part(json, policy, ticker.read() - TimeUnit.SECONDS.toNanos(age)));
        }
    }

    private static final class Key {
        private final Object question;
        private final byte[] bytes;
        private final String variant;
        private final @Nullable String identity;
        private final int hash;

        Key(Object question, byte[] bytes, String variant, @Nullable String identity) {
            this.question = question;
            this.bytes = bytes;
            this.variant = variant;
            this.identity = identity;
            this.hash = 31 * Arrays.hashCode(bytes)
                    + question.hashCode()
                    + variant.hashCode()
                    + (identity == null ? 0 : identity.hashCode());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && hash == that.hash
                    && question.equals(that.question)
                    && variant.equals(that.variant)
                    && (identity == null ? that.identity == null : identity.equals(that.identity))
                    && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
