package io.wortlaut.claims.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.claim.Propositions.Placed;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.claim.linking.Topics;
import io.wortlaut.claims.connection.Sql;

/** What articles are about, and what is said in those that are about the same. */
@ApplicationScoped
class ArticleTopics {

    private final EntityManager entityManager;

    ArticleTopics(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param topic null for an article without statements, which is compared with nothing */
    void put(String articleId, List<Weighted> topic) {
        if (topic == null) {
            Sql.change(
                    entityManager,
                    "delete from article_topic where article_id = :article",
                    Map.of("article", articleId));
            return;
        }
        Sql.change(
                entityManager,
                "insert into article_topic (article_id, terms, keys, names) values (:article, :terms, :keys, :names)"
                        + " on conflict (article_id) do update set terms = excluded.terms, keys = excluded.keys,"
                        + " names = excluded.names",
                Map.of(
                        "article",
                        articleId,
                        "terms",
                        Signature.ofTerms(topic),
                        "keys",
                        Topics.keys(topic).toArray(String[]::new),
                        "names",
                        Topics.names(topic).toArray(String[]::new)));
    }

    /** The propositions of all other articles that are about the same events and have something of what tells. */
    List<Placed> related(String articleId, List<Weighted> topic, Set<String> telling) {
        Sql sql = new Sql();
        List<String> names = Topics.names(topic);
        String query = "select article_id, terms from article_topic where keys && cast("
                + sql.bind(Topics.keys(topic).toArray(String[]::new)) + " as text[]) and article_id <> "
                + sql.bind(articleId);
        if (!names.isEmpty()) {
            // Apart, so that each is read along an index.
            query = query + " and names && cast(" + sql.bind(names.toArray(String[]::new)) + " as text[]) union all "
                    + query + " and names = '{}'";
        }
        Map<String, List<Weighted>> topics = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            List<Weighted> other = Signature.readTerms(row.get("terms", String.class));
            if (Topics.areRelated(topic, other)) {
                topics.put(row.get("article_id", String.class), other);
            }
        }
        if (topics.isEmpty()) {
            return List.of();
        }
        Sql members = new Sql();
        String select = "select statement_id, key, article_id, signature,"
                + " case when day <> 0 then date '0001-01-01' - day end as said from proposition where not orphaned"
                + " and article_id = any(" + members.bind(topics.keySet().toArray(String[]::new)) + ")"
                + " and telling && cast(" + members.bind(telling.toArray(String[]::new)) + " as text[])";
        return members.list(entityManager, select).stream()
                .map(row -> new Placed(
                        row.get("statement_id", UUID.class),
                        row.get("key", String.class),
                        row.get("article_id", String.class),
                        row.get("said", LocalDate.class),
                        Signature.read(
                                row.get("signature", String.class), topics.get(row.get("article_id", String.class)))))
                .toList();
    }
}
