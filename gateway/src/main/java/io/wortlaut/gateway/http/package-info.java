/**
 * The gateway as a server: {@link io.wortlaut.gateway.http.GraphQLRoute} speaks GraphQL over HTTP with clients,
 * {@link io.wortlaut.gateway.http.HttpTransport} with subgraphs. {@link io.wortlaut.gateway.http.GatewayConfig} lists the
 * settings.
 */
package io.wortlaut.gateway.http;
