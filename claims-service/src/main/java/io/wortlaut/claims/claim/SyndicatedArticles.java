package io.wortlaut.claims.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorLinking;
import io.wortlaut.claims.connection.Sql;

/** Which articles are reprints of one text, as articles-service tells it: what they have in common has one origin. */
@ApplicationScoped
public class SyndicatedArticles {

    private final EntityManager entityManager;
    private final ActorLinking linking;
    private final ClaimRecount recount;

    SyndicatedArticles(EntityManager entityManager, ActorLinking linking, ClaimRecount recount) {
        this.entityManager = entityManager;
        this.linking = linking;
        this.recount = recount;
    }

    /**
     * Notes the group that an article is in, and counts its claims' origins anew if it is another one; nothing if a later
     * change was noted already.
     *
     * @param group null for none
     * @param cursor of the change that told it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void regroup(String articleId, String group, long cursor) {
        // First, as in every transaction that changes claims.
        linking.awaitTurn();
        Sql sql = new Sql();
        String known = "select group_id from article_syndication where article_id = " + sql.bind(articleId)
                + " and group_id is not distinct from cast(" + sql.bind(group) + " as text)";
        boolean same = !sql.list(entityManager, known).isEmpty();
        boolean isNewest = entityManager
                        .createNativeQuery(
                                "insert into article_syndication (article_id, group_id, cursor) values (:article, :group, :cursor)"
                                        + " on conflict (article_id) do update set group_id = excluded.group_id, cursor = excluded.cursor"
                                        + " where article_syndication.cursor <= excluded.cursor")
                        .setParameter("article", articleId)
                        .setParameter("group", group)
                        .setParameter("cursor", cursor)
                        .executeUpdate()
                > 0;
        if (isNewest && !same) {
            recount.ofArticle(articleId);
        }
    }
}
