package io.wortlaut.gateway.planning;

import org.jspecify.annotations.Nullable;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.StringValue;
import graphql.language.VariableReference;

/** Decides {@code @skip}, {@code @include} and {@code @defer} by the values of an operation's variables. */
final class Conditions {
    private final Circumstances circumstances;

    Conditions(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    boolean included(DirectivesContainer<?> node) {
        return node.getDirectives().stream().allMatch(directive -> switch (directive.getName()) {
            case "skip" -> !holds(directive);
            case "include" -> holds(directive);
            default -> true;
        });
    }

    boolean deferred(DirectivesContainer<?> fragment) {
        var directive = circumstances.deferring() ? defer(fragment) : null;
        return directive != null && (directive.getArgument("if") == null || holds(directive));
    }

    /** The client's name for what is in a deferred fragment, or null. */
    static @Nullable String label(DirectivesContainer<?> fragment) {
        var label = defer(fragment).getArgument("label");
        return label != null && label.getValue() instanceof StringValue text ? text.getValue() : null;
    }

    private static @Nullable Directive defer(DirectivesContainer<?> node) {
        return node.getDirectives().stream()
                .filter(directive -> directive.getName().equals("defer"))
                .findFirst()
                .orElse(null);
    }

    private boolean holds(Directive directive) {
        @Nullable Argument argument = directive.getArgument("if");
        return switch (argument == null ? null : argument.getValue()) {
            case BooleanValue value -> value.isValue();
            case VariableReference variable -> {
                var value = circumstances.conditions().get(variable.getName());
                if (value == null) {
                    throw new PlanningException("no value for $" + variable.getName() + ", which a condition needs");
                }
                yield value;
            }
            case null, default -> throw new PlanningException("@" + directive.getName() + " needs a Boolean");
        };
    }
}
