/**
 * How the gateway asks subgraphs over HTTP: {@link io.wortlaut.gateway.transport.HttpTransport} takes a request from the
 * engine, {@link io.wortlaut.gateway.transport.Flight} shares it among clients that ask the same, an
 * {@link io.wortlaut.gateway.transport.Exchange} carries it out with time limit and retries. A
 * {@link io.wortlaut.gateway.transport.ClientCall} says for whom. {@link io.wortlaut.gateway.transport.TransportConfig}
 * lists the settings.
 */
package io.wortlaut.gateway.transport;
