package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.statement.comparison.Repetitions;
import io.wortlaut.claims.statement.comparison.Utterance;

/**
 * Keeps together what is one utterance in several articles. Which that are depends on the statements alone, not on the
 * order that their articles came in: what comes joins what it repeats, and where something goes, what was one utterance
 * with it is worked out anew.
 */
@ApplicationScoped
class Repeats {

    private final EntityManager entityManager;

    Repeats(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param utterance that it counts for so far; null for one that stands alone */
    private record Row(UUID id, Utterance words, UUID utterance) {

        static Row of(Tuple row) {
            return new Row(
                    row.get("id", UUID.class),
                    Utterance.of(row.get("exact", String.class), row.get("speaker_key", String.class)),
                    row.get("utterance_id", UUID.class));
        }

        /** What its group is known by. */
        UUID lead() {
            return utterance == null ? id : utterance;
        }
    }

    /** The words of those of an article's statements that may be repeated elsewhere. */
    static Map<UUID, Utterance> utterances(Collection<StatementEntity> statements) {
        Map<UUID, Utterance> utterances = new TreeMap<>();
        statements.stream()
                .filter(statement -> statement.anchor != AnchorState.ORPHANED && statement.enclosingId == null)
                .forEach(
                        statement -> utterances.put(statement.id, Utterance.of(statement.exact, statement.speakerKey)));
        return utterances;
    }

    /**
     * Groups all that an article says with what others say, and writes it for the others.
     *
     * @param own the article's {@link #utterances}; the keys of the others are stored
     * @param isNew whether there was nothing of the article before
     * @return for each of the article's own in a group the group's key; to be written by the caller
     */
    Map<UUID, UUID> group(String articleId, Map<UUID, Utterance> own, boolean isNew) {
        Set<UUID> left = isNew ? Set.of() : utterancesIn(articleId);
        if (own.isEmpty() && left.isEmpty()) {
            return Map.of();
        }
        List<Row> others = others(articleId, own.values(), left);
        return left.isEmpty() ? join(own, others) : regroup(own, others);
    }

    private static Map<UUID, Utterance> words(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, Row::words));
    }

    private Map<UUID, UUID> join(Map<UUID, Utterance> own, List<Row> others) {
        Map<UUID, UUID> grouped = others.stream()
                .filter(row -> row.utterance() != null)
                .collect(Collectors.toMap(Row::id, Row::utterance));
        Map<UUID, UUID> groups = Repetitions.joined(own, words(others), grouped);
        Map<UUID, UUID> moved = new TreeMap<>();
        for (Row row : others) {
            UUID group = groups.get(row.lead());
            if (group != null && !group.equals(row.utterance())) {
                moved.put(row.lead(), group);
            }
        }
        move(moved);
        return groups;
    }

    private Map<UUID, UUID> regroup(Map<UUID, Utterance> own, List<Row> others) {
        Map<UUID, Utterance> all = new TreeMap<>(own);
        all.putAll(words(others));
        Map<UUID, UUID> groups = Repetitions.groups(all);
        write(others.stream()
                .filter(row -> !Objects.equals(row.utterance(), groups.get(row.id())))
                .collect(Collectors.toMap(Row::id, row -> Objects.toString(groups.get(row.id()), ""))));
        return groups;
    }

    private Set<UUID> utterancesIn(String articleId) {
        Sql sql = new Sql();
        String query = "select distinct utterance_id from statement where utterance_id is not null and article_id = "
                + sql.bind(articleId);
        Set<UUID> utterances = new HashSet<>();
        sql.list(entityManager, query).forEach(row -> utterances.add(row.get("utterance_id", UUID.class)));
        return utterances;
    }

    /** Statements of other articles that may be the same as one of the article's, and all of the utterances given. */
    private List<Row> others(String articleId, Collection<Utterance> own, Set<UUID> utterances) {
        Sql sql = new Sql();
        String columns =
                "select id, exact, speaker_key, utterance_id from statement where article_id <> " + sql.bind(articleId);
        List<String> selects = new ArrayList<>();
        Set<Long> sought = new HashSet<>();
        own.forEach(utterance -> sought.addAll(utterance.sought()));
        if (!sought.isEmpty()) {
            selects.add(columns + " and utterance_keys && cast(" + sql.bind(array(sought)) + " as bigint[])");
        }
        if (!utterances.isEmpty()) {
            selects.add(columns + " and utterance_id = any(" + sql.bind(utterances.toArray(UUID[]::new)) + ")");
        }
        return selects.isEmpty()
                ? List.of()
                : sql.list(entityManager, String.join(" union ", selects)).stream()
                        .map(Row::of)
                        .toList();
    }

    /** Lets groups, or what stands alone, be part of others; each of the former is known by one of its statements. */
    private void move(Map<UUID, UUID> groups) {
        update("""
                with moved as (select cast(id as uuid) as id, cast(value as uuid) as value
                               from unnest(:ids, :values) as v(id, value)),
                members as (select id, value from moved
                            union select s.id, m.value from moved m join statement s on s.utterance_id = m.id)
                update statement s set utterance_id = m.value from members m where s.id = m.id
                """, groups);
    }

    private void write(Map<UUID, String> utterances) {
        update(
                "update statement s set utterance_id = cast(nullif(v.value, '') as uuid)"
                        + " from unnest(:ids, :values) as v(id, value) where s.id = v.id",
                utterances);
    }

    private void update(String statement, Map<UUID, ?> values) {
        if (values.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(values.keySet());
        entityManager
                .createNativeQuery(statement)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter(
                        "values",
                        ids.stream().map(values::get).map(Object::toString).toArray(String[]::new))
                .executeUpdate();
    }

    /** As Postgres writes it. */
    static String array(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
