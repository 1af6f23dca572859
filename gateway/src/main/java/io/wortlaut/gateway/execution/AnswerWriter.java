package io.wortlaut.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.wortlaut.gateway.planning.Location;
import io.wortlaut.gateway.planning.Template;
import io.wortlaut.gateway.planning.Wrapping;

/**
 * Writes JSON objects by copying slices of the subgraphs' answers along a template. A value that must not be null and is
 * takes its nearest nullable parent with it, by taking back what was written of that (GraphQL specification, section
 * 6.4.4).
 */
final class AnswerWriter {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private static final String MISFIT = "a subgraph's value does not fit its type";

    /** A subgraph that is wrong everywhere needs no proof of it for every value. */
    private static final int MAX_VIOLATIONS = 100;

    private final Cursor cursor;
    private final Bytes out;
    private final LeafWriter leaves;
    private final AnswerPath path = new AnswerPath();
    private final List<GraphQLError> violations = new ArrayList<>();
    private final List<List<Object>> nulled = new ArrayList<>();
    /** Leaves written that are not null, to tell an empty representation. */
    private int written;

    AnswerWriter(Cursor cursor, Bytes out) {
        this.cursor = cursor;
        this.out = out;
        this.leaves = new LeafWriter(out);
    }

    /** The answer's {@code data}. */
    void data(Location root) {
        cursor.enterRoot(root);
        var start = out.length;
        if (!object(root)) {
            nulled.add(List.of());
            out.length = start;
            out.add(NULL);
        }
    }

    /**
     * What is delivered later of the object at which the cursor stands, or null if something in it must not be null and is.
     *
     * @param at the object's path in the answer
     */
    void later(Location location, int branch, int part, List<Object> at) {
        var selected = location.branches().get(branch);
        var start = out.length;
        at.forEach(path::enter);
        out.add('{');
        if (!entries(location, selected.deferred().get(part), cursor.type(location, selected), false)) {
            nulled.add(at);
            out.length = start;
            out.add(NULL);
        }
        at.forEach(ignored -> path.leave());
    }

    /** Paths of objects that are missing in the answer, because something in them must not be null and is. */
    List<List<Object>> nulled() {
        return nulled;
    }

    /** Values that had to be null and must not be, or did not fit their type. */
    List<GraphQLError> violations() {
        return violations;
    }

    /**
     * Writes a representation of the object at which the cursor stands.
     *
     * @return false if something that identifies it is missing
     */
    boolean representation(Location location, byte[] opening, Template inputs, byte[] type) {
        out.add(opening);
        written = 0;
        return entries(location, inputs, type, true) && written > 0;
    }

    /**
     * Writes an object of the location as the template has it.
     *
     * @return false if something in it must not be null and is
     */
    boolean value(Location location, Template template, byte[] type) {
        out.add('{');
        return entries(location, template, type, false);
    }

    private boolean object(Location location) {
        cursor.resolve(location);
        var branch = cursor.branch(location);
        if (branch < 0) {
            if (cursor.isStranger(location)) {
                report("a subgraph's object is of an unknown type", null, List.of());
            }
            return false;
        }
        var selected = location.branches().get(branch);
        out.add('{');
        return entries(location, selected.answer(), cursor.type(location, selected), false);
    }

    /**
     * Subgraphs mostly answer with the client's own keys in the client's order, so leaves that stand side by side in an
     * answer are copied at one go, with the keys between them.
     */
    private boolean entries(Location location, Template template, byte[] type, boolean opened) {
        byte[] run = null;
        var runStart = 0;
        var runEnd = 0;
        var origin = -1;
        var record = 0;
        for (var i = 0; i < template.size(); i++) {
            var entry = template.entry(i);
            var key = entry.key();
            var keyStart = i > 0 || opened ? 0 : 1;
            if (entry instanceof Template.Leaf leaf && leaf.wrapping().listDepth() == 0) {
                if (leaf.origin() != origin) {
                    origin = leaf.origin();
                    record = cursor.object(location, origin);
                }
                if (record > 0) {
                    var answer = cursor.answer(location, origin);
                    var start = answer.tape[record + 2 * leaf.slot()];
                    var end = answer.tape[record + 2 * leaf.slot() + 1];
                    var json = answer.json;
                    if (end > 0 && LeafWriter.fitsAsItIs(leaf.type(), json, start, end)) {
                        written++;
                        // So much lies between two values only if nothing but the comma and the key does.
                        if (json == run && leaf.sameKey() && start - runEnd == key.end()) {
                            runEnd = end;
                            continue;
                        }
                        if (run != null) {
                            out.add(run, runStart, runEnd);
                        }
                        out.add(key.bytes(), keyStart, key.end());
                        run = json;
                        runStart = start;
                        runEnd = end;
                        continue;
                    }
                }
            }
            if (run != null) {
                out.add(run, runStart, runEnd);
                run = null;
            }
            out.add(key.bytes(), keyStart, key.end());
            if (!entry(location, entry, type)) {
                return false;
            }
        }
        if (run != null) {
            out.add(run, runStart, runEnd);
        }
        out.add('}');
        return true;
    }

