package io.wortlaut.claims.actor;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How many statements actors make, themselves and through those who speak for them; kept, since lists go by it. */
@ApplicationScoped
public class StatementCounts {

    private final EntityManager entityManager;

    StatementCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Counts the actors' statements anew, and those of the members of the coalitions among them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recount(Collection<UUID> actors) {
        if (actors.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        with asked as (
                            select id from actor where id = any(:actors)
                            union select member_id from actor_member where coalition_id = any(:actors)),
                        heard as (
                            select s.id, v.actor_id, exists (select 1 from attribution t where t.statement_id = s.id
                                       and t.role = 'SPEAKER' and t.actor_id = v.actor_id) as speaks
                            from voice v join statement s on s.id = v.statement_id
                            where v.actor_id in (select id from asked) and s.zone = 'BODY' and s.anchor <> 'ORPHANED'
                              and s.review_state <> 'REJECTED' and s.enclosing_id is null),
                        counted as (
                            select x.id, count(h.id) filter (where h.speaks) as own, count(h.id) as rolled_up
                            from asked x left join heard h on h.actor_id = x.id group by x.id)
                        update actor a set statement_count = c.own, rolled_up_count = c.rolled_up
                        from counted c
                        where a.id = c.id and (a.statement_count <> c.own or a.rolled_up_count <> c.rolled_up)
                        """)
                .setParameter("actors", actors.toArray(UUID[]::new))
                .executeUpdate();
    }
}
