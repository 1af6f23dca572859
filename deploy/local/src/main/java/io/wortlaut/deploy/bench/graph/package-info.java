/** What the graph's queries cost at a million statements. Enter through {@link io.wortlaut.deploy.bench.graph.GraphBenchCommand}. */
package io.wortlaut.deploy.bench.graph;
