package io.wortlaut.gateway.composition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contexts that types set ({@code @context}), under names that no other subgraph has. */
final class Contexts {

    private final Merge merge;
    private final Map<String, MergedType> types;
    /** Names of the objects that set a context, by its name. */
    private final Map<String, Set<String>> providers = new HashMap<>();

    Contexts(Merge merge, Map<String, MergedType> types) {
        this.merge = merge;
        this.types = types;
        for (Subgraph subgraph : merge.subgraphs()) {
            subgraph.types().values().forEach(type -> names(subgraph, type).forEach(name -> providers
                    .computeIfAbsent(name, ignored -> new HashSet<>())
                    .addAll(objects(type.name()))));
        }
    }

    /** @return the directives as printed */
    static <T extends SubgraphType> List<String> of(List<Source<T>> types) {
        return types.stream()
                .flatMap(source -> names(source.subgraph(), source.element()))
                .map(name -> "@context(name: " + Texts.quote(name) + ")")
                .distinct()
                .toList();
    }

    /** The names in the supergraph of the contexts that a type sets. */
    static Stream<String> names(Subgraph subgraph, SubgraphType type) {
        return type.directives()
                .all("context")
                .flatMap(directive -> AppliedDirectives.text(directive, "name").stream())
                .map(name -> ContextValue.nameOf(subgraph, name));
    }

    /** The names in the supergraph of the contexts that a field takes values from. */
    static Set<String> takenBy(Subgraph subgraph, FieldDef field) {
        return field.arguments().values().stream()
                .flatMap(argument -> ContextValue.of(argument).stream())
                .map(value -> ContextValue.nameOf(subgraph, value.context()))
                .collect(Collectors.toSet());
    }

    private Set<String> objects(String type) {
        MergedType merged = types.get(type);
        return switch (merged == null ? SubgraphType.Kind.OBJECT : merged.kind()) {
            case UNION -> new HashSet<>(merged.members());
            case INTERFACE -> merge.hierarchy().subtypes(type);
            default -> Set.of(type);
        };
    }

    /** Those of the positions that give a field where the contexts are set. */
    Set<Position> giving(Set<Position> positions, String field, Set<String> set) {
        if (providers.isEmpty()) {
            return positions;
        }
        Set<Position> giving = new LinkedHashSet<>();
        for (Position position : positions) {
            boolean lacks = merge.subgraphs().stream()
                    .filter(subgraph -> subgraph.graph().equals(position.graph()))
                    .anyMatch(subgraph -> subgraph.field(position.type(), field)
                            .filter(definition -> !set.containsAll(takenBy(subgraph, definition)))
                            .isPresent());
            if (!lacks) {
                giving.add(position);
            }
        }
        return giving;
    }

    /** The contexts that are set above what stands below a value of the type. */
    Set<String> below(String type, Set<String> above) {
        if (providers.isEmpty() || type.equals("Mutation") || type.equals("Subscription")) {
            return above;
        }
        Set<String> below = new HashSet<>(above);
        providers.forEach((name, objects) -> {
            if (objects.containsAll(objects(type))) {
                below.add(name);
            }
        });
        return below;
    }
}
