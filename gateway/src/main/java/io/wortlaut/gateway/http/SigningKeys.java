package io.wortlaut.gateway.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** The public keys that tokens are verified with, from a file or an address. Those from an address are renewed. */
final class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final long TIMEOUT_MS = 5_000;

    /** Unknown keys make the gateway look for new ones, but not more often than that. */
    private static final long PAUSE_NS = Duration.ofSeconds(10).toNanos();

    private final Vertx vertx;
    private final String origin;
    private final Runnable whenWithdrawn;
    private volatile List<JsonWebKey> keys = List.of();
    private volatile boolean loaded;
    private Future<Void> refreshing = Future.succeededFuture();
    private long lastTry;

    /** @param whenWithdrawn is run when a key is no longer there that was there before */
    SigningKeys(Vertx vertx, String origin, Duration refresh, Runnable whenWithdrawn) {
        this.whenWithdrawn = whenWithdrawn;
        this.vertx = vertx;
        this.origin = origin;
        if (isAddress()) {
            fetchAgain();
            vertx.setPeriodic(refresh.toMillis(), ignored -> fetchAgain());
        } else {
            readFile();
        }
    }

    private boolean isAddress() {
        return origin.startsWith("http://") || origin.startsWith("https://");
    }

    private void readFile() {
        try {
            keys = new JsonWebKeySet(Files.readString(Path.of(origin))).getJsonWebKeys();
            loaded = true;
        } catch (IOException | JoseException e) {
            throw new ConfigurationException("wortlaut.gateway.jwt.jwks, " + origin
                    + ", is not a readable file with a JSON Web Key Set: " + e.getMessage());
        }
    }

    List<JsonWebKey> current() {
        return keys;
    }

    /** Whether there have been keys at all. */
    boolean isLoaded() {
        return loaded;
    }

    /** Whether it is worth while to ask for new keys. */
    synchronized boolean mayBeRenewed() {
        return isAddress() && (!refreshing.isComplete() || System.nanoTime() - lastTry > PAUSE_NS);
    }

    /** Done when the keys are the newest that can be had; never fails. */
    synchronized Future<Void> fetchAgain() {
        if (refreshing.isComplete()) {
            lastTry = System.nanoTime();
            refreshing = fetch().recover(failure -> {
                LOG.warnf("the keys at %s cannot be fetched: %s", origin, failure.getMessage());
                return Future.succeededFuture();
            });
        }
        return refreshing;
    }

    private Future<Void> fetch() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) TIMEOUT_MS));
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(URI.create(origin).toString())
                .setTimeout(TIMEOUT_MS);
        // Nested, so that the body is waited for on the thread that it comes on: chained from a thread of its own, a
        // short
        // answer could be over before anybody waits for it, and the keys would never be had.
        return client.request(options)
                .compose(request -> request.send().compose(SigningKeys::body))
                .<Void>compose(body -> {
                    try {
                        take(new JsonWebKeySet(body.toString()).getJsonWebKeys());
                        return Future.succeededFuture();
                    } catch (JoseException e) {
                        return Future.failedFuture(e);
                    }
                })
                // The request's own timeout ends with the head of the answer. Then the connection must not be left
                // either.
                .timeout(TIMEOUT_MS, TimeUnit.MILLISECONDS)
                .onComplete(ignored -> client.close());
    }

    private void take(List<JsonWebKey> fetched) {
        var changed = loaded && !ids(fetched).containsAll(ids(keys));
        keys = fetched;
        loaded = true;
        if (changed) {
            whenWithdrawn.run();
        }
    }

    private static Set<String> ids(List<JsonWebKey> keys) {
        return keys.stream()
                .map(key -> key.calculateBase64urlEncodedThumbprint("SHA-256"))
                .collect(Collectors.toSet());
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("HTTP status " + response.statusCode());
    }
}
