package io.wortlaut.claims.event;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the log of events is kept. */
@ConfigMapping(prefix = "wortlaut.claims.events")
public interface EventConfig {

    /** How long events can be asked for; 0 for ever. */
    @WithDefault("30d")
    Duration retention();
}
