package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.event.Cause;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.event.EventType;

/** Tells the log what became of statements, by comparing them with what they were. */
@ApplicationScoped
class StatementEvents {

    private final EventLog log;

    StatementEvents(EventLog log) {
        this.log = log;
    }

    /** What can be told of a statement, by path in the graph. */
    static Map<String, String> fieldsOf(StatementEntity statement) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exact", statement.exact);
        fields.put("quoteType", statement.quoteType.name());
        fields.put("form", statement.form.name());
        fields.put("act", statement.act.name());
        fields.put("reportingVerb", statement.reportingVerb);
        fields.put("saidAt", statement.saidEdtf == null ? statement.saidText : statement.saidEdtf);
        fields.put("confidence", String.valueOf(statement.confidence));
        fields.put("enclosing", statement.enclosingId == null ? null : statement.enclosingId.toString());
        fields.put("provenance.zone", statement.zone.name());
        fields.put("provenance.contentHash", statement.contentHash);
        fields.put("provenance.anchor", statement.anchor.name());
        fields.put(
                "provenance.selectors",
                statement.selectors.stream()
                        .filter(row -> row.kind() == SelectorKind.CONTENT)
                        .map(row -> row.start() + "-" + row.end())
                        .collect(Collectors.joining(" ")));
        for (AttributionRole role : AttributionRole.values()) {
            fields.put(role.field(), parties(statement, role));
        }
        fields.put("review.state", statement.reviewState.name());
        fields.put("review.assignee", statement.reviewAssignee);
        return fields;
    }

    private static String parties(StatementEntity statement, AttributionRole role) {
        String ids = statement.attributions.stream()
                .filter(row -> row.role() == role)
                .map(row ->
                        row.foundId() == null ? row.sourceId() : row.foundId().toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The statements as they are now, to be compared with later. */
    static Map<UUID, Map<String, String>> fieldsOf(Collection<StatementEntity> statements) {
        return statements.stream().collect(Collectors.toMap(statement -> statement.id, StatementEvents::fieldsOf));
    }

    /** @param before of those among them that were there */
    void record(Map<UUID, Map<String, String>> before, Collection<StatementEntity> after, Cause cause) {
        for (StatementEntity statement : after) {
            record(statement.id, before.get(statement.id), fieldsOf(statement), cause);
        }
    }

    /** @param before null for a new statement */
    void record(UUID id, Map<String, String> before, Map<String, String> after, Cause cause) {
        if (before == null) {
            log.append(EventType.STATEMENT_CREATED, id, List.of(), cause);
            return;
        }
        List<Change> changes = Change.between(before, after);
        if (!changes.isEmpty()) {
            log.append(type(isListed(before), isListed(after)), id, changes, cause);
        }
    }

    private static EventType type(boolean before, boolean after) {
        if (before == after) {
            return EventType.STATEMENT_CHANGED;
        }
        return after ? EventType.STATEMENT_CREATED : EventType.STATEMENT_REMOVED;
    }

    private static boolean isListed(Map<String, String> fields) {
        return !AnchorState.ORPHANED.name().equals(fields.get("provenance.anchor"))
                && !ReviewState.REJECTED.name().equals(fields.get("review.state"));
    }
}
