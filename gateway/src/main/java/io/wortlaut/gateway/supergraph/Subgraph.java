package io.wortlaut.gateway.supergraph;

import java.util.Objects;

/**
 * One service behind the gateway.
 *
 * @param id the value of the {@code join__Graph} enum, unique within a supergraph
 * @param name the name its owner gave it
 * @param url where it serves GraphQL; may be empty when the supergraph leaves it to the configuration
 */
public record Subgraph(String id, String name, String url) {
    public Subgraph {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
    }

    public Subgraph withUrl(String other) {
        return new Subgraph(id, name, other);
    }
}
