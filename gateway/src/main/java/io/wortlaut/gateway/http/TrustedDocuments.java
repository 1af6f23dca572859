package io.wortlaut.gateway.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.ConfigurationException;

import io.wortlaut.gateway.execution.JsonValues;

/**
 * The documents that the owner of the graph has approved, by id. The file is one that client tools write: Apollo's manifest
 * of persisted queries, or an object of ids and texts as Relay and GraphQL Code Generator have it.
 */
final class TrustedDocuments {
    private final Map<String, String> byId;
    private final Set<String> texts;

    private TrustedDocuments(Map<String, String> byId) {
        this.byId = Map.copyOf(byId);
        this.texts = Set.copyOf(new HashSet<>(byId.values()));
    }

    static TrustedDocuments of(GatewayConfig.TrustedDocumentsConfig config) {
        if (config.only() && config.manifest().isEmpty()) {
            throw new ConfigurationException(
                    "wortlaut.gateway.trusted-documents.only needs wortlaut.gateway.trusted-documents.manifest");
        }
        return new TrustedDocuments(
                config.manifest().map(TrustedDocuments::read).orElse(Map.of()));
    }

    private static Map<String, String> read(Path file) {
        Object json;
        try {
            json = JsonValues.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ConfigurationException("The manifest of trusted documents, " + file.toAbsolutePath()
                    + ", cannot be read as JSON: " + e.getMessage());
        }
        var found = new HashMap<String, String>();
        if (json instanceof Map<?, ?> map && map.get("operations") instanceof List<?> operations) {
            operations.forEach(operation -> {
                if (operation instanceof Map<?, ?> entry) {
                    add(file, entry.get("id"), entry.get("body"), found);
                }
            });
        } else if (json instanceof Map<?, ?> map) {
            map.forEach((id, text) -> add(file, id, text, found));
        } else {
            throw new ConfigurationException(
                    "The manifest of trusted documents, " + file.toAbsolutePath() + ", must be a JSON object");
        }
        return found;
    }

    private static void add(Path file, @Nullable Object id, @Nullable Object text, Map<String, String> found) {
        if (!(id instanceof String name) || !(text instanceof String document)) {
            throw new ConfigurationException("The manifest of trusted documents, " + file.toAbsolutePath()
                    + ", has an entry without a text: " + id);
        }
        found.put(name, document);
    }

    @Nullable
    String text(String id) {
        return byId.get(id);
    }

    boolean contains(String text) {
        return texts.contains(text);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }
}
