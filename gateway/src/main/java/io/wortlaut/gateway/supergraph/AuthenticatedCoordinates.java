package io.wortlaut.gateway.supergraph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;

/**
 * Types and fields that are {@code @authenticated} because the gateway's settings say so: {@code Type}, {@code Type.field},
 * and {@code Type.*} for all fields of a type.
 */
final class AuthenticatedCoordinates {
    private static final String ALL_FIELDS = ".*";

    private final Set<String> coordinates;

    private AuthenticatedCoordinates(Set<String> coordinates) {
        this.coordinates = coordinates;
    }

    /**
     * @param coordinates all fields of the mutation type may be among them also where there are no mutations
     * @throws SupergraphException when there is no such type or field, since that would be protected by no rule
     */
    static AuthenticatedCoordinates of(Collection<String> coordinates, Document supergraph, Map<String, String> roots) {
        var unknown = new TreeSet<>(coordinates);
        if (!roots.containsKey("mutation")) {
            unknown.remove("Mutation" + ALL_FIELDS);
        }
        supergraph.getDefinitions().forEach(definition -> {
            switch (definition) {
                case ImplementingTypeDefinition<?> type -> {
                    unknown.remove(type.getName());
                    unknown.remove(type.getName() + ALL_FIELDS);
                    type.getFieldDefinitions().forEach(field -> unknown.remove(type.getName() + "." + field.getName()));
                }
                case ScalarTypeDefinition type -> unknown.remove(type.getName());
                case EnumTypeDefinition type -> unknown.remove(type.getName());
                default -> {}
            }
        });
        if (!unknown.isEmpty()) {
            throw new SupergraphException("it has no " + String.join(", ", unknown)
                    + ", which wortlaut.gateway.authenticated asks a token for");
        }
        return new AuthenticatedCoordinates(Set.copyOf(coordinates));
    }

    boolean hasType(NamedNode<?> type) {
        return coordinates.contains(type.getName());
    }

    boolean hasField(String type, String field) {
        return coordinates.contains(type + "." + field) || coordinates.contains(type + ALL_FIELDS);
    }
}
