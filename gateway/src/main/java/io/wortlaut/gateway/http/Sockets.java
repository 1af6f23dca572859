package io.wortlaut.gateway.http;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.Outbox;
import io.wortlaut.gateway.streaming.ClientSocket;
import io.wortlaut.gateway.streaming.SubscriptionConfig;

/** GraphQL over WebSockets: operations of all kinds, by the same rules as over HTTP. */
@Singleton
class Sockets {
    /** The status by which HTTP ends and a socket begins. */
    private static final int SWITCHED = 101;

    private static final int GOOD_BYE_MS = 500;
    private static final int LOOK_AGAIN_MS = 10;

    private final Vertx vertx;
    private final CrossSite crossSite;
    private final Authentication authentication;
    private final RateLimiter rates;
    private final Operations operations;
    private final AccessLog log;
    private final GatewayConfig.LimitsConfig limits;
    private final SubscriptionConfig config;
    private final InFlight inFlight;
    private final Set<ClientSocket> open = ConcurrentHashMap.newKeySet();

    Sockets(
            Vertx vertx,
            CrossSite crossSite,
            Authentication authentication,
            RateLimiter rates,
            Operations operations,
            AccessLog log,
            GatewayConfig gateway,
            SubscriptionConfig config,
            InFlight inFlight) {
        this.vertx = vertx;
        this.crossSite = crossSite;
        this.authentication = authentication;
        this.rates = rates;
        this.operations = operations;
        this.log = log;
        this.limits = gateway.limits();
        this.config = config;
        this.inFlight = inFlight;
    }

    /** Whether the request is for a socket, which it gets. */
    boolean accept(HttpServerRequest http) {
        if (!"websocket".equalsIgnoreCase(http.getHeader("upgrade"))) {
            return false;
        }
        try {
            // A browser opens sockets for any site; it says so in the origin.
            crossSite.checkSocket(http);
            if (inFlight.isEnding()) {
                throw InFlight.goingAway();
            }
        } catch (RefusedException e) {
            new Exchange(http, MediaTypes.JSON, log).refuse(e);
            return true;
        }
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(http.headers());
        http.toWebSocket().onSuccess(socket -> {
            var opened = new ClientSocket(
                    vertx,
                    socket,
                    config,
                    (request, parameters) ->
                            start(request, new Exchange(http, MediaTypes.JSON, with(headers, parameters), log)),
                    open::remove);
            open.add(opened);
            if (inFlight.isEnding()) {
                opened.goAway();
            }
        });
        return true;
    }

    /** Sends all clients elsewhere. */
    void end() {
        open.forEach(ClientSocket::goAway);
    }

    /** Waits until they have gone, or not much longer than it takes to say good-bye. */
    void awaitNone() throws InterruptedException {
        for (var waited = 0; waited < GOOD_BYE_MS && !open.isEmpty(); waited += LOOK_AGAIN_MS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
    }

    /** Clients in browsers cannot set headers and give what would be one when they open the connection. */
    private static MultiMap with(MultiMap headers, byte @Nullable [] parameters) {
        try {
            if (parameters != null && JsonValues.read(parameters) instanceof Map<?, ?> given) {
                var all = MultiMap.caseInsensitiveMultiMap().addAll(headers);
                given.forEach((name, value) -> {
                    if (value instanceof String text && text.chars().noneMatch(Character::isISOControl)) {
                        all.set(String.valueOf(name), text);
                    }
                });
                return all;
            }
        } catch (IOException e) {
            return headers; // the message was read as JSON before, so this is a name twice at most
        }
        return headers;
    }

    private Flow.Publisher<byte[]> start(byte[] payload, Exchange exchange) {
        var answers = (Flow.Publisher<byte[]>) subscriber -> {
            try {
                inFlight.enter(exchange);
                var request = request(payload);
                var identified = authentication.identify(exchange);
                (identified == null ? Future.<Void>succeededFuture() : identified)
                        .onSuccess(ignored -> admitted(request, exchange, subscriber))
                        .onFailure(failure -> refuse(failure, subscriber));
            } catch (RefusedException | RuntimeException e) {
                refuse(e, subscriber);
            }
        };
        return new WatchedAnswers(answers, () -> {}, () -> {
            exchange.done(SWITCHED, new byte[0]);
            exchange.over();
        });
    }

    private GraphQLRequest request(byte[] payload) throws RefusedException {
        if (payload.length > limits.body().asLongValue()) {
            throw new RefusedException(
                    413,
                    "PAYLOAD_TOO_LARGE",
                    "A request may have " + limits.body().asLongValue() + " bytes.");
        }
        var batch = GraphQLRequest.fromJson(payload, limits);
        if (batch.array()) {
            throw GraphQLRequest.malformed("A subscribe message has one request.");
        }
        return batch.requests().getFirst();
    }

    private void admitted(GraphQLRequest request, Exchange exchange, Flow.Subscriber<? super byte[]> subscriber) {
        try {
            rates.take(exchange, 1);
            operations.stream(request, exchange).subscribe(subscriber);
        } catch (RefusedException | RuntimeException e) {
            refuse(e, subscriber);
        }
    }

    private static void refuse(Throwable why, Flow.Subscriber<? super byte[]> subscriber) {
        Outbox.failed(Operations.told(why)).subscribe(subscriber);
    }
}
