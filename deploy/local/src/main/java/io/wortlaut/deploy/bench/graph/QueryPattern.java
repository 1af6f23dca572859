package io.wortlaut.deploy.bench.graph;

import java.util.List;
import java.util.Map;

/**
 * One way in which the graph is asked.
 *
 * @param variables those of each request; requests take turns
 */
record QueryPattern(String name, String query, List<Map<String, Object>> variables) {

    QueryPattern {
        variables = List.copyOf(variables);
        if (variables.isEmpty()) {
            throw new IllegalArgumentException(name + " has nothing to ask for");
        }
    }
}
