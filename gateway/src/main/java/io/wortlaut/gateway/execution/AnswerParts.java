package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.DeferredPart;
import io.wortlaut.gateway.planning.Fetch;

/** Writes the parts of an answer, each as soon as all its fetches are done: the first, then what is deferred. */
final class AnswerParts {
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private final PreparedPlan plan;
    private final Cursor cursor;
    private final @Nullable CacheSession cache;
    /** By fetch, so that they come in the plan's order, whichever answers first. */
    private final List<List<GraphQLError>> errors = new ArrayList<>();
    /** Fetches that are not done yet, by part. */
    private final int[] open;

    private final boolean[] delivered;
    private final CompletableFuture<byte[]> first = new CompletableFuture<>();
    private final @Nullable Outbox rest;
    /** Paths of objects that are missing in what was delivered, because something in them must not be null and is. */
    private final List<List<Object>> missing = new ArrayList<>();

    AnswerParts(PreparedPlan plan, Cursor cursor, @Nullable CacheSession cache) {
        this.plan = plan;
        this.cursor = cursor;
        this.cache = cache;
        this.open = plan.fetchesByPart();
        this.delivered = new boolean[open.length];
        for (var ignored : plan.plan.fetches()) {
            errors.add(new ArrayList<>(0));
        }
        this.rest = open.length == 1 ? null : new Outbox();
    }

    CompletableFuture<byte[]> first() {
        return first;
    }

    /** What follows the first part, or null. */
    @Nullable
    Outbox rest() {
        return rest;
    }

    /** Errors of a fetch; more are added. */
    List<GraphQLError> errors(Fetch fetch) {
        return errors.get(fetch.index());
    }

    /** @param part of the answer, counted from 0, which is the first */
    private List<GraphQLError> errors(int part) {
        var all = new ArrayList<>(part == 0 ? plan.denials : List.<GraphQLError>of());
        for (var fetch : plan.plan.fetches()) {
            if (plan.part(fetch) == part) {
                all.addAll(errors.get(fetch.index()));
            }
        }
        return all;
    }

    void fail(Exception e) {
        if (!first.completeExceptionally(e) && rest != null) {
            rest.fail(e);
        }
    }

    void done(Fetch fetch) {
        open[plan.part(fetch)]--;
    }

    /** Delivers the parts that are complete and whose objects have been delivered. */
    void deliver() {
        if (open[0] > 0) {
            return;
        }
        if (!delivered[0]) {
            delivered[0] = true;
            first.complete(written());
        }
        var ready = ready();
        if (!ready.isEmpty()) {
            var more = false;
            for (var known : delivered) {
                more |= !known;
            }
            rest.add(new LaterParts(plan.plan, cursor, missing).write(ready, this::errors, more));
            if (!more) {
                rest.complete();
            }
        }
    }

    private List<DeferredPart> ready() {
        var ready = new ArrayList<DeferredPart>();
        for (var part : plan.plan.deferred()) {
            if (!delivered[part.index() + 1] && open[part.index() + 1] == 0 && delivered[part.parent() + 1]) {
                delivered[part.index() + 1] = true;
                ready.add(part);
            }
        }
        return ready;
    }

    private byte[] written() {
        var out = Bytes.reused();
        out.add(DATA);
        var writer = new AnswerWriter(cursor, out);
        writer.data(plan.plan.root());
        missing.addAll(writer.nulled());
        var all = GraphQLError.withUnexplained(errors(0), writer.violations());
        if (!all.isEmpty()) {
            out.add(",\"errors\":");
            out.add(JsonValues.write(all.stream().map(GraphQLError::toMap).toList()));
        }
        if (rest != null) {
            out.add(",\"hasNext\":true");
        }
        out.add('}');
        if (cache != null) {
            cache.finish(all.isEmpty() && rest == null);
        }
        return out.copied();
    }
}
