package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Set;

import io.wortlaut.gateway.composition.SubgraphType.Composite;
import io.wortlaut.gateway.composition.SubgraphType.Kind;

/** Tells where subgraphs do not agree on what an object or interface is, though they may. */
final class ConsistencyHints {
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Problems problems;

    ConsistencyHints(Problems problems) {
        this.problems = problems;
    }

    /** @param kind OBJECT or INTERFACE */
    void of(String name, Kind kind, List<Source<Composite>> types) {
        List<Source<Composite>> withKey =
                types.stream().filter(type -> !type.element().keys().isEmpty()).toList();
        if (kind == Kind.OBJECT && !withKey.isEmpty() && withKey.size() < types.size()) {
            List<Source<Composite>> without =
                    types.stream().filter(type -> !withKey.contains(type)).toList();
            problems.hint(
                    "INCONSISTENT_ENTITY",
                    "Type \"" + name
                            + "\" is declared as an entity (has a @key) in some but not all defining subgraphs:"
                            + " it has no @key in " + Source.names(without) + " but in " + Source.names(withKey) + ".");
        }
        if (withKey.isEmpty() && !ROOTS.contains(name)) {
            InputValueMerger.names(types, Composite::fields).forEach(field -> ofValue(name, field, kind, types));
        }
    }

    private void ofValue(String owner, String field, Kind kind, List<Source<Composite>> types) {
        List<Source<Composite>> lacking = types.stream()
                .filter(type -> !type.element().interfaceObject())
                .filter(type -> !type.element().fields().containsKey(field))
                .filter(type -> !isExternal(type.element()))
                .toList();
        if (lacking.isEmpty() || (kind == Kind.INTERFACE && isOfInterfaceObject(field, types))) {
            return;
        }
        problems.hint(
                kind == Kind.OBJECT
                        ? "INCONSISTENT_OBJECT_VALUE_TYPE_FIELD"
                        : "INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD",
                "Field \"" + owner + "." + field + "\" of " + (kind == Kind.OBJECT ? "non-entity object" : "interface")
                        + " type \"" + owner + "\" is defined in some but not all subgraphs that define the type: it is"
                        + " not in " + Source.names(lacking) + ".");
    }

    private static boolean isExternal(Composite type) {
        return !type.fields().isEmpty() && type.fields().values().stream().allMatch(FieldDef::external);
    }

    private static boolean isOfInterfaceObject(String field, List<Source<Composite>> types) {
        return types.stream()
                .map(Source::element)
                .anyMatch(type -> type.interfaceObject() && type.fields().containsKey(field));
    }
}
