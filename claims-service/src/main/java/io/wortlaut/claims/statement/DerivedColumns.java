package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.statement.comparison.Utterance;
import io.wortlaut.claims.statement.search.SearchWords;

/**
 * Writes the columns of statements that follow from the others: the words that they are searched for, what repeats are
 * looked up by, and how soon somebody should look at them. All in one SQL statement, since each one that touches a row
 * writes it anew with its place in every index.
 */
@ApplicationScoped
class DerivedColumns {

    private final EntityManager entityManager;
    private final Repeats repeats;

    DerivedColumns(EntityManager entityManager, Repeats repeats) {
        this.entityManager = entityManager;
        this.repeats = repeats;
    }

    /**
     * Brings an article's statements up to date, once the counts of its actors are: the less sure a statement is and the
     * more its speaker is heard, the sooner somebody should look at it. Repeats in other articles follow.
     *
     * @param statements all that there are of the article, those that are gone, too
     * @param isNew whether there was nothing of the article before
     */
    void write(String articleId, Collection<StatementEntity> statements, boolean isNew) {
        Map<UUID, Utterance> utterances = Repeats.utterances(statements);
        Map<UUID, UUID> groups = repeats.group(articleId, utterances, isNew);
        if (statements.isEmpty()) {
            return;
        }
        List<StatementEntity> all = List.copyOf(statements);
        entityManager
                .createNativeQuery("""
                        update statement s
                        set search = w.search, utterance_keys = w.keys, utterance_id = w.utterance,
                            review_priority = w.priority
                        from (select o.id, cast(v.words as tsvector) as search, cast(v.keys as bigint[]) as keys,
                                  cast(nullif(v.utterance, '') as uuid) as utterance,
                                  cast(round((100 - o.confidence) * (1 + ln(1 + coalesce((
                                      select max(a.statement_count) from attribution t join actor a on a.id = t.actor_id
                                      where t.statement_id = o.id and t.role = 'SPEAKER'), 0)))) as int) as priority
                              from unnest(:ids, :words, :keys, :utterances) as v(id, words, keys, utterance)
                              join statement o on o.id = v.id) as w
                        where s.id = w.id
                          and (s.search is distinct from w.search or s.utterance_keys <> w.keys
                               or s.utterance_id is distinct from w.utterance or s.review_priority <> w.priority)
                        """)
                .setParameter("ids", all.stream().map(statement -> statement.id).toArray(UUID[]::new))
                .setParameter(
                        "words",
                        all.stream()
                                .map(statement -> SearchWords.shared().vector(statement.exact))
                                .toArray(String[]::new))
                .setParameter(
                        "keys",
                        all.stream()
                                .map(statement -> utterances.containsKey(statement.id)
                                        ? Repeats.array(
                                                utterances.get(statement.id).keys())
                                        : Repeats.array(Set.of()))
                                .toArray(String[]::new))
                .setParameter(
                        "utterances",
                        all.stream()
                                .map(statement -> Objects.toString(groups.get(statement.id), ""))
                                .toArray(String[]::new))
                .executeUpdate();
    }
}
