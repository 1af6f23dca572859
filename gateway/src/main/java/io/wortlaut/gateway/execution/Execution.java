package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.supergraph.Subgraph;

/**
 * One run of a plan. Each fetch starts as soon as those it depends on are done; answers may arrive on any thread and are
 * taken in one at a time.
 */
final class Execution {
    private final PreparedPlan plan;
    private final Map<String, Object> variables;
    private final SubgraphTransport transport;
    /** The answer to introspection; empty if the plan has none. */
    private final byte[] introspection;

    private final @Nullable Object context;
    private final @Nullable CacheSession cache;
    private final Cursor cursor;
    private final SubgraphErrors subgraphErrors;
    private final AnswerParts parts;
    private final int[] waitingFor;

    Execution(PlannedOperation planned, SubgraphTransport transport, @Nullable Object context) {
        this.plan = planned.plan;
        this.variables = planned.variables;
        this.transport = transport;
        this.introspection = planned.introspection;
        this.context = context;
        this.cache = plan.caching == null ? null : plan.caching.session(context);
        var fetches = plan.plan.fetches();
        this.cursor = new Cursor(plan.plan, new JsonIndex[fetches.size()]);
        this.subgraphErrors = new SubgraphErrors(new ErrorPaths(plan.plan, cursor));
        this.waitingFor =
                fetches.stream().mapToInt(fetch -> fetch.dependsOn().size()).toArray();
        this.parts = new AnswerParts(plan, cursor, cache);
    }

    /** What follows the first answer, or null. */
    @Nullable
    Outbox rest() {
        return parts.rest();
    }

    /** Answers an event of a subscription. */
    CompletionStage<byte[]> run(byte[] event) {
        synchronized (this) {
            try {
                var source = (Fetch.Root) plan.plan.fetches().getFirst();
                take(source, source.subgraph(), new SubgraphTransport.Response(200, event), null);
                done(source);
            } catch (RuntimeException e) {
                fail(e);
            }
        }
        return parts.first();
    }

    CompletableFuture<byte[]> run() {
        synchronized (this) {
            parts.deliver();
            for (var fetch : plan.plan.fetches()) {
                if (fetch.dependsOn().isEmpty()) {
                    start(fetch);
                }
            }
        }
        return parts.first();
    }

    /** The request of a subscription, whose answers are the events. */
    SubgraphTransport.Request source() {
        var root = (Fetch.Root) plan.plan.fetches().getFirst();
        return new SubgraphTransport.Request(root.subgraph(), body(root).toArray(), false, context);
    }

    private Bytes body(Fetch.Root root) {
        var body = new Bytes(plan.opening(root).length + 64);
        body.add(plan.opening(root));
        close(body, root.variables(), true);
        return body;
    }

