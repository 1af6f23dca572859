package io.wortlaut.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.vertx.core.Vertx;

class SigningKeysTest {
    private static final Duration SELDOM = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger withdrawn = new AtomicInteger();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void renew(SigningKeys keys) {
        keys.fetchAgain().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void leavesAServerThatSendsNoKeys() throws Exception {
        try (var server = new SilentKeyServer()) {
            var keys = new SigningKeys(vertx, server.address(), SELDOM, withdrawn::incrementAndGet);
            renew(keys);

            assertThat(keys.isLoaded()).isFalse();
            assertThat(server.awaitLeaving()).isTrue();
        }
    }

    @Test
    void tellsWhenAKeyIsWithdrawn() throws Exception {
        var first = RsaJwkGenerator.generateJwk(2048);
        var second = RsaJwkGenerator.generateJwk(2048);
        var served = new AtomicReference<List<JsonWebKey>>(List.of(first));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var json = new JsonWebKeySet(served.get())
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var keys = new SigningKeys(vertx, address, SELDOM, withdrawn::incrementAndGet);
            renew(keys);
            served.set(List.of(first, second));
            renew(keys);
            assertThat(keys.current()).hasSize(2);
            assertThat(withdrawn).hasValue(0);

            served.set(List.of(second));
            renew(keys);
            assertThat(keys.current()).hasSize(1);
            assertThat(withdrawn).hasValue(1);
        } finally {
            server.stop(0);
        }
    }
}
