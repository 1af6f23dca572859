package io.wortlaut.gateway.composition;

import java.util.function.UnaryOperator;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** A reference to a type: a name within lists and non-nulls. Its text is its GraphQL form. */
sealed interface TypeRef {

    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    record ListOf(TypeRef item) implements TypeRef {
        @Override
        public String toString() {
            return "[" + item + "]";
        }
    }

    record NonNull(TypeRef type) implements TypeRef {
        @Override
        public String toString() {
            return type + "!";
        }
    }

    static TypeRef of(Type<?> type, UnaryOperator<String> rename) {
        return switch (type) {
            case ListType list -> new ListOf(of(list.getType(), rename));
            case NonNullType nonNull -> new NonNull(of(nonNull.getType(), rename));
            case TypeName named -> new Named(rename.apply(named.getName()));
            default -> throw new IllegalArgumentException("not a type reference: " + type);
        };
    }

    /** The name inside all lists and non-nulls. */
    default String base() {
        return switch (this) {
            case Named(String name) -> name;
            case ListOf(TypeRef item) -> item.base();
            case NonNull(TypeRef type) -> type.base();
        };
    }

    default boolean required() {
        return this instanceof NonNull;
    }
}
