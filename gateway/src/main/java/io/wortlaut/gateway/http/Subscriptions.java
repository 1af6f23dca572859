package io.wortlaut.gateway.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.EventContexts;
import io.wortlaut.gateway.execution.Outbox;
import io.wortlaut.gateway.execution.PlannedOperation;
import io.wortlaut.gateway.streaming.EndedException;
import io.wortlaut.gateway.streaming.SubgraphEvents;
import io.wortlaut.gateway.streaming.SubscriptionConfig;
import io.wortlaut.gateway.transport.ClientCall;
import io.wortlaut.gateway.transport.HttpTransport;

/** Starts subscriptions, and ends them with the token that they were asked for with, or with the gateway. */
@Singleton
class Subscriptions {
    private static final Duration LONGEST_TIMER = Duration.ofDays(365);

    private final Vertx vertx;
    private final HttpTransport transport;
    private final SubgraphEvents events;
    private final SubscriptionMeters meters;
    private final SubscriptionConfig config;
    private final InFlight inFlight;
    private final Set<LiveSubscription> open = ConcurrentHashMap.newKeySet();

    Subscriptions(
            Vertx vertx,
            HttpTransport transport,
            SubgraphEvents events,
            SubscriptionMeters meters,
            SubscriptionConfig config,
            InFlight inFlight) {
        this.vertx = vertx;
        this.transport = transport;
        this.events = events;
        this.meters = meters;
        this.config = config;
        this.inFlight = inFlight;
    }

    /** Why another one is not begun, or null; so that the client is told before the first of its answer. */
    @Nullable
    RefusedException refusal() {
        return meters.refuse(config.most()) ? tooMany() : null;
    }

    private static RefusedException tooMany() {
        return new RefusedException(
                503,
                "SUBSCRIPTION_LIMIT_REACHED",
                "Too many subscriptions at once; try again later.",
                Map.of("retry-after", "1"));
    }

    /**
     * @param engine that is asked as long as the subscription lasts, whatever graph is served meanwhile
     * @param calls counts how often subgraphs are asked
     */
    Flow.Publisher<byte[]> start(Engine engine, PlannedOperation planned, Exchange exchange, AtomicInteger calls) {
        return subscriber -> {
            if (inFlight.isEnding()) {
                Outbox.failed(new EndedException(EndedException.Why.GOING_AWAY)).subscribe(subscriber);
                return;
            }
            if (!meters.begin(config.most())) {
                Outbox.failed(Operations.told(tooMany())).subscribe(subscriber);
                return;
            }
            var life = new Life();
            var live = new LiveSubscription(subscriber, life);
            open.add(live);
            life.timer = expiry(live, exchange);
            engine.subscribe(planned, new Calls(planned, exchange, calls), events)
                    .subscribe(live);
            exchange.over();
            if (inFlight.isEnding()) {
                live.end(EndedException.Why.GOING_AWAY); // it may have come after all others were sent elsewhere
            }
        };
    }

    /** The timer that ends it with the token that it was asked for with, or -1 where there is none. */
    private long expiry(LiveSubscription live, Exchange exchange) {
        if (!(exchange.caller() instanceof TokenCaller caller)) {
            return -1;
        }
        var end = Instant.ofEpochSecond(caller.expires()).plus(config.tokenGrace());
        var left = Math.clamp(Duration.between(Instant.now(), end).toMillis(), 1, LONGEST_TIMER.toMillis());
        return vertx.setTimer(left, ignored -> live.end(EndedException.Why.TOKEN_EXPIRED));
    }

    /** Sends all subscribers elsewhere. */
    void end() {
        open.forEach(live -> live.end(EndedException.Why.GOING_AWAY));
    }

    /** What is noted of one subscription. */
    private final class Life implements LiveSubscription.Observer {
        private final long started = System.nanoTime();
        private long timer = -1;

        @Override
        public void answered() {
            meters.sent();
        }

        @Override
        public void over(LiveSubscription which, LiveSubscription.Outcome how) {
            open.remove(which);
            meters.over(how, System.nanoTime() - started);
            vertx.cancelTimer(timer);
        }
    }

    /** Each event may take as long as an operation. */
    private final class Calls implements EventContexts {
        private final PlannedOperation planned;
        private final Exchange exchange;
        private final AtomicInteger requests;

        Calls(PlannedOperation planned, Exchange exchange, AtomicInteger requests) {
            this.planned = planned;
            this.exchange = exchange;
            this.requests = requests;
        }

        @Override
        public ClientCall begin() {
            var operation = planned.operation();
            return transport.begin(exchange.headers(), operation.kind(), operation.name());
        }

        @Override
        public void end(@Nullable Object context) {
            if (context instanceof ClientCall call) {
                requests.addAndGet(call.requests());
                call.finish();
            }
        }
    }
}
