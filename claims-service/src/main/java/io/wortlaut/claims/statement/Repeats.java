package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * order that their articles came in: whatever an article touches is worked out anew.
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
    }

    /** Finds the article's statements anew, as they are stored now, in the caller's transaction. */
    void replace(String articleId) {
        List<Row> own = own(articleId);
        Set<UUID> touched = new TreeSet<>(released(articleId));
        own.stream().map(Row::utterance).filter(Objects::nonNull).forEach(touched::add);
        writeKeys(own);
        List<Row> all = new ArrayList<>(own);
        all.addAll(others(articleId, own, touched));
        Map<UUID, Utterance> utterances = new TreeMap<>();
        all.forEach(row -> utterances.put(row.id(), row.words()));
        Map<UUID, UUID> groups = Repetitions.groups(utterances);
        write(all.stream()
                .filter(row -> !Objects.equals(row.utterance(), groups.get(row.id())))
                .collect(Collectors.toMap(Row::id, row -> Objects.toString(groups.get(row.id()), ""))));
    }

    private List<Row> own(String articleId) {
        Sql sql = new Sql();
        String query = "select id, exact, speaker_key, utterance_id from statement where article_id = "
                + sql.bind(articleId) + " and anchor <> 'ORPHANED' and enclosing_id is null";
        return sql.list(entityManager, query).stream().map(Row::of).toList();
    }

    /** Takes what stands no longer out of its utterance, and says which that was. */
    private List<UUID> released(String articleId) {
        Sql sql = new Sql();
        String query = "with gone as (select id, utterance_id from statement where article_id = " + sql.bind(articleId)
                + " and utterance_keys <> '{}' and (anchor = 'ORPHANED' or enclosing_id is not null)),"
                + " changed as (update statement s set utterance_id = null, utterance_keys = '{}' from gone"
                + " where s.id = gone.id) select distinct utterance_id from gone where utterance_id is not null";
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("utterance_id", UUID.class))
                .toList();
    }

    private void writeKeys(List<Row> rows) {
        Map<UUID, String> keys = new HashMap<>();
        rows.forEach(row -> keys.put(row.id(), array(row.words().keys())));
        update(
                "update statement s set utterance_keys = cast(v.value as bigint[]) from unnest(:ids, :values)"
                        + " as v(id, value) where s.id = v.id and s.utterance_keys <> cast(v.value as bigint[])",
                keys);
    }

    /** Statements of other articles that have a key in common with one of the article's, and all that go with them. */
    private List<Row> others(String articleId, List<Row> own, Set<UUID> touched) {
        Sql sql = new Sql();
        String keys = sql.bind(
                array(own.stream().flatMap(row -> row.words().keys().stream()).toList()));
        String query = "with hit as (select id, utterance_id from statement where utterance_keys && cast(" + keys
                + " as bigint[])), utterances as (select utterance_id from hit where utterance_id is not null union"
                + " select x from unnest(" + sql.bind(touched.toArray(UUID[]::new)) + ") as x)"
                + " select id, exact, speaker_key, utterance_id from statement where article_id <> "
                + sql.bind(articleId)
                + " and id in (select id from hit union select m.id from statement m"
                + " join utterances u on u.utterance_id = m.utterance_id)";
        return sql.list(entityManager, query).stream().map(Row::of).toList();
    }

    private void write(Map<UUID, String> utterances) {
        update(
                "update statement s set utterance_id = cast(nullif(v.value, '') as uuid)"
                        + " from unnest(:ids, :values) as v(id, value) where s.id = v.id",
                utterances);
    }

    private void update(String statement, Map<UUID, String> values) {
        if (values.isEmpty()) {
            return;
        }
        List<UUID> ids = List.copyOf(values.keySet());
        entityManager
                .createNativeQuery(statement)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("values", ids.stream().map(values::get).toArray(String[]::new))
                .executeUpdate();
    }

    private static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