    private boolean entry(Location location, Template.Entry entry, byte[] type) {
        return switch (entry) {
            case Template.Typename ignored -> {
                out.add(type);
                yield true;
            }
            case Template.Leaf leaf -> leaf(location, leaf);
            case Template.Absent absent -> nothing(absent, absent.wrapping(), 0);
            case Template.Nested nested -> {
                path.enter(nested.name());
                cursor.enter(location, nested.location());
                var fits = value(nested.location(), nested.wrapping(), 0);
                path.leave();
                yield fits;
            }
        };
    }

    private boolean leaf(Location location, Template.Leaf leaf) {
        var record = cursor.object(location, leaf.origin());
        if (record > 0) {
            var tape = cursor.tape(location, leaf.origin());
            var at = record + 2 * leaf.slot();
            if (tape[at] != JsonIndex.NULL && tape[at] != JsonIndex.ABSENT) {
                var start = out.length;
                if (leaves.write(leaf, cursor.json(location, leaf.origin()), tape, tape[at], tape[at + 1], 0)) {
                    written++;
                    leaves.flaws().forEach(place -> report(MISFIT, leaf, place));
                    return true;
                }
                out.length = start;
                invalid(leaf);
            }
        }
        return nothing(leaf, leaf.wrapping(), 0);
    }

    private boolean value(Location location, Wrapping wrapping, int level) {
        var first = cursor.first(location);
        if (first == JsonIndex.NULL || first == JsonIndex.ABSENT) {
            return nothing(null, wrapping, level);
        }
        var start = out.length;
        if (level < wrapping.listDepth() ? list(location, wrapping, level) : single(location)) {
            return true;
        }
        out.length = start;
        if (wrapping.mustNotBeNull(level)) {
            return false;
        }
        nulled.add(path.toList());
        out.add(NULL);
        return true;
    }

    private boolean single(Location location) {
        if (cursor.second(location) != JsonIndex.OBJECT) {
            invalid(null);
            return false;
        }
        return object(location);
    }

    private boolean list(Location location, Wrapping wrapping, int level) {
        if (cursor.second(location) != JsonIndex.LIST) {
            invalid(null);
            return false;
        }
        var lists = cursor.save(location);
        var length = cursor.length(location, lists);
        out.add('[');
        for (var i = 0; i < length; i++) {
            if (i > 0) {
                out.add(',');
            }
            cursor.element(location, lists, i);
            path.enter(i);
            var fits = value(location, wrapping, level + 1);
            path.leave();
            if (!fits) {
                return false;
            }
        }
        out.add(']');
        return true;
    }

    private boolean nothing(Template.Entry leaf, Wrapping wrapping, int level) {
        if (wrapping.mustNotBeNull(level)) {
            report("a value that must not be null is missing", leaf, List.of());
            return false;
        }
        out.add(NULL);
        return true;
    }

    private void invalid(Template.Entry leaf) {
        report(MISFIT, leaf, List.of());
    }

    /** @param at where in the leaf */
    private void report(String message, Template.Entry leaf, List<Integer> at) {
        if (violations.size() == MAX_VIOLATIONS) {
            return;
        }
        var keys = path.toList();
        if (leaf != null) {
            keys.add(leaf.name());
        }
        keys.addAll(at);
        violations.add(new GraphQLError(message, keys, List.of(), Map.of("code", "INVALID_SUBGRAPH_VALUE")));
    }
}
