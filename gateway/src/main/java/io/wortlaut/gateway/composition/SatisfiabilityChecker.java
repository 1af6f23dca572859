package io.wortlaut.gateway.composition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every field of the API schema can be had wherever a query can ask for it. Walks the schema from the root
 * types, keeping at each step the set of subgraphs that can be asked for the value; where no subgraph of the set and
 * none that a key leads to gives a field, a query through that field could not be planned.
 *
 * <p>A step is not repeated for a set that contains one already walked: more subgraphs can only give more.
 */
final class SatisfiabilityChecker {

    /**
     * A step of the walk: a value of a type, where it can be asked for, and the fields that led to it.
     *
     * @param contexts those that are set above the value
     */
    private record Step(String type, Set<Position> positions, Set<String> contexts, List<String> path) {

        Step to(String next, Set<Position> nextPositions, Set<String> nextContexts, String element) {
            List<String> nextPath = new ArrayList<>(path);
            nextPath.add(element);
            return new Step(next, nextPositions, nextContexts, nextPath);
        }

        /** Whether all that can be had from the other can be had from this one. */
        boolean includes(Step other) {
            return positions.containsAll(other.positions) && contexts.containsAll(other.contexts);
        }
    }

    private final Merge merge;
    private final Map<String, MergedType> types;
    private final Reachability reachability;
    private final Contexts contexts;
    private final RuntimeTypesCheck runtimeTypes;
    private final Map<String, List<Step>> walked = new HashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<String> failed = new HashSet<>();

    SatisfiabilityChecker(Merge merge, Map<String, MergedType> types) {
        this.merge = merge;
        this.types = types;
        this.reachability = new Reachability(merge, types);
        this.contexts = new Contexts(merge, types);
        this.runtimeTypes = new RuntimeTypesCheck(merge, reachability);
    }

    void check() {
        for (String root : List.of("Query", "Mutation", "Subscription")) {
            Set<Position> positions = new LinkedHashSet<>();
            for (Subgraph subgraph : merge.subgraphs()) {
                if (subgraph.composite(root).isPresent()) {
                    positions.add(new Position(subgraph.graph(), root, List.of()));
                }
            }
            if (types.containsKey(root)) {
                String operation = root.equals("Query") ? "" : root.toLowerCase(java.util.Locale.ROOT);
                open.add(new Step(root, positions, Set.of(), List.of(operation)));
            }
        }
        while (!open.isEmpty()) {
            Step step = open.poll();
            if (isNew(step)) {
                walk(step);
            }
        }
    }

    private boolean isNew(Step step) {
        List<Step> before = walked.computeIfAbsent(step.type(), type -> new ArrayList<>());
        if (before.stream().anyMatch(step::includes)) {
            return false;
        }
        before.add(step);
        return true;
    }

    private void walk(Step step) {
        MergedType type = types.get(step.type());
        if (type == null || type.inaccessible()) {
            return;
        }
        Set<Position> reached = reachability.spread(step.type(), step.positions());
        Set<String> possible = type.kind() == SubgraphType.Kind.OBJECT
                ? Set.of()
                : reachability.possibleTypes(step.type(), step.positions());
        for (String object : possible) {
            open.add(step.to(object, reachability.narrow(reached, object), step.contexts(), "... on " + object));
        }
        for (MergedField field : type.fields()) {
            if (!field.inaccessible()) {
                walk(step, reached, field, possible);
            }
        }
    }

    private void walk(Step step, Set<Position> reached, MergedField field, Set<String> possible) {
        Set<Position> giving = contexts.giving(reached, field.name(), step.contexts());
        Set<Position> next = reachability.advance(step.type(), giving, field.name());
        if (!next.isEmpty()) {
            runtimeTypes.check(step.type(), field, next);
            Set<String> below = contexts.below(step.type(), step.contexts());
            open.add(step.to(field.type().baseName(), next, below, field.name()));
        } else if (possible.isEmpty() && hasValues(step) && failed.add(step.type() + "." + field.name())) {
            // With possible objects the field is asked of each of them, which is checked there.
            Unsatisfied unsatisfied = new Unsatisfied(merge, reachability);
            merge.problems()
                    .error(
                            "SATISFIABILITY_ERROR",
                            step.type() + "." + field.name(),
                            unsatisfied.defining(step.type(), field.name()),
                            unsatisfied.message(step.path(), field, step.type(), step.positions(), reached, types)
                                    + (giving.size() < reached.size()
                                            ? "\nIt takes values from contexts, which not all objects above set."
                                            : ""));
        }
    }

    /** An interface that no object implements is never the type of a value, unless an interface object stands for it. */
    private boolean hasValues(Step step) {
        return types.get(step.type()).kind() == SubgraphType.Kind.OBJECT
                || step.positions().stream().anyMatch(reachability::isInterfaceObject);
    }
}
