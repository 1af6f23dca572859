package io.wortlaut.gateway.transport;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

import io.wortlaut.gateway.execution.SubgraphTransport.Request;
import io.wortlaut.gateway.execution.SubgraphTransport.Response;
import io.wortlaut.gateway.execution.SubrequestException;
import io.wortlaut.gateway.execution.SubrequestException.Reason;

/** A request to a subgraph and what comes back, with a time limit over all tries of it. */
final class Exchange {
    private static final int FIRST_PAUSE_MILLIS = 25;

    private final SubgraphClient subgraph;
    private final Request request;
    private final List<String> headers;
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    /** What to do when there is a place for it after a wait. */
    private Runnable turn = () -> {};

    private long timer;
    private int tries;
    /** The request under way. */
    private @Nullable HttpClientRequest http;
    /** Why nothing more is expected. */
    private @Nullable SubrequestException ended;

    /** @param headers names and values in turn, besides those that every request has */
    Exchange(SubgraphClient subgraph, Request request, List<String> headers) {
        this.subgraph = subgraph;
        this.request = request;
        this.headers = headers;
    }

    CompletionStage<Response> answer() {
        return answer;
    }

    boolean isOver() {
        return answer.isDone();
    }

    void start() {
        var context = subgraph.vertx.getOrCreateContext();
        turn = () -> context.runOnContext(ignored -> admitted());
        timer = subgraph.vertx.setTimer(
                subgraph.settings.timeout().toMillis(),
                ignored -> end(new SubrequestException(Reason.TIMEOUT, "did not answer in time")));
        subgraph.retryBudget.earn();
        attempt();
    }

    /** Nobody waits for the answer any more. */
    void cancel() {
        end(new SubrequestException(Reason.CANCELLED, "was not waited for"));
    }

    private void end(SubrequestException why) {
        HttpClientRequest open;
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = why;
            open = http;
        }
        finish(Future.failedFuture(why));
        subgraph.admission.withdraw(turn);
        if (open != null) {
            open.reset();
        }
    }

    private synchronized @Nullable SubrequestException ended() {
        return ended;
    }

    private void attempt() {
        switch (subgraph.admission.enter(turn)) {
            case ADMITTED -> admitted();
            case WAITING -> {}
            case TURNED_AWAY ->
                finish(Future.failedFuture(
                        new SubrequestException(Reason.OVERLOADED, "has too many requests waiting already")));
        }
    }

    private void admitted() {
        if (ended() != null) {
            subgraph.admission.leave();
            return;
        }
        if (!subgraph.breaker.permits()) {
            subgraph.admission.leave();
            finish(Future.failedFuture(new SubrequestException(
                    Reason.CIRCUIT_OPEN, "is not asked for a while, because it failed too often")));
            return;
        }
        tries++;
        var started = System.nanoTime();
        subgraph.request().compose(this::send).onComplete(result -> {
            subgraph.admission.leave();
            record(System.nanoTime() - started, result);
            if (isWorthARetry(result)) {
                subgraph.meters.retries().increment();
                subgraph.vertx.setTimer(pause(), ignored -> {
                    if (ended() == null) {
                        attempt();
                    }
                });
            } else {
                finish(result);
            }
        });
    }

    private Future<Response> send(HttpClientRequest opened) {
        SubrequestException why;
        synchronized (this) {
            http = opened;
            why = ended;
        }
        if (why != null) {
            opened.reset();
            return Future.failedFuture(why);
        }
        for (var i = 0; i < headers.size(); i += 2) {
            opened.putHeader(headers.get(i), headers.get(i + 1));
        }
        return opened.send(Buffer.buffer(request.body())).compose(this::read);
    }

    private Future<Response> read(HttpClientResponse response) {
        var type = response.getHeader("content-type");
        if (type != null && response.statusCode() < 300 && !type.contains("json")) {
            response.exceptionHandler(ignored -> {});
            response.request().reset();
            return Future.failedFuture(
                    new SubrequestException(Reason.MALFORMED, "answered with the content type " + type));
        }
        var limit = subgraph.settings.maxAnswer();
        var received = new ResponseBody(number(response.getHeader("content-length")), limit);
        Promise<Response> whole = Promise.promise();
        response.handler(chunk -> {
            if (!received.add(chunk)
                    && whole.tryFail(new SubrequestException(
                            Reason.TOO_LARGE, "answered with more than the allowed " + limit + " bytes"))) {
                response.request().reset();
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(ignored -> whole.tryComplete(answer(response, received)));
        return whole.future();
    }

    private Response answer(HttpClientResponse response, ResponseBody received) {
        var returned = ReturnedHeaders.of(response.headers(), subgraph.returned);
        return new Response(
                response.statusCode(),
                received.toArray(),
                // A cookie is for one client, whatever else is said.
                ReturnedHeaders.hasCookie(returned) ? "no-store" : cacheControl(response),
                Math.max(0, number(response.getHeader("age"))),
                returned);
    }

    /** All lines of the header together; where the answer depends on what nobody can know, it is not to be kept. */
    private static @Nullable String cacheControl(HttpClientResponse response) {
        var lines = response.headers().getAll(HttpHeaders.CACHE_CONTROL);
        if (lines.isEmpty()) {
            return null;
        }
        return response.headers().getAll(HttpHeaders.VARY).contains("*") ? "no-store" : String.join(",", lines);
    }

    private static long number(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private boolean isWorthARetry(AsyncResult<Response> result) {
        if (!request.repeatable() || tries > subgraph.settings.retries() || ended() != null) {
            return false;
        }
        var passing = result.failed()
                ? !(result.cause() instanceof SubrequestException)
                : result.result().status() >= 502 && result.result().status() <= 504;
        return passing && subgraph.retryBudget.spend();
    }

    /** Exponential, with full jitter, so that clients that failed together do not come back together. */
    private long pause() {
        return 1 + ThreadLocalRandom.current().nextLong((long) FIRST_PAUSE_MILLIS << Math.min(tries, 6));
    }

    private void finish(AsyncResult<Response> result) {
        subgraph.vertx.cancelTimer(timer);
        if (result.succeeded()) {
            answer.complete(result.result());
        } else {
            answer.completeExceptionally(result.cause());
        }
    }

    private void record(long nanos, AsyncResult<Response> result) {
        var why = ended();
        var failure = why != null ? why : result.failed() ? result.cause() : null;
        var reason = failure instanceof SubrequestException known ? known.reason() : null;
        if (reason == Reason.CANCELLED) {
            subgraph.breaker.released();
            return;
        }
        subgraph.meters.requests().increment();
        subgraph.meters.time().record(nanos, TimeUnit.NANOSECONDS);
        if (failure == null && result.result().status() < 500) {
            subgraph.breaker.succeeded(nanos);
        } else {
            subgraph.breaker.failed(nanos, failure == null ? new IllegalStateException("HTTP 5xx") : failure);
        }
        if (failure != null || result.result().status() >= 300) {
            subgraph.meters.failures().increment();
        }
        subgraph.state(
                failure == null ? SubgraphState.answered(result.result().status()) : SubgraphState.failed(failure));
    }
}
