package io.wortlaut.gateway.supergraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.StringValue;

/**
 * The names by which subgraphs withdraw what was kept of their answers, as {@code @cacheTag} gives them: texts with places
 * such as <code>{$key.id}</code> of an entity, or <code>{$args.id}</code> of a root field.
 */
public final class CacheTags {
    private static final String DIRECTIVE = "federation__cacheTag";

    private final Map<String, Map<String, List<String>>> bySubgraph = new HashMap<>();

    private CacheTags() {}

    static CacheTags of(Document supergraph) {
        var tags = new CacheTags();
        for (Definition<?> definition : supergraph.getDefinitions()) {
            if (definition instanceof DirectivesContainer<?> container && definition instanceof NamedNode<?> named) {
                tags.read(named.getName(), container);
            }
            if (definition instanceof ImplementingTypeDefinition<?> type) {
                type.getFieldDefinitions().forEach(field -> tags.read(type.getName() + "." + field.getName(), field));
            }
        }
        return tags;
    }

    private void read(String coordinate, DirectivesContainer<?> node) {
        for (var carried : JoinDirectives.carried(node, DIRECTIVE)) {
            if (carried.argument("format") instanceof StringValue format) {
                carried.subgraphs().forEach(id -> bySubgraph
                        .computeIfAbsent(id, ignored -> new HashMap<>())
                        .computeIfAbsent(coordinate, ignored -> new ArrayList<>())
                        .add(format.getValue()));
            }
        }
    }

    /** Whether the subgraph has tags at all. */
    public boolean has(Subgraph subgraph) {
        return bySubgraph.containsKey(subgraph.id());
    }

    /** The formats of the tags of an entity type in a subgraph. */
    public List<String> type(Subgraph subgraph, String type) {
        return formats(subgraph, type);
    }

    /** The formats of the tags of a root type's field in a subgraph. */
    public List<String> field(Subgraph subgraph, String type, String field) {
        return formats(subgraph, type + "." + field);
    }

    private List<String> formats(Subgraph subgraph, String coordinate) {
        return List.copyOf(bySubgraph.getOrDefault(subgraph.id(), Map.of()).getOrDefault(coordinate, List.of()));
    }
}