    private void start(Fetch fetch) {
        try {
            switch (fetch) {
                case Fetch.Root root -> {
                    if (root.path().isEmpty() || Walk.anything(cursor, root.path(), plan.plan.root())) {
                        root(root, body(root).toArray());
                    } else {
                        done(root);
                    }
                }
                case Fetch.Entities entities -> entities(entities);
                case Fetch.Introspection own -> {
                    cursor.answers[own.index()] = JsonScanner.scan(introspection, own.shape());
                    done(own);
                }
            }
        } catch (MalformedJsonException | RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Exception e) {
        parts.fail(e);
    }

    private void root(Fetch.Root fetch, byte[] body) {
        var known = cache == null ? null : cache.find(fetch.subgraph(), body);
        if (known != null) {
            take(fetch, fetch.subgraph(), new SubgraphTransport.Response(200, known), null);
            done(fetch);
            return;
        }
        send(fetch, fetch.subgraph(), body, fetch.kind() != Operation.Kind.MUTATION, response -> {
            var before = errors(fetch).size();
            take(fetch, fetch.subgraph(), response, null);
            var index = cursor.answers[fetch.index()];
            if (cache != null && index != null && errors(fetch).size() == before) {
                cache.keep(fetch, body, variables, response, index);
            }
        });
    }

    private void entities(Fetch.Entities fetch) {
        var body = new Bytes(4096);
        body.add(plan.opening(fetch));
        var request = new EntityRequest(fetch, cursor);
        if (request.write(plan, body) == 0) {
            done(fetch);
            return;
        }
        if (cache != null) {
            entities(fetch, request, cache);
            return;
        }
        if (fetch.contextual() != null) {
            entities(fetch, request, fetch.contextual());
            return;
        }
        close(body, fetch.variables(), false);
        send(
                fetch,
                fetch.subgraph(),
                body.toArray(),
                true,
                response -> take(fetch, fetch.subgraph(), response, request));
    }

    private void entities(Fetch.Entities fetch, EntityRequest request, Fetch.Contextual contextual) {
        var entities = new ContextualEntities(
                fetch, contextual, request.representations().getFirst().asked());
        var body = entities.request();
        close(body, fetch.variables(), false);
        send(
                fetch,
                fetch.subgraph(),
                body.toArray(),
                true,
                response -> take(fetch, fetch.subgraph(), entities.join(response), request));
    }

    private void entities(Fetch.Entities fetch, EntityRequest request, CacheSession session) {
        var others = new Bytes(64);
        close(others, fetch.variables(), false);
        var entities = new CachedEntities(
                fetch, request.representations(), new String(others.toArray(), StandardCharsets.UTF_8), session);
        if (entities.isComplete()) {
            take(fetch, fetch.subgraph(), entities.answer(), request);
            done(fetch);
            return;
        }
        var contextual =
                fetch.contextual() == null ? null : new ContextualEntities(fetch, fetch.contextual(), entities.asked());
        var body = contextual == null ? entities.request(plan.opening(fetch)) : contextual.request();
        body.add(others.toArray());
        asked(new SubgraphTransport.Request(fetch.subgraph(), body.toArray(), true, context))
                .whenComplete((response, failure) -> arrived(fetch, () -> {
                    var joined = contextual == null || response == null ? response : contextual.join(response);
                    take(fetch, fetch.subgraph(), entities.join(joined, failure), request);
                }));
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

    private void send(
            Fetch fetch,
            Subgraph subgraph,
            byte[] body,
            boolean repeatable,
            Consumer<SubgraphTransport.Response> taker) {
        asked(new SubgraphTransport.Request(subgraph, body, repeatable, context))
                .whenComplete((response, failure) -> arrived(fetch, () -> {
                    if (!repeatable && plan.caching != null) {
                        plan.caching.mutated(fetch);
                    }
                    if (failure != null) {
                        errors(fetch).addAll(subgraphErrors.failure(fetch, subgraph, Trouble.of(failure)));
                    } else {
                        taker.accept(response);
                    }
                }));
    }

    private synchronized void arrived(Fetch fetch, Runnable take) {
        try {
            take.run();
            done(fetch);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private List<GraphQLError> errors(Fetch fetch) {
        return parts.errors(fetch);
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
            var trouble = succeeded
                    ? Trouble.malformed("answered with malformed JSON: " + e.getMessage())
                    : Trouble.httpStatus(response.status());
            errors(fetch).addAll(subgraphErrors.failure(fetch, subgraph, trouble));
            return;
        }
        if (!succeeded && index.data == 0 && index.errorsEnd == 0) {
            errors(fetch).addAll(subgraphErrors.failure(fetch, subgraph, Trouble.httpStatus(response.status())));
            return;
        }
        var reported = index.errorsEnd > 0
                ? subgraphErrors.translate(fetch, subgraph, index.errors())
                : List.<GraphQLError>of();
        errors(fetch).addAll(reported);
        if (reported.isEmpty() && index.data == 0) {
            errors(fetch)
                    .addAll(subgraphErrors.failure(
                            fetch, subgraph, Trouble.malformed("answered with neither data nor errors")));
        }
        cursor.answers[fetch.index()] = index;
        if (request != null) {
            request.tie(index).forEach(flaw -> errors(fetch).addAll(subgraphErrors.flaw(fetch, subgraph, flaw)));
        }
    }

    private void done(Fetch fetch) {
        parts.done(fetch);
        for (var next : plan.dependents(fetch)) {
            if (--waitingFor[next] == 0) {
                start(plan.plan.fetches().get(next));
            }
        }
        parts.deliver();
    }
}
