package io.wortlaut.claims.actor;

import java.util.UUID;

import jakarta.persistence.EntityManager;

/** What articles call the two actors of a merge, kept as it was when somebody came to think that they are one. */
public final class MergeEvidence {

    /** Of each of the two; the spellings that stand most often. */
    private static final int MOST = 10;

    private MergeEvidence() {}

    /** Writes the evidence of a merge, in place of any that was written before. */
    public static void write(EntityManager entityManager, UUID merge) {
        entityManager
                .createNativeQuery("delete from actor_merge_evidence where merge_id = :merge")
                .setParameter("merge", merge)
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        insert into actor_merge_evidence (merge_id, side, article_id, spelling, count)
                        select m.id, side.name, n.article_id, n.spelling, n.total
                        from actor_merge m
                        cross join lateral (values ('SURVIVOR', m.survivor_id), ('ABSORBED', m.absorbed_id))
                            as side(name, id)
                        join actor a on a.id = side.id
                        cross join lateral (
                            select article_id, spelling, cast(sum(count) as int) as total from actor_name
                            where actor_id = a.survivor_id group by article_id, spelling
                            order by total desc, article_id, spelling limit :most) as n
                        where m.id = :merge
                        """)
                .setParameter("merge", merge)
                .setParameter("most", MOST)
                .executeUpdate();
    }
}
