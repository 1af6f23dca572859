package io.wortlaut.gateway.http;

import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the gateway. */
@ConfigMapping(prefix = "wortlaut.gateway")
public interface GatewayConfig {

    /** File with the supergraph's SDL; without it the supergraph in the package is served. */
    Optional<Path> supergraph();

    /** What clients may ask for. */
    LimitsConfig limits();

    /** Clients may see the query plan by sending {@code Wortlaut-Query-Plan: true}. */
    @WithDefault("false")
    boolean exposeQueryPlan();

    /** Clients may ask for the schema. */
    @WithDefault("true")
    boolean introspection();

    /** What clients may ask for. */
    interface LimitsConfig {
        /** Size of a request's body. */
        @WithDefault("1M")
        MemorySize body();

        /** Tokens of a document. */
        @WithDefault("15000")
        int tokens();

        /** Nesting of a document, as the parser counts its grammar rules. */
        @WithDefault("500")
        int depth();

        /** Query text that is remembered with its plans, in characters. */
        @WithDefault("16777216")
        long cachedCharacters();
    }
}
