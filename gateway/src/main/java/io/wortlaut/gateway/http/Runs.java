package io.wortlaut.gateway.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.PlannedOperation;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.transport.HttpTransport;

/** Lets the engine answer operations, where wanted once for all clients that ask the same at the same time. */
@Singleton
class Runs {
    private final HttpTransport transport;
    private final boolean coalesce;
    private final Counter coalesced;
    private final Map<Question, Run> open = new ConcurrentHashMap<>();

    /**
     * What must be the same.
     *
     * @param plan of the one graph that it is for
     * @param likeness of the clients
     */
    private record Question(Object plan, Map<String, Object> variables, Object likeness) {}

    Runs(HttpTransport transport, GatewayConfig config, MeterRegistry registry) {
        this.transport = transport;
        this.coalesce = config.coalesce();
        this.coalesced = Counter.builder("wortlaut.gateway.operations.coalesced")
                .description("Operations answered along with the same one of another client")
                .register(registry);
    }

    /** @param headers of the client's request */
    Run start(Engine engine, PlannedOperation planned, MultiMap headers) {
        var run = begin(planned, headers);
        run.start(engine.execute(planned, run.call()), () -> {});
        return run;
    }

    /** The same for an answer that comes at once, which others may be waiting for already. */
    Run join(Engine engine, PlannedOperation planned, MultiMap headers, Map<String, Object> variables) {
        var isQuery = planned.operation().kind() == Operation.Kind.QUERY;
        var likeness = coalesce && isQuery ? transport.likeness(headers) : null;
        if (likeness == null) {
            return start(engine, planned, headers);
        }
        var question = new Question(planned.planIdentity(), variables, likeness);
        var fresh = new Run[1];
        var run = open.compute(question, (ignored, other) -> {
            if (other != null && other.board()) {
                return other;
            }
            fresh[0] = begin(planned, headers);
            return fresh[0];
        });
        if (run == fresh[0]) {
            run.start(engine.execute(planned, run.call()), () -> open.remove(question, run));
        } else {
            coalesced.increment();
        }
        return run;
    }

    private Run begin(PlannedOperation planned, MultiMap headers) {
        var operation = planned.operation();
        var call = transport.begin(headers, operation.kind(), operation.name());
        return new Run(call, operation.kind() == Operation.Kind.QUERY);
    }
}
