package io.wortlaut.gateway.composition;

import java.util.Objects;

/**
 * What a subgraph brings to a composition.
 *
 * @param name the subgraph's name; becomes, in capitals, its value of {@code join__Graph}
 * @param url where the gateway sends the subgraph's share of a query; may be empty, never null
 * @param sdl the subgraph's schema as its {@code _service} field prints it
 */
public record SubgraphSdl(String name, String url, String sdl) {

    public SubgraphSdl {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(sdl, "sdl");
    }
}
