package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.TypeRef;

/** The decision how selections are resolved; a tree that follows the client's selections. */
sealed interface Route {

    Cost cost();

    /** The one that costs less, the first if they cost the same; null counts as impossible. */
    static <R extends Route> @Nullable R cheaper(@Nullable R a, @Nullable R b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.cost().compareTo(a.cost()) < 0 ? b : a;
    }

    /**
     * @param arrivals where fetches already stand at this place
     * @param byType for each object type that can appear
     */
    record OfLocation(List<Origin> arrivals, Selections selections, Map<String, OfType> byType, Cost cost)
            implements Route {

        /** The types whose objects are resolved alike, by how. */
        Map<Way, List<String>> ways() {
            var groups = new LinkedHashMap<Way, List<String>>();
            byType.forEach((type, route) -> groups.computeIfAbsent(route.way(), ignored -> new ArrayList<>())
                    .add(type));
            return groups;
        }

        /** The finder keeps one instance for each place and situation. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** How objects of a type are resolved, whatever it costs. */
    record Way(List<Jump> jumps, List<OfField> fields, int teller) {}

    /**
     * @param jumps entries into other subgraphs, in an order in which each can rely on those before it; together with the
     *     arrivals they are the origins that fields name by index, arrivals first
     * @param teller the origin that tells the object's type, or -1 if nobody needs to know
     */
    record OfType(List<Jump> jumps, List<OfField> fields, int teller, Cost cost) implements Route {
        Way way() {
            return new Way(jumps, fields, teller);
        }
    }

    /**
     * @param origins indexes of those it is fetched from; empty for a {@code __typename} that is known
     * @param types the field's type in the subgraph of each origin
     * @param child null for a leaf
     */
    record OfField(
            Field field,
            List<Integer> origins,
            List<TypeRef> types,
            @Nullable OfLocation child,
            Cost cost) implements Route {
        OfField renumbered(int[] numbers) {
            return new OfField(
                    field, origins.stream().map(origin -> numbers[origin]).toList(), types, child, cost);
        }
    }

    /**
     * Entering another subgraph.
     *
     * @param to where one stands then
     * @param representation the {@code __typename} to send, or null for a root type, which needs no representation
     * @param inputs what the representation is made of
     * @param deferral for whose fields this is, or null
     * @param contextual whether values from objects above go along
     */
    record Jump(
            Origin to,
            @Nullable String representation,
            List<OfField> inputs,
            @Nullable Deferral deferral,
            boolean contextual) {
        Jump renumbered(int[] origins) {
            return new Jump(
                    to,
                    representation,
                    inputs.stream().map(input -> input.renumbered(origins)).toList(),
                    deferral,
                    contextual);
        }
    }
}
