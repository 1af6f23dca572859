package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * What {@code @authenticated}, {@code @requiresScopes} and {@code @policy} ask together. The latter two are a choice of sets,
 * one of which must be held in full; where several subgraphs restrict an element all of their restrictions hold, so that
 * adding a subgraph never opens what another has closed.
 *
 * @param scopes a choice of sets; empty if none are asked for
 * @param policies likewise
 */
record AccessRequirement(boolean authenticated, List<Set<String>> scopes, List<Set<String>> policies) {

    static AccessRequirement of(List<AppliedDirectives> sources) {
        return new AccessRequirement(
                sources.stream().anyMatch(source -> source.has("authenticated")),
                choices(sources, "requiresScopes", "scopes"),
                choices(sources, "policy", "policies"));
    }

    AccessRequirement and(AccessRequirement other) {
        return new AccessRequirement(
                authenticated || other.authenticated, both(scopes, other.scopes), both(policies, other.policies));
    }

    /** Whether who meets this one meets the other as well. */
    boolean implies(AccessRequirement other) {
        return (authenticated || !other.authenticated)
                && implies(scopes, other.scopes)
                && implies(policies, other.policies);
    }

    private static boolean implies(List<Set<String>> choices, List<Set<String>> others) {
        if (others.isEmpty()) {
            return true;
        }
        return !choices.isEmpty()
                && choices.stream().allMatch(choice -> others.stream().anyMatch(choice::containsAll));
    }

    /** The choices as directives, as printed. */
    List<String> printed() {
        List<String> printed = new ArrayList<>();
        print("requiresScopes", "scopes", scopes, printed);
        print("policy", "policies", policies, printed);
        return printed;
    }

    private static void print(String directive, String argument, List<Set<String>> choices, List<String> printed) {
        if (!choices.isEmpty()) {
            printed.add(choices.stream()
                    .map(set -> set.stream().map(item -> '"' + item + '"').collect(Collectors.joining(", ", "[", "]")))
                    .collect(Collectors.joining(", ", "@" + directive + "(" + argument + ": [", "])")));
        }
    }

    private static List<Set<String>> choices(List<AppliedDirectives> sources, String directive, String argument) {
        return sources.stream()
                .flatMap(source -> source.all(directive))
                .map(applied -> choices(applied, argument))
                .reduce(List.of(), AccessRequirement::both);
    }

    private static List<Set<String>> both(List<Set<String>> left, List<Set<String>> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
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

    private static List<Set<String>> choices(Directive directive, String name) {
        List<Set<String>> choices = new ArrayList<>();
        Argument argument = directive.getArgument(name);
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
