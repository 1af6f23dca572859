package io.wortlaut.gateway.supergraph;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.SelectionSet;

/**
 * How one subgraph takes part in a field.
 *
 * @param type the field's type there, which may be narrower than the supergraph's
 * @param external declared there only to be named in keys, {@code @requires} or {@code @provides}
 * @param overridden another subgraph has taken the field over with {@code @override}
 * @param migration under which label the field is moving from one subgraph to another, or null
 * @param contextArguments arguments whose values come from objects above
 * @param requires what the subgraph must be given first, or null
 * @param provides what it can resolve of the field's entity along this path only, or null
 */
public record FieldSource(
        Subgraph subgraph,
        TypeRef type,
        boolean external,
        boolean overridden,
        @Nullable Migration migration,
        List<ContextArgument> contextArguments,
        @Nullable SelectionSet requires,
        @Nullable SelectionSet provides) {

    /**
     * A progressive {@code @override}: where the label holds, the field is taken from the subgraph that overrides.
     *
     * @param overriding whether this is that subgraph, and not the one that had the field before
     */
    public record Migration(String label, boolean overriding) {}

    /** The field as its owner declared it, without any directive. */
    static FieldSource plain(Subgraph subgraph, TypeRef type) {
        return new FieldSource(subgraph, type, false, false, null, List.of(), null, null);
    }

    /** Whether the subgraph must be entered for the field alone, with values from elsewhere. */
    public boolean needsValues() {
        return requires != null || !contextArguments.isEmpty();
    }

    /**
     * Whether this subgraph is to be asked for the field, and not the one that it moves to or comes from.
     *
     * @param labels of progressive overrides that hold
     */
    public boolean isActive(Set<String> labels) {
        return migration == null ? !overridden : migration.overriding() == labels.contains(migration.label());
    }
}
