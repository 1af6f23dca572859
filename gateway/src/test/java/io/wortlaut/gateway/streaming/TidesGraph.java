package io.wortlaut.gateway.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.wortlaut.gateway.composition.Composer;
import io.wortlaut.gateway.composition.Composition;
import io.wortlaut.gateway.composition.SubgraphSdl;
import io.wortlaut.gateway.testgraph.EventServer;
import io.wortlaut.gateway.testgraph.SubgraphServer;

/** Two subgraphs with events, one of them by server-sent events, and one that knows what the gauges are called. */
public class TidesGraph implements QuarkusTestResourceLifecycleManager {
    private static final String LINK =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\"])\n";
    private static final String TIDES = LINK + """
            type Subscription { tide(of: ID!): Gauge }
            type Gauge @key(fields: "id") { id: ID! level: Int }
            """;
    private static final String STORMS = LINK + """
            type Subscription { storm: Gauge }
            type Gauge @key(fields: "id") { id: ID! wind: Int }
            """;
    private static final String PLACES = LINK + """
            type Query { gauge: Gauge }
            type Gauge @key(fields: "id") { id: ID! name: String! }
            """;
    private static final String NAMES = LINK + """
            type Gauge @key(fields: "id") { id: ID! owner: String }
            """;

    private EventServer tides;
    private EventServer storms;
    private SubgraphServer places;
    private SubgraphServer names;
    private Path supergraph;
    private Path keys;
    private RsaJsonWebKey key;

    @Override
    public Map<String, String> start() {
        try {
            tides = new EventServer();
            storms = new EventServer();
            var gauge = Map.of("__typename", "Gauge", "id", "g1", "name", "Sand");
            places = new SubgraphServer(
                    "places", PLACES, Map.of("Query", Map.of("gauge", gauge), "entities", List.of(gauge)), "");
            names = new SubgraphServer(
                    "names",
                    NAMES,
                    Map.of("entities", List.of(Map.of("__typename", "Gauge", "id", "g1", "owner", "guild"))),
                    "");
            supergraph = Files.createTempFile("supergraph", ".graphql");
            Files.writeString(supergraph, composed());
            key = RsaJwkGenerator.generateJwk(2048);
            keys = Files.writeString(
                    Files.createTempFile("keys", ".json"),
                    new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return Map.ofEntries(
                    Map.entry("wortlaut.gateway.supergraph", supergraph.toString()),
                    Map.entry("wortlaut.gateway.reload", "20ms"),
                    Map.entry("wortlaut.gateway.jwt.jwks", keys.toString()),
                    Map.entry("wortlaut.gateway.jwt.leeway", "0s"),
                    Map.entry("wortlaut.gateway.client.forward-headers", "authorization"),
                    Map.entry("wortlaut.gateway.limits.body", "2M"),
                    Map.entry("wortlaut.gateway.subgraph.tides.timeout", "3s"),
                    Map.entry("wortlaut.gateway.subscriptions.most", "12"),
                    Map.entry("wortlaut.gateway.subscriptions.init-timeout", "1s"),
                    Map.entry("wortlaut.gateway.subscriptions.keep-alive", "1s"),
                    Map.entry("wortlaut.gateway.subscriptions.reconnects", "1"),
                    Map.entry("wortlaut.gateway.subscriptions.reconnect-pause", "10ms"),
                    Map.entry("wortlaut.gateway.subscriptions.subgraph.storms.protocol", "sse"),
                    Map.entry("wortlaut.gateway.subscriptions.subgraph.storms.url", storms.url()),
                    Map.entry("quarkus.otel.sdk.disabled", "false"),
                    Map.entry("quarkus.otel.bsp.schedule.delay", "10ms"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that the gateway accepts for so many seconds. */
    String token(int seconds) {
        var expires = NumericDate.now();
        expires.addSeconds(seconds);
        var claims = new JwtClaims();
        claims.setExpirationTime(expires);
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String composed() {
        var composition = Composer.compose(List.of(
                new SubgraphSdl("tides", tides.url(), TIDES),
                new SubgraphSdl("storms", "http://127.0.0.1:1/elsewhere", STORMS),
                new SubgraphSdl("places", places.url(), PLACES),
                new SubgraphSdl("names", names.url(), NAMES)));
        return switch (composition) {
            case Composition.Composed composed -> composed.supergraphSdl();
            case Composition.Rejected rejected ->
                throw new IllegalStateException(rejected.errors().toString());
        };
    }

    /** Serves another supergraph, made of the first one. */
    void replace(UnaryOperator<String> change) throws IOException {
        Files.writeString(supergraph, change.apply(composed()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TidesGraph.class));
        injector.injectIntoFields(
                tides, field -> field.getName().equals("tides") && field.getType() == EventServer.class);
        injector.injectIntoFields(
                storms, field -> field.getName().equals("storms") && field.getType() == EventServer.class);
    }

    @Override
    public void stop() {
        tides.close();
        storms.close();
        places.close();
        names.close();
        try {
            Files.deleteIfExists(supergraph);
            Files.deleteIfExists(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
