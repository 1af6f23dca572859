package io.wortlaut.claims.review.identity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Sql;

/** Actors by themselves. */
@ApplicationScoped
class References {

    private final EntityManager entityManager;

    References(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws InvalidArgumentException naming the argument if there is no such actor */
    ActorReference require(String argument, UUID id) {
        Sql sql = new Sql();
        String query = "select id, name, kind from actor where id = " + sql.bind(id);
        return sql.list(entityManager, query).stream()
                .map(row -> new ActorReference(
                        row.get("id").toString(),
                        row.get("name", String.class),
                        ActorKind.valueOf(row.get("kind", String.class))))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException("'" + argument + "' names no actor: " + id));
    }
}
