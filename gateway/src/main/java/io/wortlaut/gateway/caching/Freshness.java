package io.wortlaut.gateway.caching;

/** How long an answer stays good that is made of parts: as long as the part that goes bad first. */
public final class Freshness {
    private Policy policy = Policy.ANY;
    private long left = Long.MAX_VALUE;

    /** @param age in seconds */
    public void add(Policy part, long age) {
        policy = policy.and(part);
        left = Math.min(left, part.maxAge() - age);
    }

    /** It must not be kept. */
    public void never() {
        add(Policy.NONE, 0);
    }

    /** For {@code Cache-Control}. */
    public String cacheControl() {
        return policy.maxAge() == Integer.MAX_VALUE ? Policy.NONE.header() : policy.header();
    }

    /** For {@code Age}, in seconds: how much of the lifetime that {@link #cacheControl} gives is over. */
    public long age() {
        return policy.maxAge() == 0 ? 0 : Math.max(0, policy.maxAge() - left);
    }
}
