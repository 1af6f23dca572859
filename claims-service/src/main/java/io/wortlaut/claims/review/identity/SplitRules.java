package io.wortlaut.claims.review.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Sql;

/** What a split takes: checked against what the actor has, and written as the rules that hold from then on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SplitRules {

    private final EntityManager entityManager;

    SplitRules(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws InvalidArgumentException for a choice that is empty, too long, or names what the actor has not */
    void check(UUID actor, SplitChoice choice) {
        if (choice.size() == 0) {
            throw new InvalidArgumentException("'choice' must name a name, an article or a statement");
        }
        if (choice.isTooMuch()) {
            throw new InvalidArgumentException("'choice' names more than " + SplitChoice.MOST + " things");
        }
        Ids.require("statements", choice.statements());
        requireKnown("names", choice.names(), actor, "select n.spelling from actor_name n where n.actor_id = %s");
        requireKnown(
                "articles",
                choice.articles(),
                actor,
                "select n.article_id from actor_name n where n.actor_id = %s union select s.article_id"
                        + " from attribution t join statement s on s.id = t.statement_id where t.actor_id = %s");
        requireKnown(
                "statements",
                choice.statements(),
                actor,
                "select cast(t.statement_id as text) from attribution t where t.actor_id = %s");
    }

    private void requireKnown(String argument, List<String> chosen, UUID actor, String select) {
        Sql sql = new Sql();
        String query = "select x as unknown from unnest(" + sql.bind(chosen.toArray(String[]::new))
                + ") as x where x not in (" + select.replace("%s", sql.bind(actor)) + ") order by 1";
        List<String> unknown = sql.list(entityManager, query).stream()
                .map(row -> row.get("unknown", String.class))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidArgumentException(
                    "'" + argument + "' names what the actor has not: " + String.join(", ", unknown));
        }
    }

    /**
     * Writes the rules of a split.
     *
     * @param actor whom it takes from, as shown
     * @param same everybody who is shown as that actor, each by itself
     */
    void write(UUID split, UUID actor, Collection<UUID> same, SplitChoice choice) {
        entityManager
                .createNativeQuery("insert into actor_split_from (split_id, from_id) select :split, x"
                        + " from unnest(:same) as x")
                .setParameter("split", split)
                .setParameter("same", same.toArray(UUID[]::new))
                .executeUpdate();
        add(split, "NAME", choice.names());
        add(split, "ARTICLE", choice.articles());
        add(split, "STATEMENT", choice.statements());
        addEmptiedArticles(split, actor, choice);
        addReviewedStatements(split, actor);
    }

    private void add(UUID split, String kind, List<String> values) {
        entityManager
                .createNativeQuery("insert into actor_split_rule (split_id, kind, value) select :split, :kind, x"
                        + " from unnest(:values) as x")
                .setParameter("split", split)
                .setParameter("kind", kind)
                .setParameter("values", values.toArray(String[]::new))
                .executeUpdate();
    }

    /** Where all statements of an article are chosen, so are the names and roles that it reports. */
    private void addEmptiedArticles(UUID split, UUID actor, SplitChoice choice) {
        entityManager
                .createNativeQuery("""
                        insert into actor_split_rule (split_id, kind, value)
                        select :split, 'ARTICLE', s.article_id
                        from attribution t join statement s on s.id = t.statement_id
                        where t.actor_id = :actor
                        group by s.article_id having bool_and(cast(s.id as text) = any(:statements))
                        on conflict do nothing
                        """)
                .setParameter("split", split)
                .setParameter("actor", actor)
                .setParameter("statements", choice.statements().toArray(String[]::new))
                .executeUpdate();
    }

    /** What a reviewer said of one statement holds against rules about articles, unless it is chosen here. */
    private void addReviewedStatements(UUID split, UUID actor) {
        entityManager
                .createNativeQuery("""
                        insert into actor_split_rule (split_id, kind, value)
                        select distinct :split, 'STATEMENT', cast(s.id as text)
                        from attribution t join statement s on s.id = t.statement_id
                        where t.actor_id = :actor and t.method = 'reviewed' and exists (
                            select 1 from actor_split_rule r where r.split_id = :split and (
                                (r.kind = 'ARTICLE' and r.value = s.article_id)
                                or (r.kind = 'NAME' and exists (select 1 from actor_name n where n.actor_id = :actor
                                    and n.article_id = s.article_id and n.spelling = r.value))))
                        on conflict do nothing
                        """)
                .setParameter("split", split)
                .setParameter("actor", actor)
                .executeUpdate();
    }
}
