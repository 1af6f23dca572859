/**
 * Runs plans over the bytes that subgraphs send. {@link io.wortlaut.gateway.execution.Engine} is the way in; a
 * {@link io.wortlaut.gateway.execution.SubgraphTransport} brings its requests to the subgraphs.
 */
package io.wortlaut.gateway.execution;
