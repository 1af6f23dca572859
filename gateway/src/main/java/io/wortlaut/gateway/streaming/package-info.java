/**
 * Answers that come bit by bit, on the wire. Towards clients {@link io.wortlaut.gateway.streaming.ClientSocket} speaks
 * graphql-transport-ws and {@link io.wortlaut.gateway.streaming.StreamedResponse} server-sent events or multipart HTTP;
 * towards subgraphs {@link io.wortlaut.gateway.streaming.SubgraphEvents} subscribes by either of the first two. What
 * happens to an event in between is the engine's business.
 */
package io.wortlaut.gateway.streaming;
