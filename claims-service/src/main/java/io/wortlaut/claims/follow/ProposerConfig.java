package io.wortlaut.claims.follow;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** A second extractor that is asked over HTTP; ARCHITECTURE.md has its contract. */
@ConfigMapping(prefix = "wortlaut.claims.proposer")
public interface ProposerConfig {

    /** Where it is asked; off without one. */
    Optional<URI> url();

    /** Becomes part of the extractor's version: raise it when the second extractor changes, and all is read again. */
    @WithDefault("1")
    String version();

    /** How long it may take for one article. */
    @WithDefault("60s")
    Duration timeout();
}
