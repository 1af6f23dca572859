package io.wortlaut.gateway.caching;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

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
    /** How often something was said to be no longer true. */
    private final AtomicLong changes = new AtomicLong();
    /** The last of these changes that each type had, by name; they are few, so nothing is looked for when one happens. */
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    /** What was asked before that change is not kept. */
    private final AtomicLong oldest = new AtomicLong();

    /** @param stored on the ticker, less the age that it had then */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    private record Part(byte[] json, Policy policy, long stored, Contents contents, Set<String> tags, long asOf) {}

    /**
     * What tells whether something is kept.
     *
     * @param tags by which it can be forgotten
     * @param bytes what was asked: a request's body, or the representation of an entity
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    public record Kept(Contents contents, Set<String> tags, byte[] bytes) {}

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
        if (part == null || isOutdated(part)) {
            return null;
        }
        freshness.add(part.policy(), TimeUnit.NANOSECONDS.toSeconds(ticker.read() - part.stored()));
        return part.json();
    }

    private boolean isOutdated(Part part) {
        return !changed.isEmpty()
                && (part.contents().types().stream().anyMatch(type -> hasChanged(type, part.asOf()))
                        || part.contents().entities().stream().anyMatch(type -> hasChanged(type, part.asOf())));
    }

    private boolean hasChanged(String type, long since) {
        return changed.getOrDefault(type, 0L) > since;
    }

    /** What is true now; for what is asked from now on. */
    public long now() {
        return changes.get();
    }

    /** Objects of these types may have changed; nothing is given any more that was asked before. */
    public void changed(Set<String> types) {
        var now = changes.incrementAndGet();
        types.forEach(type -> changed.merge(type, now, Math::max));
    }

    /**
     * Forgets what is no longer true, and what is being asked at the moment.
     *
     * @return how much was forgotten
     */
    public long forget(Predicate<Kept> outdated) {
        oldest.accumulateAndGet(changes.incrementAndGet(), Math::max);
        var forgotten = 0L;
        for (var entry : parts.asMap().entrySet()) {
            var part = entry.getValue();
            if (outdated.test(new Kept(part.contents(), part.tags(), entry.getKey().bytes))
                    && parts.asMap().remove(entry.getKey(), part)) {
                forgotten++;
            }
        }
        return forgotten;
    }

    /**
     * Keeps something that was just answered, if the policy allows it.
     *
     * @param tags by which it can be forgotten
     * @param asOf what {@link #now} was before it was asked
     */
    public void put(
            Object question,
            byte[] bytes,
            Caller caller,
            byte[] json,
            Policy policy,
            long age,
            Contents contents,
            Set<String> tags,
            long asOf) {
        if (asOf >= oldest.get() && policy.maxAge() > age && (!policy.isPrivate() || caller.identity() != null)) {
            var who = policy.isPrivate() ? caller.identity() : null;
            var key = new Key(question, bytes, caller.variant(), who);
            var part = new Part(json, policy, ticker.read() - TimeUnit.SECONDS.toNanos(age), contents, tags, asOf);
            parts.put(key, part);
            if (asOf < oldest.get()) { // what was forgotten since has not seen it
                parts.asMap().remove(key, part);
            }
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
