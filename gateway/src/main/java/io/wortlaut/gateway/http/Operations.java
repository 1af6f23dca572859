package io.wortlaut.gateway.http;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

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

    private final CurrentGraph graph;
    private final HttpTransport transport;
    private final PersistedDocuments documents;
    private final PlanningThreads planning;
    private final RateLimiter rates;
    private final boolean exposePlan;
    private final OperationMeters meters;

    Operations(
            CurrentGraph graph,
            HttpTransport transport,
            PersistedDocuments documents,
            PlanningThreads planning,
            RateLimiter rates,
            GatewayConfig config,
            OperationMeters meters) {
        this.graph = graph;
        this.transport = transport;
        this.documents = documents;
        this.planning = planning;
        this.rates = rates;
        this.exposePlan = config.exposeQueryPlan();
        this.meters = meters;
    }

    /** The stage never fails. */
    CompletionStage<Reply> answer(GraphQLRequest request, Exchange exchange) {
        try {
            return answer(documents.text(request), request, exchange);
        } catch (RefusedException e) {
            return CompletableFuture.completedFuture(Reply.of(e));
        }
    }

    private CompletionStage<Reply> answer(String text, GraphQLRequest request, Exchange exchange) {
        var started = System.nanoTime();
        try {
            var planned = known(text, request, exchange);
            var reply = planned == null
                    ? planning.run(() -> plan(text, request, exchange))
                            .compose(fresh -> Future.fromCompletionStage(execute(text, fresh, exchange, started)))
                            .toCompletionStage()
                    : execute(text, planned, exchange, started);
            return reply.exceptionally(failure -> failed(text, failure, exchange, started));
        } catch (RequestException | RefusedException | RuntimeException e) {
            return CompletableFuture.completedFuture(failed(text, e, exchange, started));
        }
    }

    private Reply failed(String text, Throwable failure, Exchange exchange, long started) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var reply =
                switch (cause) {
                    case RequestException invalid -> {
                        meters.refused(System.nanoTime() - started);
                        yield Reply.of(invalid, exchange.media());
                    }
                    case RefusedException refusal -> Reply.of(refusal);
                    default -> {
                        LOG.error("an operation failed inside the gateway", cause);
                        yield Reply.fault();
                    }
                };
        exchange.note(text, null, null, reply.json());
        return reply;
    }

    /** The operation's plan if everything about it is remembered, otherwise null. */
    private @Nullable PlannedOperation known(String text, GraphQLRequest request, Exchange exchange)
            throws RequestException, RefusedException {
        var engine = graph.engine();
        var prepared = engine.prepared(text, request.operationName());
        if (prepared == null) {
            return null;
        }
        checkMethod(prepared, exchange);
        var planned = engine.planned(prepared, request.variables(), exchange.caller(), false);
        if (planned != null) {
            charge(planned, exchange);
        }
        return planned;
    }

    private PlannedOperation plan(String text, GraphQLRequest request, Exchange exchange)
            throws RequestException, RefusedException {
        var engine = graph.engine();
        var prepared = engine.prepare(text, request.operationName());
        checkMethod(prepared, exchange);
        var planned = engine.plan(prepared, request.variables(), exchange.caller(), false);
        charge(planned, exchange);
        return planned;
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

    private CompletionStage<Reply> execute(String text, PlannedOperation planned, Exchange exchange, long started) {
        var operation = planned.operation();
        var call = transport.begin(exchange.http(), operation.kind(), operation.name());
        return graph.engine().execute(planned, call).handle((answer, failure) -> {
            call.finish();
            if (failure != null) {
                throw new CompletionException(failure);
            }
            meters.answered(operation.name(), System.nanoTime() - started);
            var json = withExtensions(answer.json(), planned, exchange);
            exchange.note(text, operation, call, json);
            return new Reply(200, json, call.cacheHeaders());
        });
    }

    /** An operation counts as one request already. */
    private void charge(PlannedOperation planned, Exchange exchange) throws RequestException, RefusedException {
        if (rates.weighs()) {
            rates.take(exchange, graph.engine().cost(planned) - 1);
        }
    }

    private byte[] withExtensions(byte[] json, PlannedOperation planned, Exchange exchange) {
        var quota = exchange.quota();
        var explain = exposePlan && "true".equalsIgnoreCase(exchange.header(PLAN_HEADER));
        if (quota == null && !explain) {
            return json;
        }
        var extensions = new LinkedHashMap<String, Object>();
        if (explain) {
            extensions.put("queryPlan", planned.explain());
        }
        if (quota != null) {
            extensions.put("rateLimit", quota.extension());
        }
        var written = JsonValues.write(extensions);
        var answer = Buffer.buffer(json.length + written.length + 16);
        answer.appendBytes(json, 0, json.length - 1);
        return answer.appendString(",\"extensions\":")
                .appendBytes(written)
                .appendString("}")
                .getBytes();
    }
}
