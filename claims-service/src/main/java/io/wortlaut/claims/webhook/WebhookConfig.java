package io.wortlaut.claims.webhook;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How webhooks are called. */
@ConfigMapping(prefix = "wortlaut.claims.webhooks")
public interface WebhookConfig {

    /** Off for an instance that delivers nothing; webhooks can be registered nevertheless. */
    @WithDefault("true")
    boolean enabled();

    /** Webhooks called at the same time by this instance. */
    @WithDefault("2")
    @Min(1)
    @Max(8)
    int workers();

    /** How long a receiver may take, from looking up its address to its status. */
    @WithDefault("10s")
    Duration timeout();

    /** How often a message is tried before it becomes a dead letter. */
    @WithDefault("12")
    @Min(1)
    int maxAttempts();

    /** About how long to wait before the second attempt; it doubles with every further one. */
    @WithDefault("5s")
    Duration firstBackoff();

    /** The longest wait between two attempts. */
    @WithDefault("6h")
    Duration maxBackoff();

    /** How long a receiver may fail, message after message, before its webhook is switched off. */
    @WithDefault("5d")
    Duration disableAfter();

    /** Whether receivers may have loopback, private and other addresses that are not public, and plain HTTP. */
    @WithDefault("false")
    boolean privateAddresses();
}
