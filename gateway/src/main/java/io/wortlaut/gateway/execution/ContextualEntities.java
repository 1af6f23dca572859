package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.gateway.execution.SubgraphTransport.Response;
import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Shape;

/**
 * A request for entities whose fields take values from objects above. Entities with the same values are asked for together,
 * each set of values by a field of its own; what comes back is put together as if all had been asked for by one.
 */
final class ContextualEntities {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Fetch.Entities fetch;
    private final Fetch.Contextual contextual;
    private final List<PassedValues.Asked> entities;
    /** Numbers of the representations, counted from 0, by their values as JSON. */
    private final Map<String, List<Integer>> sets = new LinkedHashMap<>();

    ContextualEntities(Fetch.Entities fetch, Fetch.Contextual contextual, List<PassedValues.Asked> entities) {
        this.fetch = fetch;
        this.contextual = contextual;
        this.entities = entities;
        for (var number = 0; number < entities.size(); number++) {
            sets.computeIfAbsent(entities.get(number).values(), ignored -> new ArrayList<>())
                    .add(number);
        }
    }

    /** The request, up to the variables that hold the representations and the values. */
    Bytes request() {
        var out = new Bytes(4096);
        out.add(PreparedPlan.opening(contextual.operation(sets.size()), fetch.operationName()));
        var set = 0;
        for (var entry : sets.entrySet()) {
            var suffix = sets.size() == 1 ? "" : "_" + set;
            out.add((set == 0 ? "\"" : ",\"") + "representations" + suffix + "\":[");
            for (var i = 0; i < entry.getValue().size(); i++) {
                if (i > 0) {
                    out.add(',');
                }
                out.add(entities.get(entry.getValue().get(i)).representation());
            }
            out.add(']');
            values(entry.getKey()).forEach((variable, value) -> {
                out.add(",\"" + variable + suffix + "\":");
                out.add(JsonValues.write(value));
            });
            set++;
        }
        return out;
    }

    private static Map<?, ?> values(String json) {
        try {
            return (Map<?, ?>) JsonValues.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("our own JSON cannot be read", e);
        }
    }

    /** The answer as it would be if there were one field; one that cannot be read stays as it is. */
    Response join(Response response) {
        if (sets.size() == 1) {
            return response;
        }
        JsonIndex index;
        try {
            index = JsonScanner.scan(response.body(), slices());
        } catch (MalformedJsonException e) {
            return response;
        }
        var errors = errors(index);
        if (index.data == 0 && errors.isEmpty()) {
            return response;
        }
        var found = new byte[entities.size()][];
        Arrays.fill(found, NULL);
        var set = 0;
        for (var numbers : sets.values()) {
            if (index.data != 0) {
                fill(index, set, numbers, found, errors);
            }
            set++;
        }
        return new Response(
                response.status(),
                assembled(found, errors, AnsweredTags.of(index)),
                response.cacheControl(),
                response.age(),
                response.headers());
    }

    private void fill(JsonIndex index, int set, List<Integer> numbers, byte[][] found, List<Object> errors) {
        var list = index.tape[index.data + 2 * set];
        var isList = index.tape[index.data + 2 * set + 1] == JsonIndex.LIST;
        if (!isList || index.tape[list] != numbers.size()) {
            if (errors.isEmpty()) {
                errors.add(Map.of(
                        "message",
                        "subgraph " + fetch.subgraph().name() + " answered with other than the " + numbers.size()
                                + " entities that were asked for",
                        "extensions",
                        Map.of("code", "SUBREQUEST_MALFORMED_RESPONSE")));
            }
            return;
        }
        for (var i = 0; i < numbers.size(); i++) {
            var start = index.tape[list + 1 + 2 * i];
            if (start != JsonIndex.NULL) {
                found[numbers.get(i)] = Arrays.copyOfRange(index.json, start, index.tape[list + 2 + 2 * i]);
            }
        }
    }

    /** Entities as slices, one list for each set of values. */
    private Shape slices() {
        var entries = new ArrayList<Shape.Entry>();
        for (var set = 0; set < sets.size(); set++) {
            entries.add(new Shape.Entry(Fetch.Contextual.key(set), set, 1, null));
        }
        return new Shape(entries, entries.size());
    }

    /** The subgraph's errors with the numbers that the representations have among all. */
    private List<Object> errors(JsonIndex index) {
        var errors = new ArrayList<Object>();
        var given = index.errors();
        try {
            if (given != null && JsonValues.read(given) instanceof List<?> list) {
                list.forEach(error -> errors.add(error instanceof Map<?, ?> map ? renumbered(map) : error));
            }
        } catch (IOException e) {
            errors.add(Map.of("message", "subgraph " + fetch.subgraph().name() + " answered with unreadable errors"));
        }
        return errors;
    }

    private Map<?, ?> renumbered(Map<?, ?> error) {
        if (!(error.get("path") instanceof List<?> path) || path.isEmpty()) {
            return error;
        }
        var set = 0;
        for (var numbers : sets.values()) {
            if (path.getFirst().equals(Fetch.Contextual.key(set))) {
                var moved = new ArrayList<Object>(path);
                moved.set(0, fetch.batches().getFirst().responseKey());
                if (path.size() > 1
                        && path.get(1) instanceof Number number
                        && number.intValue() >= 0
                        && number.intValue() < numbers.size()) {
                    moved.set(1, numbers.get(number.intValue()));
                }
                var copy = new LinkedHashMap<Object, Object>(error);
                copy.put("path", moved);
                return copy;
            }
            set++;
        }
        return error;
    }

    /** @param tags of which nobody tells in which order they are, so that each entity has all of them */
    private byte[] assembled(byte[][] found, List<Object> errors, AnsweredTags tags) {
        var out = new Bytes(4096);
        out.add("{\"data\":{\"" + fetch.batches().getFirst().responseKey() + "\":[");
        for (var i = 0; i < found.length; i++) {
            if (i > 0) {
                out.add(',');
            }
            out.add(found[i]);
        }
        out.add("]}");
        if (!errors.isEmpty()) {
            out.add(",\"errors\":");
            out.add(JsonValues.write(errors));
        }
        if (!tags.entities().isEmpty()) {
            var all = List.copyOf(tags.entity(0, -1));
            out.add(",\"extensions\":");
            out.add(JsonValues.write(Map.of("apolloEntityCacheTags", Collections.nCopies(found.length, all))));
        }
        out.add('}');
        return out.toArray();
    }
}
