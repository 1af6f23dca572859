package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;

/**
 * Finds out what can be had from where. A set of positions stands for one value that any of several subgraphs can be
 * asked about; {@link #spread} adds the subgraphs that keys lead to, {@link #advance} goes on to a field's value.
 */
final class Reachability {

    private final Map<String, Subgraph> subgraphs = new LinkedHashMap<>();
    private final Map<String, MergedType> types;
    private final Overrides overrides;
    private final Map<String, List<Selection<?>>> fieldSets = new HashMap<>();
    private final Map<List<Object>, Set<Position>> spreads = new HashMap<>();

    /** What is being looked into: coming back to it means that it depends on itself, so that this way leads nowhere. */
    private final Set<List<Object>> open = new HashSet<>();

    Reachability(Merge merge, Map<String, MergedType> types) {
        merge.subgraphs().forEach(subgraph -> subgraphs.put(subgraph.graph(), subgraph));
        this.types = types;
        this.overrides = merge.overrides();
    }

    Subgraph subgraph(String graph) {
        return Objects.requireNonNull(subgraphs.get(graph), graph);
    }

    /** The positions and all that the gateway can move to from them by key, for a value of a supergraph's type. */
    Set<Position> spread(String type, Set<Position> positions) {
        List<Object> question = List.of("spread", type, positions);
        Set<Position> known = spreads.get(question);
        if (known != null) {
            return known;
        }
        if (!open.add(question)) {
            return positions;
        }
        Set<Position> reached = new LinkedHashSet<>(positions);
        List<Position> targets = targets(type);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Position target : targets) {
                if (!reached.contains(target) && canMove(type, reached, target)) {
                    grown = reached.add(target);
                }
            }
        }
        open.remove(question);
        if (open.isEmpty()) {
            // What is found while something else is open may lack what depends on that.
            spreads.put(question, reached);
        }
        return reached;
    }

    /** Where a value of the type could be asked for by key. */
    private List<Position> targets(String type) {
        List<Position> targets = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(type));
        Optional.ofNullable(types.get(type)).ifPresent(merged -> names.addAll(merged.interfaces()));
        for (Subgraph subgraph : subgraphs.values()) {
            for (String name : names) {
                subgraph.composite(name)
                        .filter(local -> name.equals(type) || local.interfaceObject())
                        .ifPresent(local -> targets.add(new Position(subgraph.graph(), name, List.of())));
            }
        }
        return targets;
    }

    private boolean canMove(String type, Set<Position> from, Position target) {
        // A query can be sent to any subgraph at any time.
        return type.equals("Query") || canUseKeyOf(type, from, target);
    }

    private boolean canUseKeyOf(String type, Set<Position> from, Position target) {
        return keys(target)
                .filter(Key::resolvable)
                .anyMatch(key -> canResolve(type, from, key.fields().selections()));
    }

    /** The keys that a subgraph has for a value, even those that it does not find others by. */
    Stream<Key> keys(Position position) {
        return subgraph(position.graph()).composite(position.type()).stream().flatMap(local -> local.keys().stream());
    }

    /** Whether all that a key or requirement selects can be had. */
    boolean canResolve(String type, Set<Position> positions, List<Selection<?>> selections) {
        for (Selection<?> selection : selections) {
            boolean resolved =
                    switch (selection) {
                        case Field field -> canResolve(type, positions, field);
                        case InlineFragment fragment
                        when fragment.getTypeCondition() != null ->
                            canResolveOn(fragment.getTypeCondition().getName(), positions, FieldSet.below(fragment));
                        case InlineFragment fragment -> canResolve(type, positions, FieldSet.below(fragment));
                        default -> false;
                    };
            if (!resolved) {
                return false;
            }
        }
        return true;
    }

    private boolean canResolve(String type, Set<Position> positions, Field field) {
        if (field.getName().equals("__typename")) {
            return true;
        }
        Set<Position> next = advance(type, positions, field.getName());
        MergedType owner = types.get(type);
        if (next.isEmpty() || owner == null) {
            // An interface's field can also be asked of each object by itself.
            return owner != null
                    && owner.kind() == SubgraphType.Kind.INTERFACE
                    && !possibleTypes(type, positions).isEmpty()
                    && possibleTypes(type, positions).stream()
                            .allMatch(object -> canResolve(
                                    object, spread(object, narrow(positions, object)), List.of((Selection<?>) field)));
        }
        List<Selection<?>> below = FieldSet.below(field);
        if (below.isEmpty()) {
            return true;
        }
        String fieldType = owner.field(field.getName())
                .map(merged -> merged.type().baseName())
                .orElse(next.iterator().next().type());
        return canResolve(fieldType, spread(fieldType, next), below);
    }

    private boolean canResolveOn(String condition, Set<Position> positions, List<Selection<?>> selections) {
        Set<Position> narrowed = narrow(positions, condition);
        return narrowed.isEmpty() || canResolve(condition, spread(condition, narrowed), selections);
    }

    /** Where the gateway can stand after asking for a field; empty if none of the positions gives it. */
    Set<Position> advance(String type, Set<Position> positions, String field) {
        Set<Position> next = new LinkedHashSet<>();
        for (Position position : positions) {
            Subgraph subgraph = subgraph(position.graph());
            subgraph.field(position.type(), field)
                    .filter(definition -> isGiven(type, position, definition))
                    .ifPresent(definition -> next.add(next(subgraph, position, definition)));
        }
        return next;
    }

    /** Whether a subgraph gives a field to queries at a position, its requirements being met. */
    private boolean isGiven(String type, Position position, FieldDef field) {
        String coordinate = position.type() + "." + field.name();
        if (!overrides.isActive(subgraph(position.graph()).name(), coordinate)
                || (field.external() && !isProvided(position, field.name()))) {
            return false;
        }
        return !field.directives().has("requires") || meetsRequirement(type, position, field);
    }

    private boolean meetsRequirement(String type, Position position, FieldDef field) {
        List<Object> question = List.of("requirement", position, field.name());
        if (!open.add(question)) {
            return false;
        }
        try {
            // A key leads away to fetch what is required, wherever the value was before, and a key leads back with it.
            Set<Position> positions = spread(type, Set.of(position));
            return canResolve(type, positions, fieldSet("requires", position, field))
                    && keys(position)
                            .anyMatch(key ->
                                    canResolve(type, positions, key.fields().selections()));
        } finally {
            open.remove(question);
        }
    }

    boolean isProvided(Position position, String field) {
        return position.provided().stream()
                .anyMatch(selection -> selection instanceof Field provided
                        && provided.getName().equals(field));
    }

    private Position next(Subgraph subgraph, Position position, FieldDef field) {
        List<Selection<?>> provided = new ArrayList<>(fieldSet("provides", position, field));
        for (Selection<?> selection : position.provided()) {
            if (selection instanceof Field selected && selected.getName().equals(field.name())) {
                provided.addAll(FieldSet.below(selected));
            }
        }
        String type = field.type().baseName();
        return new Position(subgraph.graph(), type, fitting(subgraph, type, provided));
    }

    /** The objects that a value at these positions can be. */
    Set<String> possibleTypes(String type, Set<Position> positions) {
        Set<String> possible = new LinkedHashSet<>();
        for (Position position : positions) {
            Subgraph subgraph = subgraph(position.graph());
            if (isInterfaceObject(position)) {
                types.values().stream()
                        .filter(other -> other.kind() == SubgraphType.Kind.OBJECT)
                        .filter(other -> other.interfaces().contains(position.type()))
                        .forEach(other -> possible.add(other.name()));
            } else {
                subgraph.runtimeTypes(position.type()).forEach(object -> possible.add(object.name()));
            }
        }
        MergedType merged = types.get(type);
        if (merged != null && merged.kind() == SubgraphType.Kind.INTERFACE) {
            possible.removeIf(name -> !types.get(name).interfaces().contains(type));
        }
        return possible;
    }

    boolean isInterfaceObject(Position position) {
        return subgraph(position.graph())
                .composite(position.type())
                .filter(SubgraphType.Composite::interfaceObject)
                .isPresent();
    }

    /** The positions at which a value can be of the type: what a fragment on the type leaves of them. */
    Set<Position> narrow(Set<Position> positions, String type) {
        Set<Position> narrowed = new LinkedHashSet<>();
        for (Position position : positions) {
            Subgraph subgraph = subgraph(position.graph());
            if (position.type().equals(type) || isInterfaceObject(position)) {
                narrowed.add(position);
            } else if (subgraph.runtimeTypes(position.type()).stream()
                    .anyMatch(object ->
                            object.name().equals(type) || object.interfaces().contains(type))) {
                narrowed.add(new Position(position.graph(), type, fitting(subgraph, type, position.provided())));
            }
        }
        return narrowed;
    }

    /** What a selection selects on an object: fragments on it and on what it is a kind of are opened. */
    private static List<Selection<?>> fitting(Subgraph subgraph, String type, List<Selection<?>> selections) {
        boolean object =
                subgraph.composite(type).filter(local -> !local.isInterface()).isPresent();
        if (!object) {
            return selections;
        }
        List<Selection<?>> fitting = new ArrayList<>();
        for (Selection<?> selection : selections) {
            if (selection instanceof InlineFragment fragment) {
                boolean applies = fragment.getTypeCondition() == null
                        || subgraph.runtimeTypes(fragment.getTypeCondition().getName()).stream()
                                .anyMatch(local -> local.name().equals(type));
                if (applies) {
                    fitting.addAll(fitting(subgraph, type, FieldSet.below(fragment)));
                }
            } else {
                fitting.add(selection);
            }
        }
        return fitting;
    }

    /** Read once, so that positions with the same provision are equal. */
    private List<Selection<?>> fieldSet(String directive, Position position, FieldDef field) {
        return fieldSets.computeIfAbsent(
                directive + " " + position.graph() + " " + position.type() + "." + field.name(),
                key -> field.fieldSet(directive).map(FieldSet::selections).orElse(List.of()));
    }
}
