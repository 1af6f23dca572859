package io.wortlaut.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * GraphQL over HTTP.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">the draft specification</a>
 */
@Singleton
class GraphQLRoute {
    private final Vertx vertx;
    private final AccessLog log;
    private final CrossSite crossSite;
    private final Authentication authentication;
    private final RateLimiter rates;
    private final Operations operations;
    private final Streams streams;
    private final InFlight inFlight;
    private final GatewayConfig.LimitsConfig limits;

    GraphQLRoute(
            Vertx vertx,
            AccessLog log,
            CrossSite crossSite,
            Authentication authentication,
            RateLimiter rates,
            Operations operations,
            Streams streams,
            InFlight inFlight,
            GatewayConfig config) {
        this.vertx = vertx;
        this.log = log;
        this.crossSite = crossSite;
        this.authentication = authentication;
        this.rates = rates;
        this.operations = operations;
        this.streams = streams;
        this.inFlight = inFlight;
        this.limits = config.limits();
    }

    void handle(HttpServerRequest http) {
        if (http.response().writeQueueFull()) {
            // The client sends requests and does not take the answers that it has already.
            http.pause();
            http.response().drainHandler(ignored -> {
                http.response().drainHandler(null);
                http.resume();
                handle(http);
            });
        } else {
            take(http);
        }
    }

    private void take(HttpServerRequest http) {
        if (crossSite.answersPreflight(http)) {
            return;
        }
        var accepted = MediaTypes.accepted(http.getHeader("accept"));
        var exchange = new Exchange(http, accepted == null ? MediaTypes.JSON : accepted, log);
        try {
            inFlight.enter(exchange);
            crossSite.check(http);
            if (accepted == null && !Delivery.accepted(http.getHeader("accept")).inParts()) {
                throw new RefusedException(
                        406,
                        "NOT_ACCEPTABLE",
                        "The answer can be application/graphql-response+json or application/json.");
            }
            if (http.method().equals(HttpMethod.GET)) {
                var request = GraphQLRequest.fromParameters(http::getParam, limits);
                admit(exchange, 1, () -> answer(exchange, request));
            } else if (http.method().equals(HttpMethod.POST)) {
                post(exchange);
            } else {
                throw new RefusedException(
                        405, "METHOD_NOT_ALLOWED", "GraphQL is served by GET and POST.", Map.of("allow", "GET, POST"));
            }
        } catch (RefusedException e) {
            exchange.refuse(e);
        } catch (RuntimeException e) {
            exchange.fault(e);
        }
    }

    private void post(Exchange exchange) throws RefusedException {
        if (!MediaTypes.isJson(exchange.header("content-type"))) {
            throw new RefusedException(
                    415, "UNSUPPORTED_MEDIA_TYPE", "The content type must be application/json in UTF-8.");
        }
        RequestBody.read(vertx, exchange.http(), limits, exchange.reader(body -> posted(exchange, body)));
    }

    private void posted(Exchange exchange, byte[] body) {
        try {
            var batch = GraphQLRequest.fromJson(body, limits);
            admit(exchange, batch.requests().size(), () -> {
                if (batch.array()) {
                    answer(exchange, batch.requests());
                } else {
                    answer(exchange, batch.requests().getFirst());
                }
            });
        } catch (RefusedException e) {
            exchange.refuse(e);
        } catch (RuntimeException e) {
            exchange.fault(e);
        }
    }

    /** Finds out who asks, which takes time only where keys have to be fetched, and whether so much may be asked. */
    private void admit(Exchange exchange, int requests, Runnable next) throws RefusedException {
        var pending = authentication.identify(exchange);
        if (pending == null) {
            rates.take(exchange, requests);
            next.run();
            return;
        }
        pending.onComplete(identified -> {
            try {
                switch (identified.cause()) {
                    case null -> {
                        rates.take(exchange, requests);
                        next.run();
                    }
                    case RefusedException refused -> exchange.refuse(refused);
                    default -> exchange.fault(identified.cause());
                }
            } catch (RefusedException e) {
                exchange.refuse(e);
            } catch (RuntimeException e) {
                exchange.fault(e);
            }
        });
    }

    private void answer(Exchange exchange, GraphQLRequest request) {
        var delivery = Delivery.accepted(exchange.header("accept"));
        operations.answer(request, exchange, delivery).thenAccept(reply -> streams.send(exchange, delivery, reply));
    }

    /** Each request is answered on its own, and the answers stand in the order of the requests. */
    private void answer(Exchange exchange, List<GraphQLRequest> requests) {
        var replies = requests.stream()
                .map(request ->
                        operations.answer(request, exchange, Delivery.WHOLE).toCompletableFuture())
                .toList();
        CompletionStage<Void> all = CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new));
        all.thenAccept(ignored -> exchange.send(
                operations.joined(replies.stream().map(CompletableFuture::join).toList())));
    }
}
