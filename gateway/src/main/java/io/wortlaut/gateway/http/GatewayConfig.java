package io.wortlaut.gateway.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the gateway. */
@ConfigMapping(prefix = "wortlaut.gateway")
public interface GatewayConfig {

    /** File with the supergraph's SDL; without it the supergraph in the package is served. */
    Optional<Path> supergraph();

    /** Settings of single subgraphs, by the name that the supergraph gives them, whatever its case. */
    Map<String, SubgraphConfig> subgraph();

    /** How subgraphs are called. */
    ClientConfig client();

    /** What clients may ask for. */
    LimitsConfig limits();

    /** Clients may see the query plan by sending {@code Wortlaut-Query-Plan: true}. */
    @WithDefault("false")
    boolean exposeQueryPlan();

    /** Clients may ask for the schema. */
    @WithDefault("true")
    boolean introspection();

    /** Settings of one subgraph. */
    interface SubgraphConfig {
        /** Where it serves GraphQL, instead of the address in the supergraph. */
        Optional<String> url();
    }

    /** How subgraphs are called. */
    interface ClientConfig {
        /** How long a connection may take to come about. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long an answer may take. */
        @WithDefault("30s")
        Duration timeout();

        /** Connections kept to each subgraph. */
        @WithDefault("128")
        int connections();

        /** Requests to each subgraph that may wait for a connection. */
        @WithDefault("2000")
        int waiting();

        /** Answers of subgraphs beyond this are refused. */
        @WithDefault("64M")
        MemorySize maxAnswer();
    }

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
