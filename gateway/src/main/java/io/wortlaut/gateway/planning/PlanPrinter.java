package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes plans for people: one paragraph for each fetch, in the order in which they can run. */
public final class PlanPrinter {
    private PlanPrinter() {}

    public static String print(QueryPlan plan) {
        var out = new StringBuilder();
        for (var fetch : plan.fetches()) {
            out.append('#').append(fetch.index());
            out.append(fetch.dependsOn().isEmpty() ? "" : after(fetch));
            switch (fetch) {
                case Fetch.Root root ->
                    out.append(" fetch ")
                            .append(root.subgraph().name())
                            .append(
                                    root.path().isEmpty()
                                            ? "\n"
                                            : "\n  at " + root.location().name() + "\n")
                            .append(indented(root.operation()));
                case Fetch.Entities entities -> {
                    out.append(" fetch ").append(entities.subgraph().name()).append('\n');
                    entities.batches().forEach(batch -> targets(batch)
                            .forEach(line -> out.append(line).append('\n')));
                    out.append(indented(entities.operation()));
                }
                case Fetch.Introspection ignored -> out.append(" introspection");
            }
            out.append('\n');
        }
        plan.deferred().forEach(part -> out.append(deferred(part)).append('\n'));
        return out.toString();
    }

    private static String deferred(DeferredPart part) {
        var place = part.location().name();
        var fetches = part.fetches().stream().map(fetch -> "#" + fetch).collect(Collectors.joining(", "));
        return "deferred at " + (place.isEmpty() ? "the root" : place)
                + (part.label() == null ? "" : " as \"" + part.label() + "\"")
                + (fetches.isEmpty() ? " with nothing to wait for" : " after " + fetches);
    }

    private static String after(Fetch fetch) {
        return fetch.dependsOn().stream()
                .sorted()
                .map(before -> "#" + before)
                .collect(Collectors.joining(", ", " after ", ""));
    }

    private static List<String> targets(Fetch.Batch batch) {
        var lines = new ArrayList<String>();
        for (var target : batch.targets()) {
            var place = target.location().name();
            lines.add("  for " + target.typename() + " at " + (place.isEmpty() ? "the root" : place) + " by {"
                    + names(target.inputs()) + "}" + passed(target));
        }
        return lines;
    }

    private static String passed(Fetch.Target target) {
        return target.passed().stream()
                .map(value -> " with $" + value.variable() + " from "
                        + (value.location().name().isEmpty()
                                ? "the root"
                                : value.location().name()) + " {"
                        + names(value.value()) + "}")
                .collect(Collectors.joining());
    }

    private static String names(Template template) {
        return template.entries().stream()
                .map(entry -> entry instanceof Template.Nested nested
                        ? nested.name() + "{"
                                + names(nested.location().branches().getFirst().answer()) + "}"
                        : entry.name())
                .collect(Collectors.joining(" "));
    }

    private static String indented(String operation) {
        return "  " + operation;
    }
}
