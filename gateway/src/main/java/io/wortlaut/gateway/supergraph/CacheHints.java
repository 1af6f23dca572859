package io.wortlaut.gateway.supergraph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.language.BooleanValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * What {@code @cacheControl} says about types and fields, by subgraph. It is written in the supergraph as
 * {@code @join__directive}, which says whose it is, or as it was in the subgraph if {@code @composeDirective} kept it; then
 * it holds for all of them.
 */
public final class CacheHints {
    private static final String DIRECTIVE = "cacheControl";

    private final Map<String, Map<String, Hint>> bySubgraph = new HashMap<>();

    /**
     * What one directive says.
     *
     * @param maxAge in seconds, or null
     * @param isPrivate whether the value is for one client only
     * @param inherits whether the value is as fresh as what it belongs to
     */
    public record Hint(@Nullable Integer maxAge, boolean isPrivate, boolean inherits) {}

    static CacheHints of(Document supergraph, List<Subgraph> subgraphs) {
        var hints = new CacheHints();
        for (Definition<?> definition : supergraph.getDefinitions()) {
            if (definition instanceof DirectivesContainer<?> container && definition instanceof NamedNode<?> named) {
                hints.read(named.getName(), container, subgraphs);
            }
            if (definition instanceof ImplementingTypeDefinition<?> type) {
                type.getFieldDefinitions()
                        .forEach(field -> hints.read(type.getName() + "." + field.getName(), field, subgraphs));
            }
        }
        return hints;
    }

    private void read(String coordinate, DirectivesContainer<?> node, List<Subgraph> subgraphs) {
        for (var directive : JoinDirectives.all(node, DIRECTIVE)) {
            var hint = hint(name -> value(directive, name));
            subgraphs.forEach(subgraph -> put(subgraph.id(), coordinate, hint));
        }
        for (var carried : JoinDirectives.carried(node, DIRECTIVE)) {
            var hint = hint(carried::argument);
            carried.subgraphs().forEach(id -> put(id, coordinate, hint));
        }
    }

    private void put(String subgraph, String coordinate, Hint hint) {
        bySubgraph.computeIfAbsent(subgraph, ignored -> new HashMap<>()).put(coordinate, hint);
    }

    /** Arguments of a directive by name. */
    private interface Arguments {
        @Nullable
        Value<?> get(String name);
    }

    private static Hint hint(Arguments arguments) {
        var maxAge = arguments.get("maxAge") instanceof IntValue seconds
                ? (Integer) Math.clamp(seconds.getValue().longValue(), 0, Integer.MAX_VALUE)
                : null;
        var scope = arguments.get("scope");
        var isPrivate =
                switch (scope) {
                    case EnumValue value -> value.getName().equals("PRIVATE");
                    case StringValue text -> text.getValue().equals("PRIVATE");
                    case null, default -> false;
                };
        return new Hint(
                maxAge,
                isPrivate,
                arguments.get("inheritMaxAge") instanceof BooleanValue inherits && inherits.isValue());
    }

    private static @Nullable Value<?> value(Directive directive, String name) {
        var argument = directive.getArgument(name);
        return argument == null ? null : argument.getValue();
    }

    /** Whether the subgraph says anything at all. */
    public boolean has(Subgraph subgraph) {
        return bySubgraph.containsKey(subgraph.id());
    }

    public @Nullable Hint type(Subgraph subgraph, String type) {
        return bySubgraph.getOrDefault(subgraph.id(), Map.of()).get(type);
    }

    public @Nullable Hint field(Subgraph subgraph, String type, String field) {
        return bySubgraph.getOrDefault(subgraph.id(), Map.of()).get(type + "." + field);
    }
}
