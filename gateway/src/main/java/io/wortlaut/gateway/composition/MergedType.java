package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Optional;

/**
 * A type of the supergraph.
 *
 * @param description may be null
 * @param directives as printed, those of the join specification first
 * @param interfaces what an object or interface implements
 * @param fields of objects, interfaces and input objects
 * @param members of unions
 * @param values of enums
 */
record MergedType(
        SubgraphType.Kind kind,
        String name,
        String description,
        List<String> directives,
        List<String> interfaces,
        List<MergedField> fields,
        List<String> members,
        List<MergedValue> values) {

    static MergedType composite(
            SubgraphType.Kind kind,
            String name,
            String description,
            List<String> directives,
            List<String> interfaces,
            List<MergedField> fields) {
        return new MergedType(kind, name, description, directives, interfaces, fields, List.of(), List.of());
    }

    static MergedType union(String name, String description, List<String> directives, List<String> members) {
        return new MergedType(
                SubgraphType.Kind.UNION, name, description, directives, List.of(), List.of(), members, List.of());
    }

    static MergedType enumeration(String name, String description, List<String> directives, List<MergedValue> values) {
        return new MergedType(
                SubgraphType.Kind.ENUM, name, description, directives, List.of(), List.of(), List.of(), values);
    }

    static MergedType scalar(String name, String description, List<String> directives) {
        return new MergedType(
                SubgraphType.Kind.SCALAR, name, description, directives, List.of(), List.of(), List.of(), List.of());
    }

    /** A value of an enum. */
    record MergedValue(String name, String description, List<String> directives) {
        boolean inaccessible() {
            return directives.contains(MergedField.INACCESSIBLE);
        }
    }

    Optional<MergedField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    boolean inaccessible() {
        return directives.contains(MergedField.INACCESSIBLE);
    }

    MergedType withFields(List<MergedField> newFields) {
        return new MergedType(kind, name, description, directives, interfaces, newFields, members, values);
    }
}
