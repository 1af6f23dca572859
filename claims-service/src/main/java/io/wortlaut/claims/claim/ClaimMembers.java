package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Sql;

/** Which statements make up which claims. */
@ApplicationScoped
class ClaimMembers {

    /** Groups are joined by the average of their links, so never without one that reaches it by itself. */
    private static final String STRONG = "l.kind = 'SAME' and l.score >= " + Linker.THRESHOLD;

    private final EntityManager entityManager;

    ClaimMembers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A statement of a claim.
     *
     * @param ownClaim the claim that it is the first of when no statement in it has a smaller key
     */
    record Member(UUID claim, UUID statement, String key, int score, UUID ownClaim) {}

    /** Where a statement belongs. */
    record Membership(UUID claim, Stance stance, ClaimStatus status) {}

    /**
     * All statements of the claims that the given ones are about, and of those that one of them has a link to that may make
     * the two one, or a choice.
     */
    List<Member> surroundings(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "with recursive near(id) as (select x from unnest(" + sql.bind(statements.toArray(UUID[]::new))
                + ") as x), reached(id) as (select id from near"
                + " union select l.other from near n join statement_link l on l.one = n.id and " + STRONG
                + " union select l.one from near n join statement_link l on l.other = n.id and " + STRONG
                + " union select h.target_id from near n join claim_choice h on h.statement_id = n.id"
                + " union select h.statement_id from near n join claim_choice h on h.target_id = n.id),"
                + " led(id) as (select id from reached union select heir.statement_id from led l join proposition gone"
                + " on gone.statement_id = l.id and gone.orphaned join proposition heir on heir.own_claim = gone.claim_id)";
        return members(
                sql,
                query,
                "select q.claim_id from led l join proposition q on q.statement_id = l.id" + " where not q.orphaned");
    }

    /** All statements of the claims that one of the actors has said something about, or somebody for them. */
    List<Member> ofClaimsBy(Collection<UUID> actors) {
        Sql sql = new Sql();
        return members(
                sql,
                "select q.claim_id from proposition q join attribution t"
                        + " on t.statement_id = q.statement_id and t.role <> 'ADDRESSEE' where not q.orphaned"
                        + " and t.actor_id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ")");
    }

    /** All statements of the claims that one of the article's is about. */
    List<Member> ofClaimsIn(String articleId) {
        Sql sql = new Sql();
        return members(
                sql,
                "select q.claim_id from proposition q where not q.orphaned and q.article_id = " + sql.bind(articleId));
    }

    /** The same, and those of the claims that one of the article's was about before it was gone. */
    List<Member> ofClaimsEverIn(String articleId) {
        Sql sql = new Sql();
        return members(sql, "select q.claim_id from proposition q where q.article_id = " + sql.bind(articleId));
    }

    private List<Member> members(Sql sql, String claims) {
        return members(sql, "", claims);
    }

    private List<Member> members(Sql sql, String with, String claims) {
        String query = with + " select p.claim_id, p.statement_id, p.key, p.score, p.own_claim from proposition p"
                + " where not p.orphaned and p.claim_id in (" + claims + ")";
        return sql.list(entityManager, query).stream()
                .map(row -> new Member(
                        row.get("claim_id", UUID.class),
                        row.get("statement_id", UUID.class),
                        row.get("key", String.class),
                        row.get("score", Integer.class),
                        row.get("own_claim", UUID.class)))
                .toList();
    }

    /** Where the statements belong that stand in a claim. */
    Map<UUID, Membership> memberships(Collection<UUID> statements) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        Sql sql = new Sql();
        String query = "select p.statement_id, p.claim_id, p.stance, c.status from proposition p"
                + " join claim c on c.id = p.claim_id where not p.orphaned and p.statement_id = any("
                + sql.bind(statements.toArray(UUID[]::new)) + ")";
        Map<UUID, Membership> memberships = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> memberships.put(
                        row.get("statement_id", UUID.class),
                        new Membership(
                                row.get("claim_id", UUID.class),
                                Stance.valueOf(row.get("stance", String.class)),
                                ClaimStatus.valueOf(row.get("status", String.class)))));
        return memberships;
    }

    /** Another statement that stands in the claim, the one that its id stands for if possible; null when there is none. */
    UUID memberBeside(UUID statement, UUID claim) {
        Sql sql = new Sql();
        String asked = sql.bind(claim);
        String query = "select statement_id as id from proposition where not orphaned and claim_id = " + asked
                + " and statement_id <> " + sql.bind(statement) + " order by own_claim <> " + asked + ", key limit 1";
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("id", UUID.class))
                .findFirst()
                .orElse(null);
    }
}
