package io.wortlaut.gateway.planning;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.Document;

import io.wortlaut.gateway.supergraph.Subgraph;

/** One request that a plan makes. */
public sealed interface Fetch {
    /** Its position in the plan. */
    int index();

    /** Those that must be answered before. */
    Set<Integer> dependsOn();

    /** Of {@code data} in the answer. */
    Shape shape();

    /**
     * An operation that starts at a root type.
     *
     * @param operation the GraphQL text
     * @param variables names of the client's variables to pass on
     */
    record Root(
            int index,
            Set<Integer> dependsOn,
            Shape shape,
            Subgraph subgraph,
            String operation,
            @Nullable String operationName,
            List<String> variables,
            Operation.Kind kind)
            implements Fetch {}

    /**
     * One request for entities, possibly of several places.
     *
     * @param operation the GraphQL text, with one list of representations for each batch
     */
    record Entities(
            int index,
            Set<Integer> dependsOn,
            Shape shape,
            Subgraph subgraph,
            String operation,
            @Nullable String operationName,
            List<String> variables,
            List<Batch> batches)
            implements Fetch {}

    /**
     * Answered by the gateway from the API schema.
     *
     * @param document an operation with the introspection fields only, and the client's fragments
     */
    record Introspection(int index, Set<Integer> dependsOn, Shape shape, Document document) implements Fetch {}

    /**
     * One {@code _entities} field.
     *
     * @param responseKey of the field
     * @param variable that holds its representations
     * @param slot of the field in the fetch's shape
     * @param targets the objects to be sent
     */
    record Batch(String responseKey, String variable, int slot, List<Target> targets) {}

    /**
     * Objects of one place to be sent as representations.
     *
     * @param path how to get to the place from the root
     * @param branches whose objects are sent
     * @param anchor the origin whose objects get the link to the entity
     * @param slot where they get it
     * @param typename the type to send
     * @param inputs what to send besides
     */
    record Target(
            List<Location.Step> path,
            Location location,
            Set<Integer> branches,
            int anchor,
            int slot,
            String typename,
            Template inputs) {}
}
