package io.wortlaut.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

import io.wortlaut.gateway.execution.Answer;
import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.Outbox;
import io.wortlaut.gateway.execution.PlannedOperation;
import io.wortlaut.gateway.execution.PreparedOperation;
import io.wortlaut.gateway.execution.RequestException;
import io.wortlaut.gateway.execution.Requester;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.transport.ClientCall;
import io.wortlaut.gateway.transport.HttpTransport;

/** Answers single GraphQL requests with the engine. */
@Singleton
class Operations {
    private static final Logger LOG = Logger.getLogger(Operations.class);

    private final CurrentGraph graph;
    private final HttpTransport transport;
    private final Runs runs;
    private final Subscriptions subscriptions;
    private final PersistedDocuments documents;
    private final PlanningThreads planning;
    private final ProgressiveOverrides overrides;
    private final RateLimiter rates;
    private final AnswerExtensions extensions;
    private final OperationMeters meters;

    /**
     * What is asked for, and of what graph: another one may be served before the answer is there.
     *
     * @param text of the document
     * @param started in nanoseconds
     */
    private record Asked(
            Engine engine,
            String text,
            GraphQLRequest request,
            Exchange exchange,
            Delivery delivery,
            Requester requester,
            long started) {

        long nanos() {
            return System.nanoTime() - started;
        }
    }

    Operations(
            CurrentGraph graph,
            HttpTransport transport,
            Runs runs,
            Subscriptions subscriptions,
            PersistedDocuments documents,
            PlanningThreads planning,
            ProgressiveOverrides overrides,
            RateLimiter rates,
            AnswerExtensions extensions,
            OperationMeters meters) {
        this.graph = graph;
        this.transport = transport;
        this.runs = runs;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.planning = planning;
        this.overrides = overrides;
        this.rates = rates;
        this.extensions = extensions;
        this.meters = meters;
    }

    /** The stage never fails. */
    CompletionStage<Reply> answer(GraphQLRequest request, Exchange exchange, Delivery delivery) {
        try {
            return answer(asked(request, exchange, delivery));
        } catch (RefusedException e) {
            return CompletableFuture.completedFuture(Reply.of(e));
        }
    }

    private Asked asked(GraphQLRequest request, Exchange exchange, Delivery delivery) throws RefusedException {
        var requester = new Requester(exchange.caller(), delivery.inParts(), overrides.decide(exchange.headers()));
        return new Asked(
                graph.engine(), documents.text(request), request, exchange, delivery, requester, System.nanoTime());
    }

    private CompletionStage<Reply> answer(Asked asked) {
        try {
            var planned = known(asked);
            var reply = planned == null
                    ? planning.run(() -> plan(asked))
                            .compose(fresh -> Future.fromCompletionStage(execute(asked, fresh)))
                            .toCompletionStage()
                    : execute(asked, planned);
            return reply.exceptionally(failure -> failed(asked, failure));
        } catch (RequestException | RefusedException | RuntimeException e) {
            return CompletableFuture.completedFuture(failed(asked, e));
        }
    }

    /** The answers to a request that came over a socket; they fail where there are none. */
    Flow.Publisher<byte[]> stream(GraphQLRequest request, Exchange exchange) throws RefusedException {
        var asked = asked(request, exchange, Delivery.SOCKET);
        return subscriber -> planning.run(() -> plan(asked))
                .onSuccess(planned -> answers(asked, planned).subscribe(subscriber))
                .onFailure(failure -> {
                    failed(asked, failure);
                    Outbox.failed(told(failure)).subscribe(subscriber);
                });
    }

    /** What a client is told by errors where there is no HTTP status. */
    static Throwable told(Throwable failure) {
        return failure instanceof RefusedException refused
                ? new RequestException(refused.getMessage(), refused.code())
                : failure;
    }

    private Reply failed(Asked asked, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var reply =
                switch (cause) {
                    case RequestException invalid -> {
                        meters.refused(asked.nanos());
                        yield Reply.of(invalid, asked.exchange().media());
                    }
                    case RefusedException refusal -> Reply.of(refusal);
                    default -> {
                        LOG.error("an operation failed inside the gateway", cause);
                        yield Reply.fault();
                    }
                };
        asked.exchange().note(asked.text(), null, () -> 0, null, reply.json());
        return reply;
    }

    /** The operation's plan if everything about it is remembered, otherwise null. */
    private @Nullable PlannedOperation known(Asked asked) throws RequestException, RefusedException {
        var prepared = asked.engine().prepared(asked.text(), asked.request().operationName());
        if (prepared == null) {
            return null;
        }
        checkMethod(prepared, asked);
        var planned = asked.engine().planned(prepared, asked.request().variables(), asked.requester());
        if (planned != null) {
            charge(asked, planned);
        }
        return planned;
    }

