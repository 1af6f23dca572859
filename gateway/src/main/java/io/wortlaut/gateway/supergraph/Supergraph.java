package io.wortlaut.gateway.supergraph;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.schema.GraphQLSchema;

import io.wortlaut.gateway.access.AccessRules;

/**
 * A composed graph: its subgraphs, who resolves what, and the schema that clients see.
 *
 * @param subgraphs by id, in the order of the SDL
 * @param types objects, interfaces and unions by name
 * @param enums the accessible values of each enum by its name
 * @param roots names of the root types by operation kind: {@code query}, {@code mutation}, {@code subscription}
 * @param demand what {@code @cost} and {@code @listSize} say
 * @param access who may see what
 * @param overrideLabels under which labels fields move from one subgraph to another
 * @param cacheHints how long values stay good
 * @param cacheTags by which names kept answers are withdrawn
 * @param api the schema without inaccessible parts and join machinery
 * @param apiSdl the same as SDL
 */
public record Supergraph(
        Map<String, Subgraph> subgraphs,
        Map<String, CompositeType> types,
        Map<String, Set<String>> enums,
        Map<String, String> roots,
        Demand demand,
        AccessRules access,
        OverrideLabels overrideLabels,
        CacheHints cacheHints,
        CacheTags cacheTags,
        GraphQLSchema api,
        String apiSdl) {

    public @Nullable CompositeType type(String name) {
        return types.get(name);
    }

    /** The composite type of that name; a name that is none is a fault of the caller. */
    public CompositeType composite(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("not an object, interface or union of the supergraph: " + name);
        }
        return type;
    }

    public SupergraphField field(String type, String field) {
        var found = composite(type).field(field);
        if (found == null) {
            throw new IllegalArgumentException("no field " + type + "." + field + " in the supergraph");
        }
        return found;
    }

    public List<Subgraph> subgraphList() {
        return List.copyOf(subgraphs.values());
    }
}
