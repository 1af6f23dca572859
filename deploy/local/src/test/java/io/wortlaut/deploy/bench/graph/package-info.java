/** Proves that the rows which the graph's benchmark generates are such as claims-service would have written. */
package io.wortlaut.deploy.bench.graph;
