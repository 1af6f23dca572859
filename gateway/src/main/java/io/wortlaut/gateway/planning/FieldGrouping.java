package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;

import io.wortlaut.gateway.supergraph.Supergraph;

/** Gathers the fields that are selected on one object type, those of the same response key together. */
final class FieldGrouping {
    private final Supergraph supergraph;
    private final Map<String, FragmentDefinition> fragments;
    private final Conditions conditions;
    private final String objectType;
    private final Map<Deferred, Deferral> deferrals;
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final Set<Spread> spread = new HashSet<>();

    /** What names a deferral while selections are collected. */
    record Deferred(
            DirectivesContainer<?> fragment, @Nullable Deferral parent) {}

    /** What names a field: those with the same response key are one, except that a deferred one is one of its own. */
    record Key(String responseKey, @Nullable Deferral deferral) {}

    /** A fragment is spread once, and once again where it is deferred. */
    private record Spread(String fragment, @Nullable Deferral deferral) {}

    /** The fields of one response key. */
    static final class Group {
        private final List<Field> nodes = new ArrayList<>();
        private boolean ofInterface;

        List<Field> nodes() {
            return nodes;
        }

        /** Whether one of them is asked of an interface, whatever object is there. */
        boolean isOfInterface() {
            return ofInterface;
        }
    }

    /** @param deferrals of the selections, shared by all types; new ones are added */
    FieldGrouping(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Conditions conditions,
            String objectType,
            Map<Deferred, Deferral> deferrals) {
        this.supergraph = supergraph;
        this.fragments = fragments;
        this.conditions = conditions;
        this.objectType = objectType;
        this.deferrals = deferrals;
    }

    Map<Key, Group> groups() {
        return groups;
    }

    boolean isDeliveredBefore(Key key) {
        for (var at = key.deferral(); at != null; at = at.parent()) {
            if (groups.containsKey(new Key(key.responseKey(), at.parent()))) {
                return true;
            }
        }
        return false;
    }

    /** @param enclosingType the type that the selections are on */
    void add(String enclosingType, SelectionSet set) {
        add(enclosingType, set, null);
    }

    private void add(String enclosingType, SelectionSet set, @Nullable Deferral deferral) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> {
                    if (conditions.included(field)) {
                        var key = new Key(field.getResultKey(), deferral);
                        var group = groups.computeIfAbsent(key, ignored -> new Group());
                        group.nodes.add(field);
                        group.ofInterface |= !enclosingType.equals(objectType);
                    }
                }
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    if (conditions.included(fragment) && (condition == null || applies(condition.getName()))) {
                        add(
                                condition == null ? enclosingType : condition.getName(),
                                fragment.getSelectionSet(),
                                deferral(fragment, deferral));
                    }
                }
                case FragmentSpread named -> {
                    var within = conditions.included(named) ? deferral(named, deferral) : null;
                    if (conditions.included(named) && spread.add(new Spread(named.getName(), within))) {
                        var fragment = fragments.get(named.getName());
                        var condition = fragment.getTypeCondition().getName();
                        if (applies(condition)) {
                            add(condition, fragment.getSelectionSet(), within);
                        }
                    }
                }
                default -> throw new PlanningException("unknown kind of selection: " + selection);
            }
        }
    }

    private boolean applies(String condition) {
        var type = supergraph.type(condition);
        return type != null && type.possibleTypes().contains(objectType);
    }

    /** The deferral of what is in the fragment. */
    private @Nullable Deferral deferral(DirectivesContainer<?> fragment, @Nullable Deferral around) {
        return conditions.deferred(fragment)
                ? deferrals.computeIfAbsent(
                        new Deferred(fragment, around), ignored -> new Deferral(Conditions.label(fragment), around))
                : around;
    }
}
