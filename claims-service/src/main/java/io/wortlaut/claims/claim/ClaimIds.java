package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Sql;

/**
 * What becomes of the ids of claims. Each is the id that one statement's claim has while that statement comes first in it
 * ({@code own_claim}); afterwards it leads to the claim that the statement is about, or, when it is gone from its article,
 * to that of another statement it shared its claim with. So whatever names a claim by any id follows that statement when
 * claims grow together or are parted, in whatever order articles come in.
 */
@ApplicationScoped
public class ClaimIds {

    private final EntityManager entityManager;

    ClaimIds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * SQL for where ids lead: rows of {@code named}, an id, and {@code claim}, the claim that it stands for now.
     *
     * @param ids SQL for an array of ids
     */
    public static String leading(String ids) {
        return "claims_led_to(" + ids + ")";
    }

    /** The claims that the ids stand for now, by id; those that nothing is left of are absent. */
    public Map<UUID, UUID> now(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select named, claim from " + leading(sql.bind(ids.toArray(UUID[]::new)));
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("named", UUID.class), row -> row.get("claim", UUID.class), (one, other) -> one));
    }

    /** The other ids that lead to claims: those of claims that grew into them. */
    public Map<UUID, List<String>> former(Collection<UUID> claims) {
        Sql sql = new Sql();
        String query = "select claim, named from ids_leading_to(" + sql.bind(claims.toArray(UUID[]::new))
                + ") where claim <> named order by claim, named";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("claim", UUID.class),
                        Collectors.mapping(row -> row.get("named").toString(), Collectors.toList())));
    }

    /**
     * Has an id found by the claims that it will lead to, though it is that of no claim now.
     *
     * @param id the own claim of a statement
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void name(UUID id) {
        entityManager
                .createNativeQuery("update proposition set named = true where own_claim = :id and not named")
                .setParameter("id", id)
                .executeUpdate();
    }
}
