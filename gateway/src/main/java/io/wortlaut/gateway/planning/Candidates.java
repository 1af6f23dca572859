package io.wortlaut.gateway.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;

/** Finds the ways into other subgraphs that may help to resolve fields of an object. */
final class Candidates {
    private final Supergraph supergraph;
    private final SubgraphView view;
    /** Those first that are entered first if nothing else decides. */
    private final List<Subgraph> subgraphs;

    Candidates(Supergraph supergraph, SubgraphView view, Popularity popularity) {
        this.supergraph = supergraph;
        this.subgraphs = popularity.ordered(supergraph.subgraphList());
        this.view = view;
    }

    /** The subgraphs that have one of the fields on a root type. */
    List<Candidate> root(String rootType, List<Field> fields) {
        var found = new ArrayList<Candidate>();
        for (var subgraph : subgraphs) {
            var to = new Origin(subgraph, rootType, false, null, Set.of(), 0);
            if (fields.stream().anyMatch(field -> view.source(to, rootType, field.name()) != null)) {
                found.add(new Candidate(to, null, List.of(), false, false));
            }
        }
        return found;
    }

    /** Ways to enter for objects of the type, given where one stands already. Queries can be asked of everybody. */
    List<Candidate> below(String objectType, List<Field> fields, List<Origin> arrivals) {
        if (!objectType.equals(supergraph.roots().get("query"))) {
            return entities(objectType, fields, arrivals);
        }
        var found = root(objectType, fields);
        found.removeIf(way ->
                arrivals.stream().anyMatch(at -> at.subgraph().equals(way.to().subgraph())));
        return found;
    }

    private List<Candidate> entities(String objectType, Collection<Field> fields, List<Origin> arrivals) {
        var entries = new ArrayList<Candidate>();
        for (var subgraph : subgraphs) {
            entries.addAll(entries(objectType, subgraph, arrivals));
        }
        // A field with @requires needs an entry of its own; what it requires may need one again.
        var wanted = new LinkedHashSet<String>();
        fields.forEach(field -> wanted.add(field.name()));
        entries.forEach(entry -> entry.inputs().forEach(key -> names(key, wanted)));
        var unlocking = new ArrayList<Candidate>();
        var queue = new ArrayDeque<>(wanted);
        while (!queue.isEmpty()) {
            var field = queue.poll();
            for (var entry : entries) {
                var unlocked = unlocking(entry, field);
                if (unlocked != null) {
                    unlocking.add(unlocked);
                    unlocked.inputs().forEach(inputs -> names(inputs, wanted, queue));
                }
            }
        }
        var found = new ArrayList<Candidate>();
        for (var entry : entries) {
            var known = arrivals.stream()
                    .anyMatch(origin -> origin.subgraph().equals(entry.to().subgraph())
                            && origin.interfaceObject() == entry.to().interfaceObject()
                            && view.mayYield(origin, objectType));
            var useful = wanted.stream().anyMatch(field -> view.source(entry.to(), objectType, field) != null);
            var tells = entry.to().type().equals(objectType) || !entry.to().interfaceObject();
            if (!known && (useful || (tells && fields.stream().anyMatch(Field::isTypename)))) {
                found.add(entry);
            }
        }
        found.addAll(unlocking);
        return found;
    }

    private List<Candidate> entries(String objectType, Subgraph subgraph, List<Origin> arrivals) {
        var found = new ArrayList<Candidate>();
        var keys = view.keys(objectType, subgraph, null);
        if (!keys.isEmpty()) {
            found.add(entry(objectType, subgraph, false, keys, true));
        }
        for (var face : supergraph.composite(objectType).interfaces()) {
            var membership = supergraph.composite(face).in(subgraph);
            var faceKeys = view.keys(face, subgraph, null);
            if (membership == null || faceKeys.isEmpty()) {
                continue;
            }
            if (membership.interfaceObject()) {
                found.add(entry(face, subgraph, true, faceKeys, false));
            } else if (arrivals.stream().noneMatch(origin -> view.tellsType(origin, objectType))
                    && membership.possibleTypes().contains(objectType)) {
                found.add(entry(face, subgraph, false, faceKeys, false));
            }
        }
        return found;
    }

    private static Candidate entry(
            String type, Subgraph subgraph, boolean interfaceObject, List<Selections> keys, boolean needsRealType) {
        var to = new Origin(subgraph, type, interfaceObject, null, Set.of(), 0);
        return new Candidate(to, type, keys, needsRealType, false);
    }

    private @Nullable Candidate unlocking(Candidate entry, String field) {
        var to = entry.to();
        var locked = view.locked(to, field);
        if (locked == null) {
            return null;
        }
        var unlocked = new Origin(to.subgraph(), to.type(), to.interfaceObject(), null, Set.of(field), 0);
        return new Candidate(
                unlocked,
                entry.representation(),
                view.keys(to.type(), to.subgraph(), locked.requires()),
                entry.needsRealType(),
                !locked.contextArguments().isEmpty());
    }

    private static void names(Selections selections, Set<String> names) {
        selections.byType().values().forEach(fields -> fields.forEach(field -> names.add(field.name())));
    }

    private static void names(Selections selections, Set<String> names, ArrayDeque<String> added) {
        selections
                .byType()
                .values()
                .forEach(fields -> fields.forEach(field -> {
                    if (names.add(field.name())) {
                        added.add(field.name());
                    }
                }));
    }
}
