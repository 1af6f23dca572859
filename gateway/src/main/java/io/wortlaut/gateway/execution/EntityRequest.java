package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.wortlaut.gateway.planning.Fetch;

/** Collects the representations that a fetch of entities sends, and ties its answer to the objects that asked for it. */
final class EntityRequest {
    private final Fetch.Entities fetch;
    private final Cursor cursor;
    private final List<Representations> representations = new ArrayList<>();
    private final List<List<Links>> links = new ArrayList<>();

    EntityRequest(Fetch.Entities fetch, Cursor cursor) {
        this.fetch = fetch;
        this.cursor = cursor;
    }

    /**
     * Writes the variables that hold representations.
     *
     * @return how many representations there are
     */
    int write(PreparedPlan plan, Bytes out) {
        var total = 0;
        for (var batch : fetch.batches()) {
            out.add((representations.isEmpty() ? "\"" : ",\"").getBytes(StandardCharsets.US_ASCII));
            out.add(batch.variable());
            out.add("\":".getBytes(StandardCharsets.US_ASCII));
            var collected = new Representations(out);
            var tied = new ArrayList<Links>();
            for (var target : batch.targets()) {
                tied.add(collect(plan, target, collected, out));
            }
            links.add(tied);
            representations.add(collected);
            total += collected.finish();
        }
        return total;
    }

    /** The representations of each batch, as long as what was written stays as it is. */
    List<Representations> representations() {
        return representations;
    }

    private Links collect(PreparedPlan plan, Fetch.Target target, Representations representations, Bytes out) {
        var collected = new Links();
        var writer = new AnswerWriter(cursor, out);
        var values = new PassedValues(cursor, out);
        var opening = PreparedPlan.typename(target);
        var location = target.location();
        var walk = new Walk(cursor, target.path(), target.branches(), branch -> {
            var record = cursor.object(location, target.anchor());
            if (record <= 0) {
                return;
            }
            var start = representations.open();
            var type = branch < 0
                    ? new byte[0]
                    : cursor.type(location, location.branches().get(branch));
            if (writer.representation(location, opening, target.inputs(), type) && values.write(target)) {
                var number = representations.close(start);
                collected.add(record, number);
                cursor.tape(location, target.anchor())[record + 2 * target.slot() + 1] = number;
            } else {
                representations.takeBack(start);
            }
        });
        walk.run(plan.plan.root());
        return collected;
    }

    /**
     * What is wrong with an answer.
     *
     * @param path in the answer, empty for all of it
     */
    record Flaw(List<Object> path, String what) {}

    /**
     * Ties the entities to the objects.
     *
     * @return what cannot be used of the answer
     */
    List<Flaw> tie(JsonIndex answer) {
        var flaws = new ArrayList<Flaw>();
        if (answer.data == 0) {
            return flaws;
        }
        for (var i = 0; i < fetch.batches().size(); i++) {
            var batch = fetch.batches().get(i);
            var at = answer.data + 2 * batch.slot();
            if (answer.tape[at + 1] != JsonIndex.LIST) {
                if (answer.errorsEnd == 0) {
                    flaws.add(new Flaw(List.of(), "answered without a list of entities"));
                }
                continue;
            }
            var list = answer.tape[at];
            if (answer.tape[list] != representations.get(i).size()) {
                flaws.add(new Flaw(
                        List.of(),
                        "answered with " + answer.tape[list] + " entities for "
                                + representations.get(i).size() + " representations"));
                continue;
            }
            flaws.addAll(strangers(batch.responseKey(), answer.tape, list));
            for (var t = 0; t < batch.targets().size(); t++) {
                var target = batch.targets().get(t);
                links.get(i)
                        .get(t)
                        .tie(cursor.tape(target.location(), target.anchor()), target.slot(), answer.tape, list);
            }
        }
        return flaws;
    }

    private static List<Flaw> strangers(String key, int[] tape, int list) {
        var flaws = new ArrayList<Flaw>();
        for (var i = 0; i < tape[list]; i++) {
            var at = list + 1 + 2 * i;
            if (tape[at + 1] != JsonIndex.OBJECT && tape[at] != JsonIndex.NULL) {
                flaws.add(new Flaw(List.of(key, i), "answered with an entity that is no object"));
            }
        }
        return flaws;
    }
}
