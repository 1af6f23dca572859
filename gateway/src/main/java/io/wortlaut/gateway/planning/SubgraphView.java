package io.wortlaut.gateway.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import graphql.language.SelectionSet;

import io.wortlaut.gateway.supergraph.ContextArgument;
import io.wortlaut.gateway.supergraph.FieldSource;
import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Answers what a subgraph can resolve at an {@link Origin}. */
final class SubgraphView {
    private final Supergraph supergraph;
    private final Set<String> labels;
    private final Map<FieldSetKey, Selections> fieldSets;

    /** A field set is parsed once with the supergraph, and AST nodes have identity: so it names the set. */
    private record FieldSetKey(String type, List<SelectionSet> sets) {}

    SubgraphView(Supergraph supergraph) {
        this(supergraph, Set.of(), new ConcurrentHashMap<>());
    }

    private SubgraphView(Supergraph supergraph, Set<String> labels, Map<FieldSetKey, Selections> fieldSets) {
        this.supergraph = supergraph;
        this.labels = labels;
        this.fieldSets = fieldSets;
    }

    /** The view where the given labels of progressive overrides hold. */
    SubgraphView where(Set<String> holding) {
        return new SubgraphView(supergraph, holding, fieldSets);
    }

    /** What the sets select together. */
    Selections fieldSet(String type, SelectionSet... sets) {
        return fieldSets.computeIfAbsent(
                new FieldSetKey(type, List.of(sets)), key -> SelectionCollector.fieldSet(supergraph, type, key.sets()));
    }

    /** Whether the origin can yield objects of the type and say that they are. */
    boolean tellsType(Origin origin, String objectType) {
        return !origin.interfaceObject() && possibleTypes(origin).contains(objectType);
    }

    boolean mayYield(Origin origin, String objectType) {
        return possibleTypes(origin).contains(objectType);
    }

    Set<String> possibleTypes(Origin origin) {
        var type = supergraph.composite(origin.type());
        var membership = type.in(origin.subgraph());
        return membership == null ? Set.of() : membership.possibleTypes();
    }

    /** How the origin's subgraph resolves the field on objects of the type, or null if it cannot. */
    @Nullable
    FieldSource source(Origin origin, String objectType, String field) {
        if (!mayYield(origin, objectType)) {
            return null;
        }
        var source = declared(origin.subgraph(), origin.interfaceObject() ? origin.type() : objectType, field);
        if (source == null) {
            return null;
        }
        if (source.external()) {
            return provided(origin, objectType, field) != null ? source : null;
        }
        var locked = source.needsValues() && !origin.unlocked().contains(field);
        return locked || !source.isActive(labels) ? null : source;
    }

    /** How the field is declared where one stands, if it is to be had there by an entry of its own only; otherwise null. */
    @Nullable
    FieldSource locked(Origin origin, String field) {
        var source = declared(origin.subgraph(), origin.type(), field);
        return source == null || !source.isActive(labels) || !source.needsValues() ? null : source;
    }

    /** The arguments that must come from objects above to enter somewhere, by the field that has them. */
    Map<String, List<ContextArgument>> contextArguments(Origin to) {
        var found = new TreeMap<String, List<ContextArgument>>();
        for (var field : to.unlocked()) {
            var source = locked(to, field);
            if (source != null && !source.contextArguments().isEmpty()) {
                found.put(field, source.contextArguments());
            }
        }
        return found;
    }

    private @Nullable FieldSource declared(Subgraph subgraph, String type, String field) {
        var found = supergraph.composite(type).field(field);
        return found == null ? null : found.source(subgraph);
    }

    /** What {@code @provides} says of the field at the origin, or null. */
    @Nullable
    Field provided(Origin origin, String objectType, String field) {
        var provided = origin.provided();
        if (provided == null) {
            return null;
        }
        return provided.on(objectType).stream()
                .filter(candidate -> candidate.name().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Where the origin leads through a composite field. */
    Origin through(Origin origin, String objectType, FieldSource source, String field) {
        var type = source.type().baseName();
        var membership = supergraph.composite(type).in(origin.subgraph());
        var interfaceObject = membership != null && membership.interfaceObject();
        var inherited = provided(origin, objectType, field);
        Selections provided = null;
        if (source.provides() != null) {
            provided = fieldSet(type, source.provides());
        } else if (inherited != null) {
            provided = inherited.selections();
        }
        return new Origin(origin.subgraph(), type, interfaceObject, provided, Set.of(), origin.depth());
    }

    /** What must be sent to enter the subgraph at the type, one for each key; with {@code requires}, if given, as well. */
    List<Selections> keys(String type, Subgraph subgraph, @Nullable SelectionSet requires) {
        var membership = supergraph.composite(type).in(subgraph);
        return membership == null
                ? List.of()
                : membership.resolvableKeys().stream()
                        .map(key -> requires == null
                                ? fieldSet(type, key.fields())
                                : fieldSet(type, key.fields(), requires))
                        .toList();
    }
}
