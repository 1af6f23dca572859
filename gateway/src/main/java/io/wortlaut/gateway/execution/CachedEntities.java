package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.execution.SubgraphTransport.Response;
import io.wortlaut.gateway.planning.Fetch;
import io.wortlaut.gateway.planning.Shape;

/**
 * A request for entities of which some are in the cache: only the others are asked for, and what comes back is put together
 * with the known ones as if all had been asked for.
 */
final class CachedEntities {
    private static final int MOST_ERRORS = 100;
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Fetch.Entities fetch;
    private final String variables;
    private final CacheSession session;
    private final List<Entities> batches = new ArrayList<>();

    /**
     * Two batches with the same question and representation have the same entity.
     *
     * @param values from objects above, as JSON
     */
    private record Question(
            String subgraph, String url, String operation, String variables, int batch, String values) {}

    /**
     * The entities of one batch.
     *
     * @param known by the entity's number, counted from 0
     * @param asked numbers of those that are not known
     */
    private record Entities(List<PassedValues.Asked> all, Map<Integer, byte[]> known, List<Integer> asked) {}

    /** @param variables of the request besides the representations, as JSON */
    CachedEntities(Fetch.Entities fetch, List<Representations> all, String variables, CacheSession session) {
        this.fetch = fetch;
        this.variables = variables;
        this.session = session;
        for (var i = 0; i < all.size(); i++) {
            var batch = new Entities(all.get(i).asked(), new HashMap<>(), new ArrayList<>());
            for (var number = 0; number < batch.all().size(); number++) {
                var asked = batch.all().get(number);
                var entity = session.find(question(i, asked), asked.representation());
                if (entity == null) {
                    batch.asked().add(number);
                } else {
                    batch.known().put(number, entity);
                }
            }
            batches.add(batch);
        }
    }

    private Question question(int batch, PassedValues.Asked asked) {
        var subgraph = fetch.subgraph();
        return new Question(subgraph.name(), subgraph.url(), fetch.operation(), variables, batch, asked.values());
    }

    boolean isComplete() {
        return batches.stream().allMatch(batch -> batch.asked().isEmpty());
    }

    /** The entities of the only batch that are to be asked for. */
    List<PassedValues.Asked> asked() {
        var batch = batches.getFirst();
        return batch.asked().stream().map(batch.all()::get).toList();
    }

    /** The request for those that are not known, up to the representations. */
    Bytes request(byte[] opening) {
        var out = new Bytes(4096);
        out.add(opening);
        for (var i = 0; i < batches.size(); i++) {
            out.add((i == 0 ? "\"" : ",\"") + fetch.batches().get(i).variable() + "\":[");
            var separate = false;
            for (var number : batches.get(i).asked()) {
                if (separate) {
                    out.add(',');
                }
                separate = true;
                out.add(batches.get(i).all().get(number).representation());
            }
            out.add(']');
        }
        return out;
    }

    /** The answer when nothing has to be asked. */
    Response answer() {
        return new Response(200, assembled(List.of()));
    }

    /** The answer to all of it, of what is known and what came back. */
    Response join(@Nullable Response response, @Nullable Throwable failure) {
        if (response == null) {
            return failed(Trouble.of(failure));
        }
        JsonIndex index;
        try {
            index = JsonScanner.scan(response.body(), slices());
        } catch (MalformedJsonException e) {
            return failed(
                    isGood(response)
                            ? Trouble.malformed("answered with malformed JSON: " + e.getMessage())
                            : Trouble.httpStatus(response.status()));
        }
        var errors = errors(index);
        if (index.data == 0) {
            return !errors.isEmpty()
                    ? new Response(200, assembled(errors))
                    : failed(
                            isGood(response)
                                    ? Trouble.malformed("answered with neither data nor errors")
                                    : Trouble.httpStatus(response.status()));
        }
        return fill(index, response, errors);
    }

