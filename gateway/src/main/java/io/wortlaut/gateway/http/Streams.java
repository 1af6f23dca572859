package io.wortlaut.gateway.http;

import java.util.concurrent.Flow;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;

import io.wortlaut.gateway.execution.Outbox;
import io.wortlaut.gateway.streaming.Framing;
import io.wortlaut.gateway.streaming.StreamedResponse;
import io.wortlaut.gateway.streaming.SubscriptionConfig;

/** Sends replies, at once or bit by bit. */
@Singleton
class Streams {
    private final Vertx vertx;
    private final SubscriptionConfig config;

    Streams(Vertx vertx, SubscriptionConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void send(Exchange exchange, Delivery delivery, Reply reply) {
        var response = exchange.http().response();
        var framing = framing(exchange, delivery, reply);
        if (framing == null) {
            exchange.send(reply);
        } else if (response.closed() || response.ended()) {
            exchange.done(Exchange.CLIENT_GONE, reply.json());
            exchange.over();
        } else {
            if (exchange.quota() != null) {
                exchange.quota().headers().forEach(response::putHeader);
            }
            exchange.add(reply.returned());
            var answers = new WatchedAnswers(all(reply), () -> {}, () -> {
                exchange.done(reply.status(), reply.json());
                exchange.over();
            });
            answers.subscribe(new StreamedResponse(vertx, response, framing, config));
        }
    }

    private static @Nullable Framing framing(Exchange exchange, Delivery delivery, Reply reply) {
        return switch (delivery) {
            case EVENTS -> {
                // Some clients name all that they understand; what is whole is plain JSON then.
                var asJson = reply.rest() == null && MediaTypes.accepted(exchange.header("accept")) != null;
                yield reply.status() == 200 && !asJson ? Framing.EVENTS : null;
            }
            case PARTS, SUBSCRIPTION_PARTS -> {
                if (reply.rest() == null) {
                    yield null;
                }
                yield reply.json().length == 0 ? Framing.SUBSCRIPTION_PARTS : Framing.DEFERRED_PARTS;
            }
            case WHOLE, SOCKET -> null;
        };
    }

    private static Flow.Publisher<byte[]> all(Reply reply) {
        if (reply.rest() != null && reply.json().length == 0) {
            return reply.rest();
        }
        var outbox = new Outbox();
        outbox.add(reply.json());
        if (reply.rest() == null) {
            outbox.complete();
        } else {
            reply.rest().subscribe(outbox);
        }
        return outbox;
    }
}
