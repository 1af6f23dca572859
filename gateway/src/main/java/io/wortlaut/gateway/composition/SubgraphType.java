package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A type of one subgraph, its extensions folded in. Descriptions may be null. */
sealed interface SubgraphType {

    String name();

    String description();

    AppliedDirectives directives();

    Kind kind();

    /** What a type is to a supergraph. */
    enum Kind {
        SCALAR("Scalar Type"),
        OBJECT("Object Type"),
        INTERFACE("Interface Type"),
        UNION("Union Type"),
        ENUM("Enum Type"),
        INPUT("Input Object Type");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Where a directive on such a type stands, as GraphQL calls it. */
        String location() {
            return this == INPUT ? "INPUT_OBJECT" : name();
        }

        String words() {
            return words;
        }

        boolean isInput() {
            return this == SCALAR || this == ENUM || this == INPUT;
        }

        boolean isOutput() {
            return this != INPUT;
        }
    }

    /**
     * An object or an interface.
     *
     * @param kind OBJECT or INTERFACE
     * @param interfaceObject whether an object stands for an interface ({@code @interfaceObject})
     * @param extension whether the subgraph only extends a type that another one owns, as Federation 1 says it
     */
    record Composite(
            String name,
            String description,
            AppliedDirectives directives,
            Kind kind,
            boolean interfaceObject,
            boolean extension,
            Set<String> interfaces,
            Map<String, FieldDef> fields,
            List<Key> keys)
            implements SubgraphType {

        Composite withFields(Map<String, FieldDef> newFields) {
            return new Composite(
                    name, description, directives, kind, interfaceObject, extension, interfaces, newFields, keys);
        }

        boolean isInterface() {
            return kind == Kind.INTERFACE;
        }
    }

    record Union(String name, String description, AppliedDirectives directives, Set<String> members)
            implements SubgraphType {
        @Override
        public Kind kind() {
            return Kind.UNION;
        }
    }

    record Enumeration(
            String name, String description, AppliedDirectives directives, Map<String, EnumerationValue> values)
            implements SubgraphType {
        @Override
        public Kind kind() {
            return Kind.ENUM;
        }
    }

    record EnumerationValue(String name, String description, AppliedDirectives directives) {}

    record InputObject(String name, String description, AppliedDirectives directives, Map<String, FieldDef> fields)
            implements SubgraphType {
        @Override
        public Kind kind() {
            return Kind.INPUT;
        }
    }

    record Scalar(String name, String description, AppliedDirectives directives) implements SubgraphType {
        @Override
        public Kind kind() {
            return Kind.SCALAR;
        }
    }
}
