package io.wortlaut.claims.actor;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;

/** Media that speak for themselves are sources and actors; which is which. */
@ApplicationScoped
public class ActorSources {

    private final EntityManager entityManager;

    ActorSources(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Notes that a source is this actor, by itself, unless it is known to be one. */
    @Transactional
    public void link(String sourceId, UUID actor) {
        entityManager
                .createNativeQuery("insert into actor_source (source_id, actor_id) values (:source, :actor)"
                        + " on conflict do nothing")
                .setParameter("source", sourceId)
                .setParameter("actor", actor)
                .executeUpdate();
    }

    Map<UUID, List<Source>> ofActors(Collection<UUID> actors) {
        Sql sql = new Sql();
        String query = "select a.survivor_id, l.source_id from actor_source l join actor a on a.id = l.actor_id"
                + " where a.survivor_id = any(" + sql.bind(actors.toArray(UUID[]::new)) + ") order by l.source_id";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("survivor_id", UUID.class),
                        Collectors.mapping(
                                row -> new Source(row.get("source_id", String.class)), Collectors.toList())));
    }

    Map<String, Actor> ofSources(Collection<String> sources) {
        Sql sql = new Sql();
        String query = "select l.source_id, a.id, a.name, a.kind from actor_source l join actor i on i.id = l.actor_id"
                + " join actor a on a.id = i.survivor_id where l.source_id = any("
                + sql.bind(sources.toArray(String[]::new)) + ")";
        Map<String, Actor> found = new HashMap<>();
        sql.list(entityManager, query).forEach(row -> found.put(row.get("source_id", String.class), Actors.actor(row)));
        return found;
    }
}
