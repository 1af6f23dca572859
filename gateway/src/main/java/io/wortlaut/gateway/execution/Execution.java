package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * One run of a plan. Each fetch starts as soon as those it depends on are done; answers may arrive on any thread and are
 * taken in one at a time.
 */
final class Execution {
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private final PreparedPlan plan;
    private final Map<String, Object> variables;
    private final SubgraphTransport transport;
    /** The answer to introspection; empty if the plan has none. */
    private final byte[] introspection;

    private final @Nullable Object context;
    private final Cursor cursor;
    private final SubgraphErrors subgraphErrors;
    private final List<GraphQLError> errors = new ArrayList<>();
    private final int[] waitingFor;
    private int open;
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();

    Execution(PlannedOperation planned, SubgraphTransport transport, @Nullable Object context) {
        this.plan = planned.plan;
        this.variables = planned.variables;
        this.transport = transport;
        this.introspection = planned.introspection;
        this.context = context;
        var fetches = plan.plan.fetches();
        this.cursor = new Cursor(plan.plan, new JsonIndex[fetches.size()]);
        this.subgraphErrors = new SubgraphErrors(new ErrorPaths(plan.plan, cursor));
        this.waitingFor =
                fetches.stream().mapToInt(fetch -> fetch.dependsOn().size()).toArray();
        this.open = fetches.size();
    }

    CompletableFuture<byte[]> run() {
        synchronized (this) {
            if (open == 0) {
                finish();
            }
            for (var fetch : plan.plan.fetches()) {
                if (fetch.dependsOn().isEmpty()) {
                    start(fetch);
                }
            }
        }
        return answer;
    }

    private void start(Fetch fetch) {
        try {
            switch (fetch) {
                case Fetch.Root root -> {
                    var body = new Bytes(plan.opening(root).length + 64);
                    body.add(plan.opening(root));
                    close(body, root.variables(), true);
                    var repeatable = root.kind() != Operation.Kind.MUTATION;
                    send(root, root.subgraph(), body, repeatable, null);
                }
                case Fetch.Entities entities -> entities(entities);
                case Fetch.Introspection own -> {
                    cursor.answers[own.index()] = JsonScanner.scan(introspection, own.shape());
                    done(own);
                }
            }
        } catch (MalformedJsonException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private void entities(Fetch.Entities fetch) {
        var body = new Bytes(4096);
        body.add(plan.opening(fetch));
        var request = new EntityRequest(fetch, cursor);
        if (request.write(plan, body) == 0) {
            done(fetch);
            return;
        }
        close(body, fetch.variables(), false);
        send(fetch, fetch.subgraph(), body, true, request);
    }

    private void close(Bytes body, List<String> names, boolean first) {
        var separate = !first;
        for (var name : names) {
            if (variables.containsKey(name)) {
                if (separate) {
                    body.add(',');
                }
                separate = true;
                body.add(JsonValues.write(name));
                body.add(':');
                body.add(JsonValues.write(variables.get(name)));
            }
        }
        body.add('}');
        body.add('}');
    }

    private void send(Fetch fetch, Subgraph subgraph, Bytes body, boolean repeatable, @Nullable EntityRequest request) {
        asked(new SubgraphTransport.Request(subgraph, body.toArray(), repeatable, context))
                .whenComplete((response, failure) -> {
                    synchronized (this) {
                        try {
                            if (failure != null) {
                                errors.addAll(subgraphErrors.noAnswer(fetch, subgraph, failure));
                            } else {
                                take(fetch, subgraph, response, request);
                            }
                            done(fetch);
                        } catch (RuntimeException e) {
                            answer.completeExceptionally(e);
                        }
                    }
                });
    }

    private CompletionStage<SubgraphTransport.Response> asked(SubgraphTransport.Request request) {
        try {
            return transport.send(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void take(
            Fetch fetch, Subgraph subgraph, SubgraphTransport.Response response, @Nullable EntityRequest request) {
        var succeeded = response.status() >= 200 && response.status() < 300;
        JsonIndex index;
        try {
            index = JsonScanner.scan(response.body(), fetch.shape());
        } catch (MalformedJsonException e) {
            errors.addAll(
                    succeeded
                            ? subgraphErrors.failure(
                                    fetch,
                                    subgraph,
                                    "SUBREQUEST_MALFORMED_RESPONSE",
                                    "answered with malformed JSON: " + e.getMessage(),
                                    Map.of())
                            : failed(fetch, subgraph, response.status()));
            return;
        }
        if (!succeeded && index.data == 0 && index.errorsEnd == 0) {
            errors.addAll(failed(fetch, subgraph, response.status()));
            return;
        }
        var reported = index.errorsEnd > 0
                ? subgraphErrors.translate(fetch, subgraph, index.errors())
                : List.<GraphQLError>of();
        errors.addAll(reported);
        if (reported.isEmpty() && index.data == 0) {
            errors.addAll(subgraphErrors.failure(
                    fetch,
                    subgraph,
                    "SUBREQUEST_MALFORMED_RESPONSE",
                    "answered with neither data nor errors",
                    Map.of()));
        }
        cursor.answers[fetch.index()] = index;
        if (request != null) {
            request.tie(index).forEach(flaw -> errors.addAll(subgraphErrors.flaw(fetch, subgraph, flaw)));
        }
    }

    private List<GraphQLError> failed(Fetch fetch, Subgraph subgraph, int status) {
        return subgraphErrors.failure(
                fetch,
                subgraph,
                "SUBREQUEST_HTTP_ERROR",
                "answered with HTTP status " + status,
                Map.of("http", Map.of("status", status)));
    }

    private void done(Fetch fetch) {
        open--;
        if (open == 0) {
            finish();
            return;
        }
        for (var next : plan.dependents(fetch)) {
            if (--waitingFor[next] == 0) {
                start(plan.plan.fetches().get(next));
            }
        }
    }

    private void finish() {
        var out = new Bytes(plan.lastSize + plan.lastSize / 8);
        out.add(DATA);
        var writer = new AnswerWriter(cursor, out);
        writer.data(plan.plan.root());
        for (var violation : writer.violations()) {
            if (errors.stream().noneMatch(error -> explains(error, violation))) {
                errors.add(violation);
            }
        }
        if (!errors.isEmpty()) {
            out.add(",\"errors\":");
            out.add(JsonValues.write(errors.stream().map(GraphQLError::toMap).toList()));
        }
        out.add('}');
        plan.lastSize = out.length;
        answer.complete(out.toArray());
    }

    /** A missing value is no news where an error has been reported at, above or below it. */
    private static boolean explains(GraphQLError error, GraphQLError violation) {
        if (error.path() == null || violation.path() == null) {
            return true;
        }
        var common = Math.min(error.path().size(), violation.path().size());
        return error.path().subList(0, common).equals(violation.path().subList(0, common));
    }
}
