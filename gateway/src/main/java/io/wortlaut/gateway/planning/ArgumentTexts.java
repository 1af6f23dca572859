package io.wortlaut.gateway.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;

/** Reads the arguments of a field. */
final class ArgumentTexts {
    private ArgumentTexts() {}

    /** As they are written in a query, with their brackets, or empty. */
    static String print(List<Argument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(AstPrinter::printAstCompact).collect(Collectors.joining(",", "(", ")"));
    }

    /** The names of the variables in them. */
    static List<String> variables(List<Argument> arguments) {
        var names = new LinkedHashSet<String>();
        arguments.forEach(argument -> variables(argument.getValue(), names));
        return List.copyOf(names);
    }

    private static void variables(Value<?> value, Set<String> names) {
        switch (value) {
            case VariableReference variable -> names.add(variable.getName());
            case ArrayValue array -> array.getValues().forEach(element -> variables(element, names));
            case ObjectValue object ->
                object.getObjectFields().stream().map(ObjectField::getValue).forEach(v -> variables(v, names));
            default -> {}
        }
    }
}
