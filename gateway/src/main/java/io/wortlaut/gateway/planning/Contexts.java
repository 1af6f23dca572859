package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.gateway.supergraph.ContextArgument;
import io.wortlaut.gateway.supergraph.Supergraph;

/**
 * Finds where in an operation an object passes values on to fields below it ({@code @fromContext}), and has them asked for
 * there. The nearest object counts that sets the context; the one that has the field does not.
 */
final class Contexts {
    private final Supergraph supergraph;
    private final Set<String> labels;
    private final boolean unused;
    private final Map<Selections, Set<ContextArgument>> wanted = new HashMap<>();
    private final Map<Passed, Field> passed = new HashMap<>();

    /** A value that objects of a type pass on. */
    private record Passed(String objectType, String key) {}

    /** @param labels of progressive overrides that hold */
    Contexts(Supergraph supergraph, Set<String> labels) {
        this.supergraph = supergraph;
        this.labels = labels;
        this.unused = supergraph.types().values().stream()
                .flatMap(type -> type.fields().values().stream())
                .flatMap(field -> field.sources().values().stream())
                .allMatch(source -> source.contextArguments().isEmpty());
    }

    /** The fields of an object, after those whose values are passed on. */
    List<Field> with(String objectType, List<Field> fields) {
        if (unused || isChanging(objectType)) {
            return fields;
        }
        var hidden = new LinkedHashMap<String, Field>();
        for (var field : fields) {
            if (field.selections() != null) {
                for (var argument : wanted(field.selections())) {
                    if (argument.providers().contains(objectType)) {
                        hidden.computeIfAbsent(argument.key(), key -> field(objectType, argument));
                    }
                }
            }
        }
        if (hidden.isEmpty()) {
            return fields;
        }
        var all = new ArrayList<>(hidden.values());
        all.addAll(fields);
        return List.copyOf(all);
    }

    /** Mutations are made one after the other, so nothing can be asked besides; events have one field. */
    private boolean isChanging(String objectType) {
        return objectType.equals(supergraph.roots().get("mutation"))
                || objectType.equals(supergraph.roots().get("subscription"));
    }

    private Field field(String objectType, ContextArgument argument) {
        return passed.computeIfAbsent(new Passed(objectType, argument.key()), key -> {
            var selected = SelectionCollector.fieldSet(supergraph, objectType, List.of(argument.selection()))
                    .on(objectType);
            if (selected.isEmpty()) {
                throw new PlanningException(objectType + " has nothing of the context " + argument.context() + " {"
                        + argument.text() + "}");
            }
            return selected.getFirst().forContext(argument.key());
        });
    }

    /** The arguments of fields below whose values must come from above the selections. */
    private Set<ContextArgument> wanted(Selections selections) {
        var known = wanted.get(selections);
        if (known != null) {
            return known;
        }
        var found = new LinkedHashSet<ContextArgument>();
        selections
                .byType()
                .forEach((type, fields) -> fields.forEach(field -> {
                    found.addAll(arguments(type, field));
                    if (field.selections() != null) {
                        wanted(field.selections()).stream()
                                .filter(argument -> !argument.providers().contains(type))
                                .forEach(found::add);
                    }
                }));
        wanted.put(selections, found);
        return found;
    }

    private List<ContextArgument> arguments(String type, Field field) {
        var declared = supergraph.composite(type).field(field.name());
        return declared == null || field.isAbsent() || field.isForContext()
                ? List.of()
                : declared.sources().values().stream()
                        .filter(source -> source.isActive(labels))
                        .flatMap(source -> source.contextArguments().stream())
                        .toList();
    }
}
