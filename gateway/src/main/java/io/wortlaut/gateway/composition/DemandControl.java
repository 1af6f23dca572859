package io.wortlaut.gateway.composition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

/** Merges {@code @cost} and {@code @listSize}: the most expensive estimate of any subgraph holds. */
final class DemandControl {

    private DemandControl() {}

    static Optional<String> cost(List<AppliedDirectives> sources) {
        return greatest(applied(sources, "cost"), "weight").map(weight -> "@cost(weight: " + weight + ")");
    }

    static Optional<String> listSize(List<AppliedDirectives> sources) {
        List<Directive> applied = applied(sources, "listSize");
        if (applied.isEmpty()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        greatest(applied, "assumedSize").ifPresent(size -> arguments.add("assumedSize: " + size));
        united(applied, "slicingArguments").ifPresent(arguments::add);
        united(applied, "sizedFields").ifPresent(arguments::add);
        List<Boolean> one = values(applied, "requireOneSlicingArgument", BooleanValue.class)
                .map(BooleanValue::isValue)
                .toList();
        if (!one.isEmpty()) {
            arguments.add("requireOneSlicingArgument: " + !one.contains(false));
        }
        return Optional.of(arguments.isEmpty() ? "@listSize" : "@listSize(" + String.join(", ", arguments) + ")");
    }

    private static Optional<BigInteger> greatest(List<Directive> applied, String argument) {
        return values(applied, argument, IntValue.class).map(IntValue::getValue).max(BigInteger::compareTo);
    }

    private static Optional<String> united(List<Directive> applied, String argument) {
        Set<String> united = new LinkedHashSet<>();
        applied.forEach(directive -> united.addAll(strings(directive, argument)));
        return united.isEmpty()
                ? Optional.empty()
                : Optional.of(united.stream()
                        .map(item -> '"' + item + '"')
                        .collect(Collectors.joining(", ", argument + ": [", "]")));
    }

    /** GraphQL lets a list of one be written without brackets. */
    static List<String> strings(Directive directive, String argument) {
        List<String> strings = new ArrayList<>();
        values(List.of(directive), argument, Value.class).forEach(value -> {
            Stream<?> items = value instanceof ArrayValue array ? array.getValues().stream() : Stream.of(value);
            items.filter(StringValue.class::isInstance).forEach(item -> strings.add(((StringValue) item).getValue()));
        });
        return strings;
    }

    static Optional<BigInteger> integer(Directive directive, String argument) {
        return greatest(List.of(directive), argument);
    }

    private static List<Directive> applied(List<AppliedDirectives> sources, String name) {
        return sources.stream().flatMap(source -> source.all(name)).toList();
    }

    private static <T> Stream<T> values(List<Directive> applied, String argument, Class<T> kind) {
        return applied.stream()
                .map(directive -> directive.getArgument(argument))
                .filter(value -> value != null)
                .map(Argument::getValue)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
