package io.wortlaut.gateway.supergraph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;

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

    /**
     * A subgraph's directive that the supergraph carries for it.
     *
     * @param subgraphs ids of those that wrote it
     */
    record Carried(Set<String> subgraphs, ObjectValue arguments) {
        @Nullable
        Value<?> argument(String name) {
            return arguments.getObjectFields().stream()
                    .filter(field -> field.getName().equals(name))
                    .findFirst()
                    .<Value<?>>map(field -> field.getValue())
                    .orElse(null);
        }
    }

    /** The directives of that name that a {@code @join__directive} carries. */
    static List<Carried> carried(DirectivesContainer<?> node, String name) {
        var found = new ArrayList<Carried>();
        for (var carrier : all(node, "join__directive")) {
            var graphs = carrier.getArgument("graphs");
            var arguments = carrier.getArgument("args");
            if (name.equals(string(carrier, "name", null))
                    && graphs != null
                    && graphs.getValue() instanceof ArrayValue list
                    && arguments != null
                    && arguments.getValue() instanceof ObjectValue values) {
                var ids = new LinkedHashSet<String>();
                for (Value<?> graph : list.getValues()) {
                    if (graph instanceof EnumValue id) {
                        ids.add(id.getName());
                    }
                }
                found.add(new Carried(ids, values));
            }
        }
        return found;
    }

    /** Types and directives that composition adds, which no client sees. */
    static boolean isMachinery(String name) {
        return name.startsWith("join__")
                || name.startsWith("link__")
                || name.startsWith("core__")
                || name.startsWith("federation__")
                || name.startsWith("requiresScopes__")
                || name.startsWith("policy__")
                || name.startsWith("context__");
    }
}
