package io.wortlaut.claims.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An entry of the log.
 *
 * @param cursor its place; cursors rise, and none appears behind one that was read
 * @param subject the id of the statement, claim or actor
 * @param changes what changed, by field; empty for a new statement
 */
public record Event(long cursor, EventType type, UUID subject, Instant at, List<Change> changes, Cause cause) {

    public Event {
        changes = List.copyOf(changes);
    }

    /** Paths of what changed. */
    public Set<String> changedFields() {
        return changes.stream().map(Change::field).collect(Collectors.toSet());
    }
}
