package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.claim.ClaimMembers.Member;
import io.wortlaut.claims.claim.linking.Link;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Relation;
import io.wortlaut.claims.connection.Sql;

/** What each two statements have to do with each other: whether they are about the same, and how one stands to the other. */
@ApplicationScoped
class StatementLinks {

    private final EntityManager entityManager;

    StatementLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A link between two statements, that with the smaller key first. */
    record StoredLink(UUID one, UUID other, Link link) {}

    /** A relation between two statements: the one stands so to the other. */
    record StoredRelation(UUID one, UUID other, Relation relation) {}

    /** Forgets what the article's propositions were linked by. */
    void forget(String articleId) {
        for (String table : List.of("statement_link", "statement_relation")) {
            Sql.change(entityManager, """
                    delete from %1$s l
                    using (select n.one, n.other from proposition p join %1$s n on n.one = p.statement_id
                           where p.article_id = :article
                           union select n.one, n.other from proposition p join %1$s n on n.other = p.statement_id
                           where p.article_id = :article) gone
                    where l.one = gone.one and l.other = gone.other
                    """.formatted(table), Map.of("article", articleId));
        }
    }

    void add(List<StoredLink> links) {
        if (links.isEmpty()) {
            return;
        }
        Sql.change(
                entityManager,
                "insert into statement_link (one, other, kind, score)"
                        + " select * from unnest(:ones, :others, :kinds, :scores)",
                Map.of(
                        "ones", links.stream().map(StoredLink::one).toArray(UUID[]::new),
                        "others", links.stream().map(StoredLink::other).toArray(UUID[]::new),
                        "kinds",
                                links.stream()
                                        .map(link -> link.link().kind().name())
                                        .toArray(String[]::new),
                        "scores",
                                links.stream().map(link -> link.link().score()).toArray(Integer[]::new)));
    }

    void addRelations(List<StoredRelation> relations) {
        if (relations.isEmpty()) {
            return;
        }
        Sql.change(
                entityManager,
                "insert into statement_relation (one, other, type, score)"
                        + " select * from unnest(:ones, :others, :types, :scores)",
                Map.of(
                        "ones", relations.stream().map(StoredRelation::one).toArray(UUID[]::new),
                        "others", relations.stream().map(StoredRelation::other).toArray(UUID[]::new),
                        "types",
                                relations.stream()
                                        .map(stored -> stored.relation().type().name())
                                        .toArray(String[]::new),
                        "scores",
                                relations.stream()
                                        .map(stored -> stored.relation().score())
                                        .toArray(Integer[]::new)));
    }

    /** The links that some statements have with one another and with others, none of which is the same as any other. */
    List<Edge> edges(Collection<UUID> statements, Collection<Member> among) {
        Map<UUID, String> keys = new HashMap<>();
        among.forEach(member -> keys.put(member.statement(), member.key()));
        if (keys.size() < 2) {
            return List.of();
        }
        Sql sql = new Sql();
        String ids = sql.bind(statements.toArray(UUID[]::new));
        String query = "select l.one, l.other, l.kind, l.score from unnest(" + ids + ") as x"
                + " join statement_link l on l.one = x union select l.one, l.other, l.kind, l.score from unnest(" + ids
                + ") as x join statement_link l on l.other = x";
        return sql.list(entityManager, query).stream()
                .filter(row ->
                        keys.containsKey(row.get("one", UUID.class)) && keys.containsKey(row.get("other", UUID.class)))
                .map(row -> Edge.of(
                        keys.get(row.get("one", UUID.class)),
                        keys.get(row.get("other", UUID.class)),
                        new Link(Link.Kind.valueOf(row.get("kind", String.class)), row.get("score", Integer.class))))
                .toList();
    }
}
