package io.wortlaut.gateway.composition;

/**
 * One {@code @key} of a type.
 *
 * @param fields what identifies an entity
 * @param resolvable whether the subgraph finds an entity by it
 * @param extension whether it stands on a type extension, which in Federation 1 marks the type as owned elsewhere
 */
record Key(FieldSet fields, boolean resolvable, boolean extension) {}
