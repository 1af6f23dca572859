/**
 * Composes the schemas of subgraphs into the schema of a supergraph, which is what the gateway starts from. Start at
 * {@link io.wortlaut.gateway.composition.Composer}; on the command line at
 * {@link io.wortlaut.gateway.composition.ComposeCommand}.
 */
package io.wortlaut.gateway.composition;
