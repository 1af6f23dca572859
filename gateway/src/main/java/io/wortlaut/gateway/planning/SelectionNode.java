package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.CompositeType;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * What a fetch under construction asks for on one object. It has one part for each type that the subgraph may be asked
 * about there: one for an ordinary field, one for each entered type below {@code _entities}.
 */
final class SelectionNode {
    private final Supergraph supergraph;
    private final Subgraph subgraph;
    private final boolean entities;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Asked> byKey = new LinkedHashMap<>();
    private int slots;

    /** A field that is asked for. */
    static final class Asked {
        final String responseKey;
        final String call;
        final TypeRef type;
        final int slot;
        final @Nullable SelectionNode child;
        final Route.@Nullable OfLocation route;
        final Map<String, Set<String>> typesByPart = new LinkedHashMap<>();

        private Asked(
                String responseKey,
                String call,
                TypeRef type,
                int slot,
                @Nullable SelectionNode child,
                Route.@Nullable OfLocation route) {
            this.responseKey = responseKey;
            this.call = call;
            this.type = type;
            this.slot = slot;
            this.child = child;
            this.route = route;
        }
    }

    /** Fields that are asked for on one type of the subgraph. */
    final class Part {
        private final String type;

        private Part(String type) {
            this.type = type;
        }

        SelectionNode node() {
            return SelectionNode.this;
        }

        String type() {
            return type;
        }

        private boolean isObject() {
            var composite = supergraph.composite(type);
            var membership = composite.in(subgraph);
            return composite.kind() == CompositeType.Kind.OBJECT
                    || (membership != null && membership.interfaceObject());
        }

        Asked typename(Collection<String> objectTypes) {
            return ask(Field.TYPENAME, Field.TYPENAME, TypeRef.parse("String!"), objectTypes, null, false);
        }

        /**
         * Asks for a field on objects of the given types, or finds it asked for already.
         *
         * @param wantedKey the response key to use if it is free
         * @param exactKey whether only that key counts as the same field, so that a client's aliases stay apart
         * @param route how the field's own selections are resolved, or null for a leaf
         */
        Asked ask(
                String wantedKey,
                String call,
                TypeRef fieldType,
                Collection<String> objectTypes,
                Route.@Nullable OfLocation route,
                boolean exactKey) {
            for (var asked : byKey.values()) {
                if (asked.call.equals(call)
                        && (!exactKey || asked.responseKey.equals(wantedKey))
                        && asked.type.equals(fieldType)
                        && mayShare(asked, objectTypes, route)) {
                    asked.typesByPart
                            .computeIfAbsent(type, ignored -> new LinkedHashSet<>())
                            .addAll(objectTypes);
                    return asked;
                }
            }
            var key = wantedKey;
            for (var n = 0; byKey.containsKey(key); n++) {
                key = "_" + n + "_" + wantedKey;
            }
            var child = route == null ? null : new SelectionNode(supergraph, subgraph, false);
            var asked = new Asked(key, call, fieldType, slots++, child, route);
            asked.typesByPart.put(type, new LinkedHashSet<>(objectTypes));
            byKey.put(key, asked);
            return asked;
        }

        /** Sub-selections of one field must not be fetched for objects that do not need them. */
        private boolean mayShare(Asked asked, Collection<String> objectTypes, Route.@Nullable OfLocation route) {
            if (route == null || route.equals(asked.route)) {
                return (route == null) == (asked.route == null);
            }
            var types = asked.typesByPart.get(type);
            return asked.route != null
                    && asked.typesByPart.size() == 1
                    && types != null
                    && (isObject() || types.equals(Set.copyOf(objectTypes)));
        }

        private void print(StringBuilder out) {
            var conditional = new LinkedHashMap<String, List<Asked>>();
            for (var asked : byKey.values()) {
                var types = asked.typesByPart.get(type);
                if (types == null) {
                    continue;
                }
                if (unconditional(asked, types)) {
                    print(asked, out);
                } else {
                    types.forEach(objectType -> conditional
                            .computeIfAbsent(objectType, ignored -> new ArrayList<>())
                            .add(asked));
                }
            }
            conditional.forEach((objectType, fields) -> {
                separate(out).append("...on ").append(objectType).append('{');
                fields.forEach(asked -> print(asked, out));
                out.append('}');
            });
        }

        private boolean unconditional(Asked asked, Set<String> types) {
            if (asked.call.equals(Field.TYPENAME) || isObject()) {
                return true;
            }
            var composite = supergraph.composite(type);
            var name = asked.call.contains("(") ? asked.call.substring(0, asked.call.indexOf('(')) : asked.call;
            var declared = composite.field(name);
            var source = declared == null ? null : declared.source(subgraph);
            var membership = composite.in(subgraph);
            return source != null
                    && !source.external()
                    && source.type().equals(asked.type)
                    && membership != null
                    && types.containsAll(membership.possibleTypes());
        }

        private static void print(Asked asked, StringBuilder out) {
            separate(out);
            if (!asked.call.equals(asked.responseKey) && !asked.call.startsWith(asked.responseKey + "(")) {
                out.append(asked.responseKey).append(':');
            }
            out.append(asked.call);
            if (asked.child != null) {
                asked.child.print(out);
            }
        }

        private static StringBuilder separate(StringBuilder out) {
            if (out.charAt(out.length() - 1) != '{' && out.charAt(out.length() - 1) != '}') {
                out.append(' ');
            }
            return out;
        }
    }

    /** @param entities whether this is what {@code _entities} yields, so that each part needs a type condition */
    SelectionNode(Supergraph supergraph, Subgraph subgraph, boolean entities) {
        this.supergraph = supergraph;
        this.subgraph = subgraph;
        this.entities = entities;
    }

    Part part(String type) {
        return parts.computeIfAbsent(type, Part::new);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** A slot for a link to an entity. */
    int link() {
        return slots++;
    }

    void print(StringBuilder out) {
        out.append('{');
        for (var part : parts.values()) {
            if (entities) {
                Part.separate(out).append("...on ").append(part.type).append('{');
                part.print(out);
                out.append('}');
            } else {
                part.print(out);
            }
        }
        out.append('}');
    }

    /** A text that is equal for nodes whose answers can be read alike, or null if links make this one unlike any other. */
    @Nullable
    String layout() {
        var out = new StringBuilder();
        print(out);
        return layout(out) ? out.toString() : null;
    }

    private boolean layout(StringBuilder out) {
        if (slots > byKey.size()) {
            return false;
        }
        for (var asked : byKey.values()) {
            out.append(',').append(asked.responseKey).append(asked.slot);
            if (asked.child != null && !asked.child.layout(out.append('{'))) {
                return false;
            }
        }
        out.append('}');
        return true;
    }

    Shape shape() {
        var entries = byKey.values().stream()
                .map(asked -> new Shape.Entry(
                        asked.responseKey,
                        asked.slot,
                        asked.type.listDepth(),
                        asked.child == null ? null : asked.child.shape()))
                .toList();
        return new Shape(entries, slots);
    }
}