    private Response fill(JsonIndex index, Response response, List<Object> errors) {
        var policy = session.received(fetch, response);
        var answered = AnsweredTags.of(index);
        for (var i = 0; i < batches.size(); i++) {
            var batch = batches.get(i);
            var list = index.tape[index.data + 2 * i];
            var isList = index.tape[index.data + 2 * i + 1] == JsonIndex.LIST;
            if (!isList || index.tape[list] != batch.asked().size()) {
                if (errors.isEmpty()) {
                    return failed(Trouble.malformed(
                            "answered with other than the " + batch.asked().size() + " entities that were asked for"));
                }
                continue;
            }
            for (var n = 0; n < batch.asked().size(); n++) {
                var start = index.tape[list + 1 + 2 * n];
                if (start != JsonIndex.NULL) {
                    var json = Arrays.copyOfRange(index.json, start, index.tape[list + 2 + 2 * n]);
                    var number = batch.asked().get(n);
                    batch.known().put(number, json);
                    if (errors.isEmpty() && isGood(response)) {
                        var asked = batch.all().get(number);
                        session.keep(
                                fetch,
                                question(i, asked),
                                asked.representation(),
                                json,
                                policy,
                                response.age(),
                                tags(answered, batch, n));
                    }
                }
            }
        }
        return new Response(200, assembled(errors));
    }

    private Set<String> tags(AnsweredTags answered, Entities batch, int n) {
        var asked = batches.stream().mapToInt(each -> each.asked().size()).sum();
        // Of several lists of entities it is not told in which order their tags are.
        var tags = new HashSet<>(answered.entity(n, batches.size() == 1 ? asked : -1));
        var declared = session.tags(fetch);
        if (declared.ofEntities()) {
            var entity = batch.all().get(batch.asked().get(n));
            tags.addAll(declared.entity(representation(entity.representation())));
        }
        return tags;
    }

    private static Map<?, ?> representation(byte[] json) {
        try {
            return (Map<?, ?>) JsonValues.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("our own representation cannot be read", e);
        }
    }

    private static boolean isGood(Response response) {
        return response.status() >= 200 && response.status() < 300;
    }

    /** Entities as slices, one list for each batch. */
    private Shape slices() {
        var entries = new ArrayList<Shape.Entry>();
        for (var i = 0; i < fetch.batches().size(); i++) {
            entries.add(new Shape.Entry(fetch.batches().get(i).responseKey(), i, 1, null));
        }
        return new Shape(entries, entries.size());
    }

    private Response failed(Trouble trouble) {
        var errors = new ArrayList<>();
        var extensions = new LinkedHashMap<String, Object>(trouble.more());
        extensions.put("code", trouble.code());
        for (var i = 0; i < batches.size(); i++) {
            for (var number : batches.get(i).asked()) {
                if (errors.size() < MOST_ERRORS) {
                    errors.add(Map.of(
                            "message",
                            "subgraph " + fetch.subgraph().name() + " " + trouble.what(),
                            "path",
                            List.of(fetch.batches().get(i).responseKey(), number),
                            "extensions",
                            extensions));
                }
            }
        }
        return new Response(200, assembled(errors));
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
        if (error.get("path") instanceof List<?> path && path.size() > 1 && path.get(1) instanceof Number number) {
            for (var i = 0; i < batches.size(); i++) {
                var asked = batches.get(i).asked();
                if (fetch.batches().get(i).responseKey().equals(path.getFirst())
                        && number.intValue() >= 0
                        && number.intValue() < asked.size()) {
                    var moved = new ArrayList<Object>(path);
                    moved.set(1, asked.get(number.intValue()));
                    var copy = new LinkedHashMap<Object, Object>(error);
                    copy.put("path", moved);
                    return copy;
                }
            }
        }
        return error;
    }

    private byte[] assembled(List<Object> errors) {
        var out = new Bytes(4096);
        out.add("{\"data\":");
        for (var i = 0; i < batches.size(); i++) {
            out.add((i == 0 ? "{\"" : ",\"") + fetch.batches().get(i).responseKey() + "\":[");
            var batch = batches.get(i);
            for (var number = 0; number < batch.all().size(); number++) {
                if (number > 0) {
                    out.add(',');
                }
                out.add(batch.known().getOrDefault(number, NULL));
            }
            out.add(']');
        }
        out.add('}');
        if (!errors.isEmpty()) {
            out.add(",\"errors\":");
            out.add(JsonValues.write(errors));
        }
        out.add('}');
        return out.toArray();
    }
}
