package io.wortlaut.gateway.composition;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Tells whether a value fits its type.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">the specification's rule for values</a>
 */
record ValueCheck(Subgraph subgraph) {
    private static final BigInteger LEAST_INT = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MOST_INT = BigInteger.valueOf(Integer.MAX_VALUE);

    boolean fits(Value<?> value, TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull(TypeRef inner) -> !(value instanceof NullValue) && fits(value, inner);
            case TypeRef ignored when value instanceof NullValue -> true;
            case TypeRef.ListOf(TypeRef item) ->
                value instanceof ArrayValue list
                        ? list.getValues().stream().allMatch(each -> fits(each, item))
                        : fits(value, item);
            case TypeRef.Named(String name) -> fits(value, name);
        };
    }

    private boolean fits(Value<?> value, String type) {
        return switch (type) {
            case "Int" ->
                value instanceof IntValue number
                        && number.getValue().compareTo(LEAST_INT) >= 0
                        && number.getValue().compareTo(MOST_INT) <= 0;
            case "Float" -> value instanceof IntValue || value instanceof FloatValue;
            case "String" -> value instanceof StringValue;
            case "ID" -> value instanceof StringValue || value instanceof IntValue;
            case "Boolean" -> value instanceof BooleanValue;
            default ->
                switch (subgraph.types().get(type)) {
                    case SubgraphType.Enumeration enumeration ->
                        value instanceof EnumValue name && enumeration.values().containsKey(name.getName());
                    case SubgraphType.InputObject input -> value instanceof ObjectValue object && fits(object, input);
                    case null, default -> true; // anything goes for scalars, and unknown types are told elsewhere
                };
        };
    }

    private boolean fits(ObjectValue object, SubgraphType.InputObject input) {
        Set<String> given = new HashSet<>();
        for (ObjectField field : object.getObjectFields()) {
            FieldDef known = input.fields().get(field.getName());
            if (known == null || !given.add(field.getName()) || !fits(field.getValue(), known.type())) {
                return false;
            }
        }
        boolean one = !input.directives().has("oneOf")
                || (given.size() == 1 && !(object.getObjectFields().getFirst().getValue() instanceof NullValue));
        return one
                && input.fields().values().stream()
                        .allMatch(field -> !field.required() || given.contains(field.name()));
    }
}
