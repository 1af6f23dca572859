package io.wortlaut.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.gateway.execution.Invalidation;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Lets those who know the key say which of the answers that are kept are no longer true.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/routing/performance/caching/entity">Apollo Router, whose requests
 *     it understands</a>
 */
@Singleton
class CacheInvalidation {
    private static final String SCHEME = "Bearer ";

    private final Vertx vertx;
    private final CurrentGraph graph;
    private final AccessLog log;
    private final GatewayConfig config;

    CacheInvalidation(Vertx vertx, CurrentGraph graph, AccessLog log, GatewayConfig config) {
        this.vertx = vertx;
        this.graph = graph;
        this.log = log;
        this.config = config;
    }

    boolean isWanted() {
        return config.cacheInvalidation().key().isPresent();
    }

    void handle(HttpServerRequest http) {
        var exchange = new Exchange(http, MediaTypes.JSON, log);
        try {
            if (!http.method().equals(HttpMethod.POST)) {
                throw new RefusedException(
                        405, "METHOD_NOT_ALLOWED", "Invalidations are sent by POST.", Map.of("allow", "POST"));
            }
            checkKey(exchange.header("authorization"));
            RequestBody.read(vertx, http, config.limits(), exchange.reader(body -> forget(exchange, body)));
        } catch (RefusedException e) {
            exchange.refuse(e);
        }
    }

    private void checkKey(@Nullable String shown) throws RefusedException {
        var given = shown == null ? "" : shown.startsWith(SCHEME) ? shown.substring(SCHEME.length()) : shown;
        var key = config.cacheInvalidation().key().orElseThrow();
        if (!MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedException(
                    401,
                    "UNAUTHENTICATED",
                    "The header authorization must have the key for invalidations.",
                    Map.of("www-authenticate", "Bearer"));
        }
    }

    /** Looks through all that is kept, which takes a while. */
    private void forget(Exchange exchange, byte[] body) {
        var engine = graph.engine();
        vertx.<Long>executeBlocking(() -> engine.forget(invalidations(body, engine.supergraph())))
                .onSuccess(count -> exchange.send(Reply.ok(JsonValues.write(Map.of("count", count)))))
                .onFailure(failure -> {
                    switch (failure) {
                        case RefusedException refused -> exchange.refuse(refused);
                        default -> exchange.fault(failure);
                    }
                });
    }

    private static List<Invalidation> invalidations(byte[] body, Supergraph supergraph) throws RefusedException {
        try {
            if (!(JsonValues.read(body) instanceof List<?> list)) {
                throw GraphQLRequest.malformed("The body must be an array of invalidations.");
            }
            var invalidations = new ArrayList<Invalidation>();
            for (var each : list) {
                if (!(each instanceof Map<?, ?> given)) {
                    throw GraphQLRequest.malformed("An invalidation must be an object with a kind.");
                }
                invalidations.add(invalidation(given, supergraph));
            }
            return invalidations;
        } catch (IOException e) {
            throw GraphQLRequest.malformed("The body is not JSON.");
        }
    }

    private static Invalidation invalidation(Map<?, ?> given, Supergraph supergraph) throws RefusedException {
        return switch (String.valueOf(given.get("kind"))) {
            case "subgraph" -> new Invalidation.OfSubgraph(required(subgraph(given, supergraph), "subgraph"));
            case "type" -> new Invalidation.OfType(subgraph(given, supergraph), type(given, supergraph));
            case "entity" -> {
                if (!(given.get("key") instanceof Map<?, ?> key) || key.isEmpty() || key.containsValue(null)) {
                    throw GraphQLRequest.malformed("An entity's key must be an object with its fields and values.");
                }
                @SuppressWarnings("unchecked") // keys of a JSON object are strings
                var fields = (Map<String, Object>) key;
                yield new Invalidation.OfEntity(subgraph(given, supergraph), type(given, supergraph), fields);
            }
            case "cache_tag" ->
                new Invalidation.OfTag(
                        subgraphs(given, supergraph),
                        required(given.get("cache_tag") instanceof String tag ? tag : null, "cache_tag"));
            default ->
                throw GraphQLRequest.malformed("An invalidation's kind must be subgraph, type, entity or cache_tag.");
        };
    }

    private static String required(@Nullable String value, String name) throws RefusedException {
        if (value == null) {
            throw GraphQLRequest.malformed("An invalidation lacks its " + name + ".");
        }
        return value;
    }

    private static @Nullable String subgraph(Map<?, ?> given, Supergraph supergraph) throws RefusedException {
        var name = given.get("subgraph");
        return name == null ? null : known(name, supergraph);
    }

    private static Set<String> subgraphs(Map<?, ?> given, Supergraph supergraph) throws RefusedException {
        if (given.get("subgraphs") == null) {
            return Set.of();
        }
        if (!(given.get("subgraphs") instanceof List<?> names) || names.isEmpty()) {
            throw GraphQLRequest.malformed("An invalidation's subgraphs must be an array of names.");
        }
        var known = new HashSet<String>();
        for (var name : names) {
            known.add(known(name, supergraph));
        }
        return known;
    }

    private static String known(@Nullable Object name, Supergraph supergraph) throws RefusedException {
        if (!(name instanceof String text)
                || supergraph.subgraphList().stream()
                        .noneMatch(subgraph -> subgraph.name().equals(text))) {
            throw GraphQLRequest.malformed("There is no subgraph " + name + ".");
        }
        return text;
    }

    private static String type(Map<?, ?> given, Supergraph supergraph) throws RefusedException {
        var type = required(given.get("type") instanceof String name ? name : null, "type");
        var known = supergraph.type(type);
        if (known == null || known.isAbstract()) {
            throw GraphQLRequest.malformed("There is no object type " + given.get("type") + ".");
        }
        return type;
    }
}
