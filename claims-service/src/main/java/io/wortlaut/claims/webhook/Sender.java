package io.wortlaut.claims.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

import io.wortlaut.claims.webhook.Receivers.ForbiddenException;

/** Sends signed messages. Connects to the very address that was checked, whatever the name leads to a moment later. */
@ApplicationScoped
class Sender {

    private static final int OK = 200;
    private static final int BEHIND_OK = 300;
    private static final int GONE = 410;

    private final Receivers receivers;
    private final WebhookConfig config;
    private final HttpClient client;
    private final Clock clock = Clock.systemUTC();

    Sender(Receivers receivers, WebhookConfig config, Vertx vertx) {
        this.receivers = receivers;
        this.config = config;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                .setKeepAlive(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * Why a message was not taken.
     *
     * @param gone whether the receiver says that it will never take any
     */
    record Refusal(String reason, boolean gone) {}

    /** Sends a message and waits for its receipt; empty when it was taken. */
    Optional<Refusal> send(String url, Secret secret, Message message) {
        try {
            URI receiver = receivers.require(url);
            int status = post(receiver, receivers.resolve(receiver), secret, message);
            return status >= OK && status < BEHIND_OK
                    ? Optional.empty()
                    : Optional.of(new Refusal("answered " + status, status == GONE));
        } catch (ForbiddenException e) {
            return Optional.of(new Refusal(e.getMessage(), false));
        } catch (UnknownHostException e) {
            return Optional.of(new Refusal("its host is not known: " + e.getMessage(), false));
        } catch (TimeoutException e) {
            return Optional.of(new Refusal("gave no answer within " + config.timeout(), false));
        } catch (ExecutionException e) {
            return Optional.of(
                    new Refusal("could not be reached: " + e.getCause().getMessage(), false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Refusal("we were stopped", false));
        }
    }

    private int post(URI receiver, InetAddress address, Secret secret, Message message)
            throws ExecutionException, InterruptedException, TimeoutException {
        boolean tls = receiver.getScheme().equalsIgnoreCase("https");
        int port = receiver.getPort() >= 0 ? receiver.getPort() : tls ? 443 : 80;
        long timestamp = clock.instant().getEpochSecond();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(receiver.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(path(receiver))
                .setTimeout(config.timeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Wortlaut")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", String.valueOf(timestamp))
                .putHeader("webhook-signature", secret.sign(message.id(), timestamp, message.body()));
        Future<Integer> status = client.request(options)
                .compose(request -> request.send(Buffer.buffer(message.body())).map(response -> {
                    // Whatever it has to say besides its status is not read: the connection, used for this alone, is
                    // closed. What the response then complains of is what was wanted.
                    response.exceptionHandler(expected -> {});
                    HttpConnection done = request.connection();
                    done.close();
                    return response.statusCode();
                }));
        return status.toCompletionStage()
                .toCompletableFuture()
                .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String path(URI receiver) {
        String path = receiver.getRawPath() == null || receiver.getRawPath().isEmpty() ? "/" : receiver.getRawPath();
        return receiver.getRawQuery() == null ? path : path + "?" + receiver.getRawQuery();
    }
}
