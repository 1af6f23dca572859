package io.wortlaut.claims.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the running transaction has to tell: what happens to one statement in several steps is one event. */
final class PendingEvents {

    /** An event without its place in the log. */
    record Pending(EventType type, UUID subject, List<Change> changes, Cause cause) {}

    private final Map<UUID, Pending> statements = new LinkedHashMap<>();
    private final List<Pending> others = new ArrayList<>();

    void add(Pending pending) {
        if (pending.type().isOfStatement()) {
            statements.merge(pending.subject(), pending, PendingEvents::merge);
        } else {
            others.add(pending);
        }
    }

    /** Statements first, in the order of their first event. */
    List<Pending> all() {
        List<Pending> all = new ArrayList<>();
        statements.values().stream()
                .filter(pending -> pending.type() != EventType.STATEMENT_CHANGED
                        || !pending.changes().isEmpty())
                .forEach(all::add);
        all.addAll(others);
        return all;
    }

    private static Pending merge(Pending one, Pending other) {
        return new Pending(
                other.type() == EventType.STATEMENT_CHANGED ? one.type() : other.type(),
                one.subject(),
                merge(one.changes(), other.changes()),
                one.cause().equals(Cause.PROGRAM) ? other.cause() : one.cause());
    }

    private static List<Change> merge(List<Change> one, List<Change> other) {
        Map<String, Change> merged = new LinkedHashMap<>();
        one.forEach(change -> merged.put(change.field(), change));
        other.forEach(change -> merged.merge(
                change.field(), change, (first, second) -> new Change(first.field(), first.before(), second.after())));
        return merged.values().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
