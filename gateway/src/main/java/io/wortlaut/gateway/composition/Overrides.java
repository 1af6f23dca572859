package io.wortlaut.gateway.composition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which subgraph's fields another subgraph has taken over by {@code @override}. */
final class Overrides {

    /** What remains of an overridden field. */
    enum State {
        /** Nothing: the subgraph is not asked for it. */
        REMOVED,
        /** The subgraph still gives it for a key, a requirement or an interface of its own. */
        USED,
        /** A label decides at run time which of the two subgraphs is asked. */
        LABELLED,
        /** The same, and the subgraph needs the field for a key, a requirement or an interface of its own as well. */
        LABELLED_AND_USED;

        boolean isUsed() {
            return this == USED || this == LABELLED_AND_USED;
        }

        boolean isLabelled() {
            return this == LABELLED || this == LABELLED_AND_USED;
        }
    }

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> overriding = new HashSet<>();

    /** Notes that the one subgraph's field takes over from the other's. */
    void add(String to, String from, String coordinate, State state) {
        overriding.add(to + ":" + coordinate);
        states.put(from + ":" + coordinate, state);
    }

    /** Whether the subgraph's field takes over from another that exists. */
    boolean isOverriding(String subgraph, String coordinate) {
        return overriding.contains(subgraph + ":" + coordinate);
    }

    /** Notes the label under which a field overrides or is overridden. */
    void label(String subgraph, String coordinate, String label) {
        labels.put(subgraph + ":" + coordinate, label);
    }

    Optional<State> state(String subgraph, String coordinate) {
        return Optional.ofNullable(states.get(subgraph + ":" + coordinate));
    }

    Optional<String> label(String subgraph, String coordinate) {
        return Optional.ofNullable(labels.get(subgraph + ":" + coordinate));
    }

    /** Whether operations may ask the subgraph for its field. */
    boolean isActive(String subgraph, String coordinate) {
        return state(subgraph, coordinate).filter(state -> !state.isLabelled()).isEmpty();
    }

    Set<String> labels() {
        return new TreeSet<>(labels.values());
    }

    /** The overrides as they are for a request for which some labels hold. */
    Overrides decided(Set<String> holding) {
        Overrides decided = new Overrides();
        decided.states.putAll(states);
        labels.forEach((field, label) -> {
            State state = states.get(field);
            boolean overridden = state != null && state.isLabelled();
            if (overridden == holding.contains(label)) {
                decided.states.put(field, State.REMOVED);
            }
        });
        return decided;
    }
}
