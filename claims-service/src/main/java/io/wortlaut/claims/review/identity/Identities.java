package io.wortlaut.claims.review.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.Sql;

/** Reads who actors are by decisions: a few SQL statements for any number of them. */
@ApplicationScoped
class Identities {

    private final EntityManager entityManager;
    private final Merges merges;
    private final Splits splits;
    private final Actors actors;

    Identities(EntityManager entityManager, Merges merges, Splits splits, Actors actors) {
        this.entityManager = entityManager;
        this.merges = merges;
        this.splits = splits;
        this.actors = actors;
    }

    Map<UUID, ActorIdentity> of(Collection<UUID> actors) {
        Map<UUID, List<String>> former = this.actors.formerIds(actors);
        Map<UUID, List<ActorMerge>> mergesOf = merges.ofActors(actors);
        Map<UUID, List<ActorSplit>> splitsOf = splits.ofActors(actors);
        Map<UUID, ActorIdentity> found = new HashMap<>();
        revisions(actors)
                .forEach((actor, revision) -> found.put(
                        actor,
                        new ActorIdentity(
                                revision,
                                former.getOrDefault(actor, List.of()),
                                mergesOf.getOrDefault(actor, List.of()),
                                splitsOf.getOrDefault(actor, List.of()))));
        return found;
    }

    private Map<UUID, Integer> revisions(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query =
                "select id, identity_revision from actor where id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> row.get("identity_revision", Integer.class)));
    }
}
