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
     * An operation that starts at a root type, be it for the root of the answer or for a field below that returns it.
     *
     * @param operation the GraphQL text
     * @param variables names of the client's variables to pass on
     * @param path how to get from the root of the answer to where the objects stand
     */
    record Root(
            int index,
            Set<Integer> dependsOn,
            Shape shape,
            Subgraph subgraph,
            String operation,
            @Nullable String operationName,
            List<String> variables,
            Operation.Kind kind,
            List<Location.Step> path,
            Location location)
            implements Fetch {}

    /**
     * One request for entities, possibly of several places.
     *
     * @param operation the GraphQL text, with one list of representations for each batch
     * @param contextual how it is written where values of objects above go along; null if none do
     */
    record Entities(
            int index,
            Set<Integer> dependsOn,
            Shape shape,
            Subgraph subgraph,
            String operation,
            @Nullable String operationName,
            List<String> variables,
            List<Batch> batches,
            @Nullable Contextual contextual)
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
            Template inputs,
            List<Passed> passed) {}

    /**
     * A value from an object above that goes along with a representation.
     *
     * @param variable that takes it
     * @param required whether the entity cannot be asked for without
     * @param location of the object above
     * @param value an object with one value in it, however deep
     */
    record Passed(String variable, boolean required, Location location, Template value) {}

    /**
     * How a request for entities is written when values go along with them. Each set of values needs a field and variables
     * of its own; where a number is to make them unlike others stands {@link #NUMBER}.
     *
     * @param opening up to the variables' declarations
     * @param own declarations of the variables of one field
     * @param shared declarations of the client's variables, each after a comma
     * @param field the {@code _entities} field
     */
    record Contextual(String opening, String own, String shared, String field) {
        static final String NUMBER = "\u0001";

        /** The text of an operation for so many different sets of values. */
        public String operation(int sets) {
            if (sets == 1) {
                return (opening + "(" + own + shared + "){" + field + "}").replace(NUMBER, "");
            }
            var declarations = new StringBuilder();
            var fields = new StringBuilder();
            for (var i = 0; i < sets; i++) {
                declarations.append(i == 0 ? "" : ",").append(own.replace(NUMBER, "_" + i));
                fields.append(i == 0 ? "" : " ").append(key(i)).append(':').append(field.replace(NUMBER, "_" + i));
            }
            return opening + "(" + declarations + shared + "){" + fields + "}";
        }

        /** The response key of one of several fields. */
        public static String key(int set) {
            return "_" + set;
        }
    }
}
