package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.event.EventType;

/** Sees events of statements as somebody does who knows only the statements that fit a filter. */
@ApplicationScoped
public class StatementFilters {

    private final EntityManager entityManager;
    private final Statements statements;

    StatementFilters(EntityManager entityManager, Statements statements) {
        this.entityManager = entityManager;
        this.statements = statements;
    }

    /** What an event means to somebody with a filter. */
    @Enum("StatementEventType")
    @Description("What an event means to somebody with a filter.")
    public enum Sight {
        CREATED,

        @Description("Also one that did not fit the filter before.")
        CHANGED,

        @Description("It no longer stands, was rejected, or no longer fits the filter, if it ever did.")
        REMOVED
    }

    /**
     * An event as a filter shows it.
     *
     * @param statement as it is now; null when removed
     */
    public record Seen(Event event, Sight sight, Statement statement) {}

    /**
     * Those of the events that the filter shows, in their order. Statements are judged as they are now: whoever takes in
     * all events in turn ends with exactly those statements that fit. A statement that does not fit is shown as removed
     * unless it cannot have fitted before.
     *
     * @param filter null for the defaults
     */
    public List<Seen> show(StatementFilter filter, List<Event> events) {
        Set<UUID> all = events.stream().map(Event::subject).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, Statement> fitting = statements.byId(fitting(all, sql -> StatementCondition.of(filter, sql)));
        Map<Set<String>, Set<UUID>> doubtful = new HashMap<>();
        for (Event event : events) {
            if (!fitting.containsKey(event.subject()) && mayHaveFitted(event)) {
                doubtful.computeIfAbsent(event.changedFields(), fields -> new HashSet<>())
                        .add(event.subject());
            }
        }
        Map<Set<String>, Set<UUID>> gone = new HashMap<>();
        doubtful.forEach((fields, ids) ->
                gone.put(fields, fitting(ids, sql -> StatementCondition.mayHaveHeld(filter, fields, sql))));
        return events.stream()
                .filter(event -> fitting.containsKey(event.subject())
                        || (mayHaveFitted(event)
                                && gone.getOrDefault(event.changedFields(), Set.of())
                                        .contains(event.subject())))
                .map(event -> new Seen(event, sight(event, fitting), fitting.get(event.subject())))
                .toList();
    }

    private static Sight sight(Event event, Map<UUID, Statement> fitting) {
        if (!fitting.containsKey(event.subject())) {
            return Sight.REMOVED;
        }
        return event.type() == EventType.STATEMENT_CREATED ? Sight.CREATED : Sight.CHANGED;
    }

    /** What was not there cannot have fitted; only what came back can, with a filter that shows what is gone. */
    private static boolean mayHaveFitted(Event event) {
        return event.type() != EventType.STATEMENT_CREATED
                || event.changes().stream().map(Change::before).anyMatch(before -> before != null);
    }

    private Set<UUID> fitting(Collection<UUID> ids, Function<Sql, String> condition) {
        Sql sql = new Sql();
        String query = "select s.id from statement s where s.id = any(" + sql.bind(ids.toArray(UUID[]::new)) + ") and "
                + condition.apply(sql);
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("id", UUID.class))
                .collect(Collectors.toSet());
    }
}
