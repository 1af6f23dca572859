package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import io.wortlaut.gateway.planning.DeferredPart;
import io.wortlaut.gateway.planning.QueryPlan;

/**
 * Writes what follows the first answer, in the form that clients ask for by {@code deferSpec=20220824}: for each object its
 * path, what it gets, and the errors about that.
 */
final class LaterParts {
    private final QueryPlan plan;
    private final Cursor cursor;
    private final List<List<Object>> missing;
    private boolean first = true;

    /** @param missing paths of objects that have not been delivered after all; more are added */
    LaterParts(QueryPlan plan, Cursor cursor, List<List<Object>> missing) {
        this.plan = plan;
        this.cursor = cursor;
        this.missing = missing;
    }

    /**
     * @param errors by part, 0 being the first answer
     * @param more whether further parts follow
     */
    byte[] write(List<DeferredPart> parts, IntFunction<List<GraphQLError>> errors, boolean more) {
        var out = new Bytes(1024);
        out.add("{\"incremental\":[");
        for (var part : parts) {
            write(part, errors.apply(part.index() + 1), out);
        }
        out.add("],\"hasNext\":");
        out.add(more ? "true}" : "false}");
        return out.toArray();
    }

    private void write(DeferredPart part, List<GraphQLError> errors, Bytes out) {
        var writer = new AnswerWriter(cursor, out);
        var nowhere = new ArrayList<>(
                errors.stream().filter(error -> error.path() == null).toList());
        var walk = new Walk[1];
        walk[0] = new Walk(cursor, part.path(), part.branches(), branch -> {
            var path = walk[0].path();
            if (part.branches().isEmpty() || missing.stream().anyMatch(gone -> startsWith(path, gone))) {
                return;
            }
            out.add(first ? "{\"data\":" : ",{\"data\":");
            first = false;
            var violationsBefore = writer.violations().size();
            writer.later(part.location(), branch, part.index(), path);
            out.add(",\"path\":");
            out.add(JsonValues.write(path));
            if (part.label() != null) {
                out.add(",\"label\":");
                out.add(JsonValues.write(part.label()));
            }
            var own = new ArrayList<>(nowhere);
            nowhere.clear();
            errors.stream()
                    .filter(error -> error.path() != null && startsWith(error.path(), path))
                    .forEach(own::add);
            var violations = writer.violations();
            var all = GraphQLError.withUnexplained(own, violations.subList(violationsBefore, violations.size()));
            if (!all.isEmpty()) {
                out.add(",\"errors\":");
                out.add(JsonValues.write(all.stream().map(GraphQLError::toMap).toList()));
            }
            out.add('}');
        });
        walk[0].run(plan.root());
        missing.addAll(writer.nulled());
    }

    private static boolean startsWith(List<Object> path, List<Object> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }
}
