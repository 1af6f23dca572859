package io.wortlaut.claims.claim;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
        // First, as in every transaction that changes claims: another one that links statements to them meanwhile would
        // count by the groups of before, and whoever writes last would be wrong. The feed tells of changes only.
        linking.awaitTurn();
        Sql sql = new Sql();
        String article = sql.bind(articleId);
        String query = "with known as (select group_id from article_syndication where article_id = " + article + "),"
                + " noted as (insert into article_syndication as s (article_id, group_id, cursor) values (" + article
                + ", cast(" + sql.bind(group) + " as text), " + sql.bind(cursor)
                + ") on conflict (article_id) do update"
                + " set group_id = excluded.group_id, cursor = excluded.cursor where s.cursor <= excluded.cursor"
                + " returning 1) select (select group_id from known) as known, exists (select 1 from noted) as noted";
        Tuple row = sql.list(entityManager, query).getFirst();
        // Of what nothing was known before, nothing was counted as a reprint.
        boolean same = Objects.equals(row.get("known", String.class), group);
        if (row.get("noted", Boolean.class) && !same) {
            recount.ofArticle(articleId);
        }
    }
}
