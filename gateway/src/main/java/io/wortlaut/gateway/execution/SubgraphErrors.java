package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.supergraph.Subgraph;

/** Makes the client's errors from what went wrong with subgraphs. */
final class SubgraphErrors {
    private final ErrorPaths paths;

    SubgraphErrors(ErrorPaths paths) {
        this.paths = paths;
    }

    /** The errors that a subgraph answered with, at every place of the client's answer that they are about. */
    List<GraphQLError> translate(Fetch fetch, Subgraph subgraph, byte[] errors) {
        var translated = new ArrayList<GraphQLError>();
        try {
            switch (JsonValues.read(errors)) {
                case List<?> list ->
                    list.forEach(error -> {
                        if (error instanceof Map<?, ?> map) {
                            translate(fetch, subgraph, map, translated);
                        }
                    });
                case null -> {}
                default -> translated.addAll(unreadable(fetch, subgraph));
            }
        } catch (IOException e) {
            translated.addAll(unreadable(fetch, subgraph));
        }
        return translated;
    }

    private List<GraphQLError> unreadable(Fetch fetch, Subgraph subgraph) {
        return failure(fetch, subgraph, Trouble.malformed("answered with unreadable errors"));
    }

    private void translate(Fetch fetch, Subgraph subgraph, Map<?, ?> error, List<GraphQLError> into) {
        var extensions = new LinkedHashMap<String, Object>();
        if (error.get("extensions") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> extensions.put(String.valueOf(key), value));
        }
        extensions.putIfAbsent("code", "DOWNSTREAM_SERVICE_ERROR");
        extensions.put("serviceName", subgraph.name());
        var message = error.get("message") instanceof String text ? text : "unknown error";
        var path = error.get("path") instanceof List<?> list ? list : null;
        for (var place : paths.translate(fetch, path)) {
            into.add(new GraphQLError(message, place, List.of(), extensions));
        }
    }

    /** What went wrong with the whole of a fetch, once for every field that is missed for it. */
    List<GraphQLError> failure(Fetch fetch, Subgraph subgraph, Trouble trouble) {
        return errors(paths.missing(fetch), subgraph, trouble);
    }

    /** What cannot be used of an answer, once for every list or field that it was to fill. */
    List<GraphQLError> flaw(Fetch fetch, Subgraph subgraph, EntityRequest.Flaw flaw) {
        return errors(paths.translate(fetch, flaw.path()), subgraph, Trouble.malformed(flaw.what()));
    }

    private static List<GraphQLError> errors(Set<List<Object>> places, Subgraph subgraph, Trouble trouble) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", trouble.code());
        extensions.put("serviceName", subgraph.name());
        extensions.putAll(trouble.more());
        var message = "subgraph " + subgraph.name() + " " + trouble.what();
        return places.isEmpty()
                ? List.of(new GraphQLError(message, null, List.of(), extensions))
                : places.stream()
                        .map(place -> new GraphQLError(message, place, List.of(), extensions))
                        .toList();
    }
}
