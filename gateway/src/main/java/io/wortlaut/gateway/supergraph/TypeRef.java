package io.wortlaut.gateway.supergraph;

import java.util.function.UnaryOperator;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;

/** The type of a field, an argument or an input field as the SDL writes it, with value equality. */
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
        return of(type, UnaryOperator.identity());
    }

    /** @param rename what the innermost name is called instead */
    static TypeRef of(Type<?> type, UnaryOperator<String> rename) {
        return switch (type) {
            case TypeName named -> new Named(rename.apply(named.getName()));
            case ListType list -> new ListOf(of(list.getType(), rename));
            case NonNullType nonNull -> new NonNull(of(nonNull.getType(), rename));
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
