package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.DirectiveDefinition;

/**
 * A subgraph as read: federation's own definitions taken out, its directives under their own names, its root types
 * named Query, Mutation and Subscription.
 *
 * @param graph its value of {@code join__Graph}
 * @param link what it imports of the federation specification
 * @param types by name, in the order written; built-in scalars are not among them
 * @param directives the directives that it defines itself, by name
 * @param extended names of the types that it only extends by keyword
 */
record Subgraph(
        String name,
        String url,
        String graph,
        FederationLink link,
        Map<String, SubgraphType> types,
        Map<String, DirectiveDefinition> directives,
        Set<String> extended) {

    Optional<SubgraphType> type(String typeName) {
        return Optional.ofNullable(types.get(typeName));
    }

    Optional<SubgraphType.Composite> composite(String typeName) {
        return types.get(typeName) instanceof SubgraphType.Composite composite
                ? Optional.of(composite)
                : Optional.empty();
    }

    Optional<FieldDef> field(String typeName, String fieldName) {
        return composite(typeName).map(type -> type.fields().get(fieldName));
    }

    Stream<SubgraphType.Composite> composites() {
        return types.values().stream()
                .filter(SubgraphType.Composite.class::isInstance)
                .map(SubgraphType.Composite.class::cast);
    }

    /** The objects that a value of the type can be; the type itself if it is an object. */
    List<SubgraphType.Composite> runtimeTypes(String typeName) {
        return switch (types.get(typeName)) {
            case SubgraphType.Composite type when !type.isInterface() -> List.of(type);
            case SubgraphType.Composite type ->
                composites()
                        .filter(other ->
                                !other.isInterface() && other.interfaces().contains(type.name()))
                        .toList();
            case SubgraphType.Union union ->
                union.members().stream()
                        .map(this::composite)
                        .flatMap(Optional::stream)
                        .toList();
            case null, default -> List.of();
        };
    }
}
