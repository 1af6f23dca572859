package io.wortlaut.claims.claim;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Sql;

/** What statements are linked by, as it is stored: one for each that stands by itself. */
@ApplicationScoped
class Propositions {

    /** Divides words, none of which has it in it. */
    private static final String UNIT = "\u001f";

    private final EntityManager entityManager;

    Propositions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A proposition that is linked with others, where it is stored.
     *
     * @param day the last day that it may have been said on; null when it is not known
     * @param telling {@link Proposition#telling()}
     */
    record Placed(
            UUID statement, String key, String articleId, LocalDate day, Proposition proposition, Set<String> telling) {

        Placed(UUID statement, String key, String articleId, LocalDate day, Proposition proposition) {
            this(statement, key, articleId, day, proposition, proposition.telling());
        }
    }

    /**
     * A statement that stands.
     *
     * @param key orders statements by their articles and by where they stand there now, and by nothing that depends on when
     *     an article came or which of its versions were read; unique
     * @param ownClaim the id of the claim that it stands for; never changes
     * @param day the last day that it may have been said on; null when it is not known
     */
    record Standing(String key, UUID ownClaim, LocalDate day) {}

    /** The article's statements that stand. */
    Map<UUID, Standing> standing(String articleId) {
        Sql sql = new Sql();
        String query =
                "select id, said_until, article_id || '|' || lpad(cast(position as text), 9, '0') || '|' || place as key,"
                        + " first_content_hash || '|' || lpad(cast(first_start as text), 9, '0') || '|' || article_id"
                        // More than one may begin in the same place.
                        + " || '|' || place as first from statement where article_id = "
                        + sql.bind(articleId)
                        + " and anchor <> 'ORPHANED' and review_state <> 'REJECTED' and enclosing_id is null";
        Map<UUID, Standing> standing = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> standing.put(
                        row.get("id", UUID.class),
                        new Standing(
                                row.get("key", String.class),
                                UUID.nameUUIDFromBytes(
                                        row.get("first", String.class).getBytes(StandardCharsets.UTF_8)),
                                row.get("said_until", LocalDate.class))));
        return standing;
    }

    /** Lets the article's propositions stand no longer, until they are {@link #put} again. */
    void forget(String articleId) {
        // What no longer stands leaves its key to what does.
        Sql.change(
                entityManager,
                "update proposition set orphaned = true, key = cast(statement_id as text) where article_id = :article",
                Map.of("article", articleId));
    }

    /** Adds the article's propositions, each a claim of its own at first, or fills their rows anew. */
    void put(String articleId, List<Placed> placed, List<UUID> ownClaims, List<Stance> stances) {
        if (placed.isEmpty()) {
            return;
        }
        Sql.change(
                entityManager,
                """
                insert into proposition
                    (statement_id, article_id, key, own_claim, claim_id, stance, score, signature, telling)
                select v.statement, :article, v.key, v.own, v.own, v.stance, 0, v.signature,
                    string_to_array(v.telling, chr(31))
                from unnest(:statements, :keys, :own, :stances, :signatures, :telling)
                    as v(statement, key, own, stance, signature, telling)
                on conflict (statement_id) do update
                set key = excluded.key, stance = excluded.stance, signature = excluded.signature,
                    telling = excluded.telling, orphaned = false
                """,
                Map.of(
                        "article", articleId,
                        "statements", placed.stream().map(Placed::statement).toArray(UUID[]::new),
                        "keys", placed.stream().map(Placed::key).toArray(String[]::new),
                        "own", ownClaims.toArray(UUID[]::new),
                        "stances", stances.stream().map(Stance::name).toArray(String[]::new),
                        "signatures",
                                placed.stream()
                                        .map(each -> Signature.of(each.proposition()))
                                        .toArray(String[]::new),
                        "telling",
                                placed.stream()
                                        .map(each -> String.join(UNIT, each.telling()))
                                        .toArray(String[]::new)));
    }

    /** What the article's statements are linked by, as it was read; those that no longer stand, too. */
    Map<UUID, Proposition> of(String articleId) {
        Sql sql = new Sql();
        String query = "select p.statement_id, p.signature, t.terms from proposition p"
                + " join article_topic t on t.article_id = p.article_id where p.article_id = " + sql.bind(articleId);
        Map<UUID, Proposition> propositions = new HashMap<>();
        sql.list(entityManager, query)
                .forEach(row -> propositions.put(
                        row.get("statement_id", UUID.class),
                        Signature.read(
                                row.get("signature", String.class),
                                Signature.readTerms(row.get("terms", String.class)))));
        return propositions;
    }

    /** Lets the ids of the article's claims that only orphaned statements stood for resolve to what is left of them. */
    void nameHeirs(String articleId) {
        Sql.change(entityManager, """
                update proposition gone set claim_id = heir.own_claim
                from (select g.statement_id, h.own_claim
                      from proposition g cross join lateral (
                          select own_claim from proposition where claim_id = g.claim_id and not orphaned
                          order by key limit 1) h
                      where g.article_id = :article and g.orphaned) as heir
                where gone.statement_id = heir.statement_id
                """, Map.of("article", articleId));
    }
}
