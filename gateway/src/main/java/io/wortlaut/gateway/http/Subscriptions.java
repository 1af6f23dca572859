package io.wortlaut.gateway.http;

import java.util.concurrent.Flow;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.EventContexts;
import io.wortlaut.gateway.execution.PlannedOperation;
import io.wortlaut.gateway.execution.PreparedOperation;
import io.wortlaut.gateway.streaming.SubgraphEvents;
import io.wortlaut.gateway.transport.ClientCall;
import io.wortlaut.gateway.transport.HttpTransport;

/** Starts subscriptions. */
@Singleton
class Subscriptions {
    private final HttpTransport transport;
    private final SubgraphEvents events;

    Subscriptions(HttpTransport transport, SubgraphEvents events) {
        this.transport = transport;
        this.events = events;
    }

    /**
     * @param engine that is asked as long as the subscription lasts, whatever graph is served meanwhile
     * @param headers of the client's request
     */
    Flow.Publisher<byte[]> start(Engine engine, PlannedOperation planned, MultiMap headers) {
        return engine.subscribe(planned, new Calls(planned.operation(), headers), events);
    }

    /** Each event may take as long as an operation. */
    private final class Calls implements EventContexts {
        private final PreparedOperation operation;
        private final MultiMap headers;

        Calls(PreparedOperation operation, MultiMap headers) {
            this.operation = operation;
            this.headers = headers;
        }

        @Override
        public ClientCall begin() {
            return transport.begin(headers, operation.kind(), operation.name());
        }

        @Override
        public void end(@Nullable Object context) {
            if (context instanceof ClientCall call) {
                call.finish();
            }
        }
    }
}
