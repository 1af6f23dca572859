package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * Merges {@code @requiresScopes} and {@code @policy}. Each is a choice of sets, one of which must be held in full; where
 * several subgraphs restrict an element all of their restrictions hold, so that adding a subgraph never opens what
 * another has closed.
 */
final class AccessRules {

    private AccessRules() {}

    /** The merged directive as printed; empty where no subgraph has it. */
    static Optional<String> merge(String directive, String argument, List<AppliedDirectives> sources) {
        return sources.stream()
                .flatMap(directives -> directives.all(directive))
                .map(applied -> choices(applied.getArgument(argument)))
                .reduce(AccessRules::both)
                .map(choices -> choices.stream()
                        .map(set ->
                                set.stream().map(item -> '"' + item + '"').collect(Collectors.joining(", ", "[", "]")))
                        .collect(Collectors.joining(", ", "@" + directive + "(" + argument + ": [", "])")));
    }

    private static List<Set<String>> both(List<Set<String>> left, List<Set<String>> right) {
        List<Set<String>> both = new ArrayList<>();
        for (Set<String> one : left) {
            for (Set<String> other : right) {
                Set<String> united = new TreeSet<>(one);
                united.addAll(other);
                both.add(united);
            }
        }
        // A choice that asks for all that another asks for and more is never needed.
        List<Set<String>> needed = new ArrayList<>();
        for (Set<String> set : both) {
            boolean covered = both.stream().anyMatch(other -> !other.equals(set) && set.containsAll(other));
            if (!covered && !needed.contains(set)) {
                needed.add(set);
            }
        }
        return needed;
    }

    private static List<Set<String>> choices(Argument argument) {
        List<Set<String>> choices = new ArrayList<>();
        if (argument != null) {
            for (Value<?> choice : items(argument.getValue())) {
                Set<String> set = new TreeSet<>();
                items(choice).stream()
                        .filter(StringValue.class::isInstance)
                        .forEach(item -> set.add(((StringValue) item).getValue()));
                choices.add(set);
            }
        }
        return choices;
    }

    /** GraphQL lets a list of one be written without brackets. */
    private static List<Value<?>> items(Value<?> value) {
        List<Value<?>> items = new ArrayList<>();
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(items::add);
        } else {
            items.add(value);
        }
        return items;
    }
}
