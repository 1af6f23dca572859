package io.wortlaut.gateway.testgraph;

import java.util.Map;

import graphql.GraphQL;

/** The same graph as one plain schema: says what is right without asking any gateway. */
public final class Monolith {
    private final GraphQL graphQL;

    public Monolith(String sdl, Map<String, Object> data) {
        this.graphQL = SubgraphSchema.of(sdl, data);
    }

    /** The {@code data} of the answer. */
    public Object answer(String query) {
        return graphQL.execute(query).toSpecification().get("data");
    }
}
