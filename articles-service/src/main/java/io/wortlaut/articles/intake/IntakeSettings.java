package io.wortlaut.articles.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken in. */
@ConfigMapping(prefix = "wortlaut.intake")
public interface IntakeSettings {

    /** The largest article, as bytes of the request's body or of one line of a stream. */
    @WithDefault("2M")
    MemorySize maxArticleSize();
}