    private PlannedOperation plan(Asked asked) throws RequestException, RefusedException {
        var prepared = asked.engine().prepare(asked.text(), asked.request().operationName());
        checkMethod(prepared, asked);
        var planned = asked.engine().plan(prepared, asked.request().variables(), asked.requester());
        charge(asked, planned);
        return planned;
    }

    private static void checkMethod(PreparedOperation operation, Asked asked)
            throws RefusedException, RequestException {
        if (operation.kind() == Operation.Kind.SUBSCRIPTION) {
            if (!asked.delivery().takesSubscriptions()) {
                throw new RequestException(
                        "a subscription cannot be answered by one response: use a WebSocket, or accept"
                                + " text/event-stream",
                        "SUBSCRIPTION_NOT_STREAMED");
            }
            return;
        }
        // A socket is opened by GET, whatever is sent over it.
        if (asked.delivery() != Delivery.SOCKET
                && asked.exchange().http().method().equals(HttpMethod.GET)
                && operation.kind() != Operation.Kind.QUERY) {
            throw new RefusedException(
                    405, "METHOD_NOT_ALLOWED", "Only queries can be sent by GET.", Map.of("allow", "POST"));
        }
    }

    private CompletionStage<Reply> execute(Asked asked, PlannedOperation planned) {
        var operation = planned.operation();
        if (operation.kind() == Operation.Kind.SUBSCRIPTION) {
            var refusal = subscriptions.refusal();
            return CompletableFuture.completedFuture(
                    refusal == null ? Reply.stream(events(asked, planned)) : failed(asked, refusal));
        }
        var headers = asked.exchange().headers();
        var run = asked.delivery().inParts()
                ? runs.start(asked.engine(), planned, headers)
                : runs.join(asked.engine(), planned, headers, asked.request().variables());
        asked.exchange().whenGone(run::leave);
        return run.answer().thenApply(answer -> reply(asked, planned, run.call(), answer));
    }

    private Reply reply(Asked asked, PlannedOperation planned, ClientCall call, Answer answer) {
        if (call.isTurnedAway()) {
            return failed(asked, InFlight.overloaded("Too many requests wait for the subgraphs; try again later."));
        }
        var json = first(asked, planned, call, answer);
        var returned = transport.returnedHeaders(call);
        return answer.rest() == null
                ? new Reply(200, json, call.cacheHeaders(), returned, null)
                : new Reply(200, json, List.of(), returned, rest(answer.rest(), call));
    }

    /** One reply with the answers to all operations of a request. */
    Reply joined(List<Reply> replies) {
        var json = Buffer.buffer("[");
        for (var reply : replies) {
            json.appendString(json.length() > 1 ? "," : "").appendBytes(reply.json());
        }
        var returned =
                transport.returnedHeaders(replies.stream().map(Reply::returned).toList());
        return new Reply(200, json.appendString("]").getBytes(), List.of(), returned, null);
    }

    private Flow.Publisher<byte[]> answers(Asked asked, PlannedOperation planned) {
        if (planned.operation().kind() == Operation.Kind.SUBSCRIPTION) {
            var refusal = subscriptions.refusal();
            if (refusal == null) {
                return events(asked, planned);
            }
            failed(asked, refusal);
            return Outbox.failed(told(refusal));
        }
        var run = runs.start(asked.engine(), planned, asked.exchange().headers());
        var outbox = new Outbox(() -> {}, run::leave);
        run.answer().whenComplete((answer, failure) -> {
            if (failure != null) {
                outbox.fail(failure);
                return;
            }
            outbox.add(first(asked, planned, run.call(), answer));
            if (answer.rest() == null) {
                outbox.complete();
            } else {
                rest(answer.rest(), run.call()).subscribe(outbox);
            }
        });
        return outbox;
    }

    private Flow.Publisher<byte[]> events(Asked asked, PlannedOperation planned) {
        var calls = new AtomicInteger();
        asked.exchange().note(asked.text(), planned.operation(), calls::get, null, new byte[0]);
        return subscriptions.start(asked.engine(), planned, asked.exchange(), calls);
    }

    /** All of the answer, or what is not deferred. */
    private byte[] first(Asked asked, PlannedOperation planned, ClientCall call, Answer answer) {
        var operation = planned.operation();
        meters.answered(operation.name(), asked.nanos());
        var json = extensions.added(answer.json(), planned, asked.exchange());
        asked.exchange().note(asked.text(), operation, call::requests, call.traceId(), json);
        return json;
    }

    /** What is deferred, until whose end the call lasts. */
    private static Flow.Publisher<byte[]> rest(Flow.Publisher<byte[]> deferred, ClientCall call) {
        return new WatchedAnswers(deferred, call::cancel, call::finish);
    }

    /** An operation counts as one request already. */
    private void charge(Asked asked, PlannedOperation planned) throws RequestException, RefusedException {
        if (rates.weighs()) {
            rates.take(asked.exchange(), asked.engine().cost(planned) - 1);
        }
    }
}
