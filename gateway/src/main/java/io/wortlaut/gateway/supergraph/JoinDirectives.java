package io.wortlaut.gateway.supergraph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.StringValue;

/** Reading the arguments of directives in a supergraph. */
final class JoinDirectives {
    private JoinDirectives() {}

    static List<Directive> all(DirectivesContainer<?> node, String name) {
        return node.getDirectives().stream()
                .filter(directive -> directive.getName().equals(name))
                .toList();
    }

    static boolean has(DirectivesContainer<?> node, String name) {
        return !all(node, name).isEmpty();
    }

    /** Those whose {@code graph} is the given subgraph. */
    static List<Directive> of(List<Directive> directives, Subgraph subgraph) {
        return directives.stream()
                .filter(directive -> subgraph.id().equals(string(directive, "graph", null)))
                .toList();
    }

    static @Nullable String string(Directive directive, String argument, @Nullable String otherwise) {
        var found = directive.getArgument(argument);
        return switch (found == null ? null : found.getValue()) {
            case StringValue string -> string.getValue();
            case EnumValue value -> value.getName();
            case null, default -> otherwise;
        };
    }

    static Set<String> strings(List<Directive> directives, String argument) {
        var found = new LinkedHashSet<String>();
        for (var directive : directives) {
            var value = string(directive, argument, null);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    static boolean flag(Directive directive, String argument, boolean otherwise) {
        var found = directive.getArgument(argument);
        return (found != null && found.getValue() instanceof BooleanValue value) ? value.isValue() : otherwise;
    }

    /** Types and directives that composition adds, which no client sees. */
    static boolean isMachinery(String name) {
        return name.startsWith("join__")
                || name.startsWith("link__")
                || name.startsWith("core__")
                || name.startsWith("federation__")
                || name.startsWith("requiresScopes__")
                || name.startsWith("policy__");
    }
}
