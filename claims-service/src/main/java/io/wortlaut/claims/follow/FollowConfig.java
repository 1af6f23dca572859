package io.wortlaut.claims.follow;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the change feed is followed. */
@ConfigMapping(prefix = "wortlaut.claims.follow")
public interface FollowConfig {

    /** Off for an instance that only answers questions. */
    @WithDefault("true")
    boolean enabled();

    /** Changes a page; also how much is written in one transaction. */
    @WithDefault("200")
    @Min(1)
    @Max(500)
    int pageSize();

    /** How long the feed may hold its answer when there is no change; 30 seconds at most, by contract. */
    @WithDefault("20s")
    Duration longPoll();

    /** Articles read at the same time by this instance. */
    @WithDefault("2")
    @Min(1)
    int workers();

    /** How long an idle thread sleeps before it looks whether another instance left work or the feed to it. */
    @WithDefault("1s")
    Duration idle();

    /** How long to wait for articles-service when it does not answer. */
    @WithDefault("2s")
    Duration unreachable();

    /** How often an article is tried before it counts as failed. */
    @WithDefault("5")
    @Min(1)
    int maxAttempts();

    /** The pause before the second attempt; it doubles with every further one. */
    @WithDefault("5s")
    Duration firstBackoff();

    /** How long an attempt that was begun is left to who began it, before it counts as dead and is begun again. */
    @WithDefault("10s")
    Duration lease();

    /** The longest pause between two attempts. */
    @WithDefault("10m")
    Duration maxBackoff();

    /** How long finished work is kept that something newer followed; 0 for ever. */
    @WithDefault("7d")
    Duration workRetention();

    /** How long the given attempt, counted from 1, is left alone before it may be tried again without a word of it. */
    default Duration lease(int attempt) {
        Duration pause = backoff(attempt);
        return pause.compareTo(lease()) < 0 ? lease() : pause;
    }

    /** The pause after the given attempt, counted from 1. */
    default Duration backoff(int attempt) {
        Duration doubled = firstBackoff().multipliedBy(1L << Math.min(attempt - 1, 30));
        return doubled.compareTo(maxBackoff()) < 0 ? doubled : maxBackoff();
    }
}
