package io.wortlaut.deploy.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import io.wortlaut.deploy.Installation;

/** One of the three programs, and how it is started on this machine. */
public enum Service {
    ARTICLES("articles-service", "articles") {
        @Override
        public int port(Ports ports) {
            return ports.articles();
        }

        @Override
        List<String> settings(Installation installation, Ports ports) {
            return datasource(ports);
        }
    },
    CLAIMS("claims-service", "claims") {
        @Override
        public int port(Ports ports) {
            return ports.claims();
        }

        @Override
        List<String> settings(Installation installation, Ports ports) {
            List<String> settings = new ArrayList<>(datasource(ports));
            settings.add("-Dquarkus.rest-client.articles.url=" + ARTICLES.uri(ports));
            return settings;
        }
    },
    GATEWAY("gateway", "gateway") {
        @Override
        public int port(Ports ports) {
            return ports.gateway();
        }

        @Override
        List<String> settings(Installation installation, Ports ports) {
            return List.of(
                    "-Dwortlaut.gateway.supergraph=" + installation.supergraph(),
                    "-Dwortlaut.gateway.introspection=true",
                    // It listens to this machine only: whoever reaches it may review and register webhooks.
                    "-Dwortlaut.gateway.trust-everyone=true",
                    "-Dwortlaut.gateway.graphiql=true",
                    "-Dwortlaut.gateway.subgraph.articles.url=" + ARTICLES.uri(ports) + "/graphql",
                    "-Dwortlaut.gateway.subgraph.claims.url=" + CLAIMS.uri(ports) + "/graphql");
        }
    };

    private final String module;
    private final String role;

    Service(String module, String role) {
        this.module = module;
        this.role = role;
    }

    /** The module's and the process' name. */
    public String module() {
        return module;
    }

    /** Its role in the database, which is its password there too: that database is reached from this machine only. */
    String role() {
        return role;
    }

    public abstract int port(Ports ports);

    abstract List<String> settings(Installation installation, Ports ports);

    public URI uri(Ports ports) {
        return URI.create("http://localhost:" + port(ports));
    }

    List<String> datasource(Ports ports) {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost:" + ports.database() + "/"
                        + LocalDatabase.NAME + "?currentSchema=" + role + ",public",
                "-Dquarkus.datasource.username=" + role,
                "-Dquarkus.datasource.password=" + role);
    }
}
