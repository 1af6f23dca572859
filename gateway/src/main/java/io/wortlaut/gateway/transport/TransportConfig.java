package io.wortlaut.gateway.transport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How subgraphs are called. */
@ConfigMapping(prefix = "wortlaut.gateway")
public interface TransportConfig {

    /** For all subgraphs. */
    ClientConfig client();

    /** For single subgraphs, by the name that the supergraph gives them, whatever its case. */
    Map<String, SubgraphConfig> subgraph();

    /** How long all subgraphs together may take for one operation; what is missing then is reported as late. */
    @WithDefault("60s")
    Duration operationTimeout();

    /** For all subgraphs that have no setting of their own. */
    interface ClientConfig {
        /** How long a connection may take to come about. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long an answer may take, waiting for a connection and retries included. */
        @WithDefault("30s")
        Duration timeout();

        /** Connections to each subgraph: as many requests can be under way at once. */
        @WithDefault("128")
        int connections();

        /** Requests to each subgraph that may wait for a connection. */
        @WithDefault("2000")
        int waiting();

        /** Answers of subgraphs beyond this are refused, counted as they are without compression. */
        @WithDefault("64M")
        MemorySize maxAnswer();

        /** How often a query is sent again that could not be brought or was answered with 502, 503 or 504. */
        @WithDefault("1")
        int retries();

        /** Percentage of failures in ten seconds at which a subgraph is left alone for a while; 0 never does. */
        @WithDefault("50")
        int breaker();

        /** How long a subgraph is left alone. */
        @WithDefault("5s")
        Duration breakerPause();

        /** Queries that are under way already are not sent again for another client that asks the same. */
        @WithDefault("true")
        boolean coalesce();

        /** Headers of the client's request that subgraphs get. */
        Optional<List<String>> forwardHeaders();

        /** What subgraphs get forwarded headers as, by their names in the client's request. */
        Map<String, String> renameHeaders();

        /** Headers that subgraphs get with every request, by name. */
        Map<String, String> insertHeaders();

        /** Headers of subgraphs' answers that clients get, by name, and what becomes of those of several subgraphs. */
        Map<String, ReturnedHeaders.Several> returnHeaders();
    }

    /** What is different for one subgraph. */
    interface SubgraphConfig {
        /** Where it serves GraphQL, instead of the address in the supergraph. */
        Optional<String> url();

        /** See {@link ClientConfig#timeout}. */
        Optional<Duration> timeout();

        /** See {@link ClientConfig#connections}. */
        OptionalInt connections();

        /** See {@link ClientConfig#waiting}. */
        OptionalInt waiting();

        /** See {@link ClientConfig#maxAnswer}. */
        Optional<MemorySize> maxAnswer();

        /** See {@link ClientConfig#retries}. */
        OptionalInt retries();

        /** See {@link ClientConfig#breaker}. */
        OptionalInt breaker();

        /** Forwarded headers that this subgraph does not get. */
        Optional<List<String>> withholdHeaders();

        /** Headers of its answers that clients do not get. */
        Optional<List<String>> withholdReturnHeaders();

        /** Headers that this subgraph gets besides, or with another value. */
        Map<String, String> insertHeaders();
    }

    /** What the settings say of one subgraph only. */
    default Optional<SubgraphConfig> of(String name) {
        return subgraph().entrySet().stream()
                .filter(settings -> settings.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
