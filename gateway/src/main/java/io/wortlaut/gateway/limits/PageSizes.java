package io.wortlaut.gateway.limits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.Value;
import graphql.language.VariableReference;

/**
 * How many elements the arguments of a document ask for at a time. What the document itself says is checked once, what
 * variables say with each request.
 *
 * @param variables names of the variables that say how many elements are wanted
 */
public record PageSizes(Set<String> variables) {

    /** @throws LimitExceededException when the document itself asks for more than is allowed */
    public static PageSizes of(Document document, OperationLimits limits) throws LimitExceededException {
        var variables = new HashSet<String>();
        collect(document, limits, variables);
        return new PageSizes(Set.copyOf(variables));
    }

    private static void collect(Node<?> node, OperationLimits limits, Set<String> variables)
            throws LimitExceededException {
        if (node instanceof Field field) {
            for (Argument argument : field.getArguments()) {
                if (limits.pageArguments().contains(argument.getName())) {
                    collect(argument.getName(), argument.getValue(), limits, variables);
                }
            }
        }
        for (Node<?> child : node.getChildren()) {
            collect(child, limits, variables);
        }
    }

    private static void collect(String argument, Value<?> value, OperationLimits limits, Set<String> variables)
            throws LimitExceededException {
        switch (value) {
            case IntValue number -> check(argument, new BigDecimal(number.getValue()), limits);
            case FloatValue number -> check(argument, number.getValue(), limits);
            case VariableReference variable -> variables.add(variable.getName());
            default -> {}
        }
    }

    /**
     * @param coerced the variables' values with their defaults
     * @throws LimitExceededException when one asks for more than is allowed
     */
    public void check(Map<String, Object> coerced, OperationLimits limits) throws LimitExceededException {
        for (var name : variables) {
            switch (coerced.get(name)) {
                case BigInteger number -> check("$" + name, new BigDecimal(number), limits);
                case BigDecimal number -> check("$" + name, number, limits);
                case Number number -> check("$" + name, BigDecimal.valueOf(number.doubleValue()), limits);
                case null, default -> {}
            }
        }
    }

    private static void check(String what, BigDecimal size, OperationLimits limits) throws LimitExceededException {
        if (size.compareTo(BigDecimal.valueOf(limits.pageSize())) > 0) {
            throw new LimitExceededException(
                    what + " asks for more than the allowed " + limits.pageSize() + " elements", "MAX_PAGE_SIZE_LIMIT");
        }
    }
}
