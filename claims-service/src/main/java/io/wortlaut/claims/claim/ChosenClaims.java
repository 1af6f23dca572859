package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.Sql;

/** Where people put statements for good. */
@ApplicationScoped
class ChosenClaims {

    private final EntityManager entityManager;

    ChosenClaims(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The statements that somebody put where they belong, with that with which each belongs; itself where with none. */
    Map<String, String> among(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "with recursive led(key, id) as (select p.key, coalesce(h.target_id, h.statement_id)"
                + " from claim_choice h join proposition p on p.statement_id = h.statement_id where h.statement_id = any("
                + sql.bind(statements.toArray(UUID[]::new)) + ") union select l.key, heir.statement_id from led l"
                + " join proposition gone on gone.statement_id = l.id and gone.orphaned"
                + " join proposition heir on heir.own_claim = gone.claim_id)"
                + " select l.key, min(p.key) as target from led l"
                + " left join proposition p on p.statement_id = l.id and not p.orphaned group by l.key";
        Map<String, String> choices = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String key = row.get("key", String.class);
            String target = row.get("target", String.class);
            choices.put(key, target == null ? key : target);
        }
        return choices;
    }

    /** Puts a statement to the claim of another for good; to none but its own for null. */
    void choose(UUID statement, UUID target) {
        Map<String, Object> values = new HashMap<>();
        values.put("statement", statement);
        values.put("target", target);
        Sql.change(
                entityManager,
                "insert into claim_choice (statement_id, target_id) values (:statement, cast(:target as uuid))"
                        + " on conflict (statement_id) do update set target_id = excluded.target_id",
                values);
    }
}
