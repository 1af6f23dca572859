package io.wortlaut.gateway.supergraph;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An object, interface or union of the supergraph.
 *
 * @param memberships by subgraph id
 * @param fields by name; empty for a union
 * @param interfaces names of the interfaces that an object or interface implements anywhere
 * @param possibleTypes names of the object types it can be, in the order of the SDL; itself for an object
 */
public record CompositeType(
        String name,
        Kind kind,
        boolean inaccessible,
        Map<String, Membership> memberships,
        Map<String, SupergraphField> fields,
        List<String> interfaces,
        List<String> possibleTypes) {

    /** The three kinds of types that have sub-selections. */
    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    public CompositeType {
        memberships = Map.copyOf(memberships);
        fields = Map.copyOf(fields);
        interfaces = List.copyOf(interfaces);
        possibleTypes = List.copyOf(possibleTypes);
    }

    public boolean isAbstract() {
        return kind != Kind.OBJECT;
    }

    public @Nullable Membership in(Subgraph subgraph) {
        return memberships.get(subgraph.id());
    }

    public @Nullable SupergraphField field(String fieldName) {
        return fields.get(fieldName);
    }
}
