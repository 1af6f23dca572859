package io.wortlaut.gateway.limits;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import io.wortlaut.gateway.supergraph.Demand;

/** The values of arguments, whether the document or variables say them. Remembers whether variables made a difference. */
final class InputValues {
    private final Map<String, Object> variables;
    private boolean used;

    /** @param variables coerced */
    InputValues(Map<String, Object> variables) {
        this.variables = variables;
    }

    /** Whether the value of a variable has decided anything. */
    boolean used() {
        return used;
    }

    /** For conditions, which decide about the plan as well. */
    @Nullable
    Object variable(String name) {
        return variables.get(name);
    }

    /** @param path names in input objects, from the outermost */
    @Nullable
    Long number(Value<?> value, List<String> path) {
        return number(plain(value), path);
    }

    @Nullable
    Long defaultNumber(@Nullable GraphQLArgument argument, List<String> path) {
        return argument != null && argument.getArgumentDefaultValue().getValue() instanceof Value<?> value
                ? number(value, path)
                : null;
    }

    private @Nullable Long number(@Nullable Object value, List<String> path) {
        return switch (value) {
            case IntValue literal
            when path.isEmpty() ->
                literal.getValue().bitLength() < 62
                        ? Math.max(0, literal.getValue().longValue())
                        : Long.MAX_VALUE / 4;
            case Number number when path.isEmpty() -> Math.max(0, number.longValue());
            case ObjectValue object
            when !path.isEmpty() -> {
                var field = object.getObjectFields().stream()
                        .filter(candidate -> candidate.getName().equals(path.getFirst()))
                        .findFirst();
                yield field.isEmpty() ? null : number(plain(field.get().getValue()), path.subList(1, path.size()));
            }
            case Map<?, ?> map when !path.isEmpty() -> number(map.get(path.getFirst()), path.subList(1, path.size()));
            case null, default -> null;
        };
    }

    private @Nullable Object plain(Value<?> value) {
        if (value instanceof VariableReference variable) {
            used = true;
            return variables.get(variable.getName());
        }
        return value;
    }

    /**
     * What giving a value costs.
     *
     * @param own the weight of the argument or input field, or null for that of its type
     */
    long cost(Demand demand, @Nullable Long own, GraphQLType declared, Value<?> value) {
        var type = GraphQLTypeUtil.unwrapAll(declared);
        // A scalar costs the same whatever it is.
        var given = type instanceof GraphQLInputObjectType ? plain(value) : value;
        return cost(demand, own, declared, given);
    }

    private long cost(Demand demand, @Nullable Long own, GraphQLType declared, @Nullable Object value) {
        var type = GraphQLTypeUtil.unwrapAll(declared);
        var objects = type instanceof GraphQLInputObjectType;
        var ofType = demand.weight(type.getName());
        var usual = objects ? 1L : 0L;
        var weight = own != null ? own : ofType != null ? ofType : usual;
        return CostEstimator.sum(
                weight, type instanceof GraphQLInputObjectType object ? below(demand, object, value) : 0);
    }

    private long below(Demand demand, GraphQLInputObjectType type, @Nullable Object value) {
        var cost = 0L;
        switch (value) {
            case ArrayValue array -> {
                for (Value<?> element : array.getValues()) {
                    cost = CostEstimator.sum(cost, below(demand, type, plain(element)));
                }
            }
            case List<?> list -> {
                for (var element : list) {
                    cost = CostEstimator.sum(cost, below(demand, type, element));
                }
            }
            case ObjectValue object -> {
                for (ObjectField field : object.getObjectFields()) {
                    if (!(field.getValue() instanceof NullValue)) {
                        cost = CostEstimator.sum(cost, member(demand, type, field.getName(), plain(field.getValue())));
                    }
                }
            }
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    cost = CostEstimator.sum(cost, member(demand, type, (String) entry.getKey(), entry.getValue()));
                }
            }
            case null, default -> {}
        }
        return cost;
    }

    private long member(Demand demand, GraphQLInputObjectType type, String name, @Nullable Object value) {
        var field = type.getFieldDefinition(name);
        return field == null ? 0 : cost(demand, demand.weight(type.getName() + "." + name), field.getType(), value);
    }
}
