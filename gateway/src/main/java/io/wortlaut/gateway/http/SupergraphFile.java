package io.wortlaut.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import io.wortlaut.gateway.supergraph.Subgraph;
import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphException;
import io.wortlaut.gateway.supergraph.SupergraphParser;
import io.wortlaut.gateway.transport.TransportConfig;

/** Loads the supergraph that the settings name. */
final class SupergraphFile {
    private static final String PACKAGED = "/supergraph.graphql";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+\\S*");

    private SupergraphFile() {}

    /** @throws SupergraphException when there is none; the message names the file */
    static String read(GatewayConfig config) {
        return config.supergraph().map(SupergraphFile::read).orElseGet(SupergraphFile::packaged);
    }

    /** @throws SupergraphException when it cannot be served; the message names the file */
    static Supergraph parse(String sdl, GatewayConfig config, TransportConfig subgraphs) {
        try {
            return SupergraphParser.parse(
                    sdl,
                    subgraph -> reachable(withSettings(subgraph, subgraphs)),
                    config.authenticated().orElse(Set.of()));
        } catch (SupergraphException e) {
            var origin = config.supergraph().map(Path::toString).orElse("the package's supergraph.graphql");
            throw new SupergraphException("The supergraph in " + origin + " cannot be served: " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SupergraphException(
                    "The supergraph file " + file.toAbsolutePath()
                            + " cannot be read; wortlaut.gateway.supergraph must name a readable file",
                    e);
        }
    }

    private static String packaged() {
        try (var in = SupergraphFile.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new SupergraphException("There is no supergraph: set wortlaut.gateway.supergraph to its file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SupergraphException("The package's supergraph.graphql cannot be read", e);
        }
    }

    private static Subgraph reachable(Subgraph subgraph) {
        if (!ADDRESS.matcher(subgraph.url()).matches()) {
            throw new SupergraphException("subgraph " + subgraph.name() + " has the address \"" + subgraph.url()
                    + "\"; set wortlaut.gateway.subgraph." + subgraph.name() + ".url to an http or https URL");
        }
        return subgraph;
    }

    private static Subgraph withSettings(Subgraph subgraph, TransportConfig subgraphs) {
        return subgraphs
                .of(subgraph.name())
                .flatMap(TransportConfig.SubgraphConfig::url)
                .map(subgraph::withUrl)
                .orElse(subgraph);
    }
}
