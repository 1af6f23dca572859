package io.wortlaut.gateway.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;

/** The type of a field as the SDL writes it, with value equality. */
public sealed interface TypeRef {

    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    record ListOf(TypeRef element) implements TypeRef {
        @Override
        public String toString() {
            return "[" + element + "]";
        }
    }

    record NonNull(TypeRef of) implements TypeRef {
        @Override
        public String toString() {
            return of + "!";
        }
    }

    static TypeRef of(Type<?> type) {
        return switch (type) {
            case TypeName named -> new Named(named.getName());
            case ListType list -> new ListOf(of(list.getType()));
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            default -> throw new SupergraphException("unknown kind of type reference: " + type);
        };
    }

    /** Reads the SDL form, such as {@code [ID!]!}. */
    static TypeRef parse(String sdl) {
        return of(Parser.parseType(sdl));
    }

    /** The innermost name, without lists and non-null marks. */
    default String baseName() {
        return switch (this) {
            case Named named -> named.name();
            case ListOf list -> list.element().baseName();
            case NonNull nonNull -> nonNull.of().baseName();
        };
    }

    /** How many lists stand around the innermost type. */
    default int listDepth() {
        return switch (this) {
            case Named ignored -> 0;
            case ListOf list -> 1 + list.element().listDepth();
            case NonNull nonNull -> nonNull.of().listDepth();
        };
    }

    default boolean nullable() {
        return !(this instanceof NonNull);
    }
}
