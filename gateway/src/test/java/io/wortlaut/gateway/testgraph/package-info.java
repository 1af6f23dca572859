/**
 * Small graphs to federate in tests: {@link io.wortlaut.gateway.testgraph.SubgraphServer} serves a schema with data from a
 * file over real HTTP, {@link io.wortlaut.gateway.testgraph.FederationScenario} is what one file describes.
 */
package io.wortlaut.gateway.testgraph;
