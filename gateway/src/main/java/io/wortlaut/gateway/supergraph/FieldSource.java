package io.wortlaut.gateway.supergraph;

import org.jspecify.annotations.Nullable;

import graphql.language.SelectionSet;

/**
 * How one subgraph takes part in a field.
 *
 * @param type the field's type there, which may be narrower than the supergraph's
 * @param external declared there only to be named in keys, {@code @requires} or {@code @provides}
 * @param overridden another subgraph has taken the field over with {@code @override}
 * @param requires what the subgraph must be given first, or null
 * @param provides what it can resolve of the field's entity along this path only, or null
 */
public record FieldSource(
        Subgraph subgraph,
        TypeRef type,
        boolean external,
        boolean overridden,
        @Nullable SelectionSet requires,
        @Nullable SelectionSet provides) {}
