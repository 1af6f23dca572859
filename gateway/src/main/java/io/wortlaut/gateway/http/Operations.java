package io.wortlaut.gateway.http;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.PlannedOperation;
import io.wortlaut.gateway.execution.PreparedOperation;
import io.wortlaut.gateway.execution.RequestException;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.transport.HttpTransport;

/** Answers single GraphQL requests with the engine. */
@Singleton
class Operations {
    private static final Logger LOG = Logger.getLogger(Operations.class);
    private static final String PLAN_HEADER = "Wortlaut-Query-Plan";

    private final Engine engine;
    private final HttpTransport transport;
    private final PersistedDocuments documents;
    private final PlanningThreads planning;
    private final boolean exposePlan;
    private final Timer answered;
    private final Timer refused;

    Operations(
            Engine engine,
            HttpTransport transport,
            PersistedDocuments documents,
            PlanningThreads planning,
            GatewayConfig config,
            MeterRegistry meters) {
        this.engine = engine;
        this.transport = transport;
        this.documents = documents;
        this.planning = planning;
        this.exposePlan = config.exposeQueryPlan();
        this.answered = timer("answered", meters);
        this.refused = timer("refused", meters);
    }

    private static Timer timer(String outcome, MeterRegistry meters) {
        return Timer.builder("wortlaut.gateway.operations")
                .description("Time until a client's operation was answered or refused")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** The stage never fails. */
    CompletionStage<Reply> answer(GraphQLRequest request, Exchange exchange) {
        var started = System.nanoTime();
        try {
            var text = documents.text(request);
            var planned = known(text, request, exchange);
            var reply = planned == null
                    ? planning.run(() -> plan(text, request, exchange))
                            .compose(fresh -> Future.fromCompletionStage(execute(fresh, exchange)))
                            .toCompletionStage()
                    : execute(planned, exchange);
            return reply.handle((done, failure) -> {
                if (failure == null) {
                    answered.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
                    return done;
                }
                return failed(failure, exchange, started);
            });
        } catch (RequestException | RefusedException | RuntimeException e) {
            return java.util.concurrent.CompletableFuture.completedFuture(failed(e, exchange, started));
        }
    }

    private Reply failed(Throwable failure, Exchange exchange, long started) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case RequestException invalid -> {
                refused.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
                yield Reply.of(invalid, exchange.media());
            }
            case RefusedException refusal -> Reply.of(refusal);
            default -> {
                LOG.error("an operation failed inside the gateway", cause);
                yield Reply.fault();
            }
        };
    }

    /** The operation's plan if everything about it is remembered, otherwise null. */
    private @Nullable PlannedOperation known(String text, GraphQLRequest request, Exchange exchange)
            throws RequestException, RefusedException {
        var prepared = engine.prepared(text, request.operationName());
        if (prepared == null) {
            return null;
        }
        checkMethod(prepared, exchange);
        return engine.planned(prepared, request.variables(), exchange.caller(), false);
    }

    private PlannedOperation plan(String text, GraphQLRequest request, Exchange exchange)
            throws RequestException, RefusedException {
        var prepared = engine.prepare(text, request.operationName());
        checkMethod(prepared, exchange);
        return engine.plan(prepared, request.variables(), exchange.caller(), false);
    }

    private static void checkMethod(PreparedOperation operation, Exchange exchange)
            throws RefusedException, RequestException {
        if (operation.kind() == Operation.Kind.SUBSCRIPTION) {
            throw new RequestException(
                    "a subscription cannot be answered by one response", "SUBSCRIPTION_NOT_STREAMED");
        }
        if (exchange.http().method().equals(HttpMethod.GET) && operation.kind() != Operation.Kind.QUERY) {
            throw new RefusedException(
                    405, "METHOD_NOT_ALLOWED", "Only queries can be sent by GET.", java.util.Map.of("allow", "POST"));
        }
    }

    private CompletionStage<Reply> execute(PlannedOperation planned, Exchange exchange) {
        var plan = exposePlan && "true".equalsIgnoreCase(exchange.header(PLAN_HEADER)) ? planned.explain() : null;
        var call = transport.begin(exchange.http(), planned.operation().kind() == Operation.Kind.QUERY);
        return engine.execute(planned, call).handle((answer, failure) -> {
            call.finish();
            if (failure != null) {
                throw new CompletionException(failure);
            }
            return Reply.ok(plan == null ? answer.json() : withPlan(answer.json(), plan));
        });
    }

    private static byte[] withPlan(byte[] json, String plan) {
        var answer = Buffer.buffer(json.length + plan.length() + 64);
        answer.appendBytes(json, 0, json.length - 1);
        answer.appendString(",\"extensions\":{\"queryPlan\":")
                .appendBytes(JsonValues.write(plan))
                .appendString("}}");
        return answer.getBytes();
    }
}
