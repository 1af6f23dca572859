package io.wortlaut.claims.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.SmallRyeConfigBuilder;

/** How long work is left alone. */
class FollowConfigTest {

    private final FollowConfig config = new SmallRyeConfigBuilder()
            .withMapping(FollowConfig.class)
            .withDefaultValues(Map.of(
                    "wortlaut.claims.follow.lease", "10s",
                    "wortlaut.claims.follow.first-backoff", "20ms",
                    "wortlaut.claims.follow.max-backoff", "1m"))
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(FollowConfig.class);

    @Test
    void thePauseDoublesUpToTheLongest() {
        assertThat(config.backoff(1)).isEqualTo(Duration.ofMillis(20));
        assertThat(config.backoff(3)).isEqualTo(Duration.ofMillis(80));
        assertThat(config.backoff(40)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anAttemptIsLeftToWhoBeganItEvenWhereThePauseIsShort() {
        assertThat(config.lease(1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatEndsTheProcessAgainAndAgainIsTriedLessAndLessOften() {
        assertThat(config.lease(13)).isEqualTo(Duration.ofMinutes(1));
    }
}
