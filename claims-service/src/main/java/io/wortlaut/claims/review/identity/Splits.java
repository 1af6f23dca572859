package io.wortlaut.claims.review.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Sql;

/** Reads splits: two SQL statements for any number of them. */
@ApplicationScoped
class Splits {

    private final EntityManager entityManager;

    Splits(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<UUID, ActorSplit> byId(Collection<UUID> ids) {
        Map<UUID, ActorSplit> found = new HashMap<>();
        read("s.id", ids).forEach((id, splits) -> found.put(id, splits.getFirst()));
        return found;
    }

    /** All splits that took from those shown as one of the actors, or made them; in their order. */
    Map<UUID, List<ActorSplit>> ofActors(Collection<UUID> actors) {
        Map<UUID, List<ActorSplit>> found = new HashMap<>();
        read("x.survivor_id), (y.survivor_id", actors)
                .forEach((actor, splits) ->
                        found.put(actor, splits.stream().distinct().toList()));
        return found;
    }

    private Map<UUID, List<ActorSplit>> read(String column, Collection<UUID> asked) {
        Sql sql = new Sql();
        String query = "select z.asked, s.id as split_id, s.number, s.state, s.revision,"
                + " x.id as source, x.name as source_name, x.kind as source_kind,"
                + " y.id as target, y.name as target_name, y.kind as target_kind"
                + " from actor_split s join actor x on x.id = s.from_id join actor y on y.id = s.into_id"
                + " cross join lateral (values (" + column + ")) as z(asked) where z.asked = any("
                + sql.bind(asked.toArray(UUID[]::new)) + ") order by z.asked, s.number";
        List<Tuple> rows = sql.list(entityManager, query);
        Map<UUID, Map<String, List<String>>> rules =
                rules(rows.stream().map(row -> row.get("split_id", UUID.class)).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("asked", UUID.class),
                        Collectors.mapping(
                                row -> split(row, rules.getOrDefault(row.get("split_id", UUID.class), Map.of())),
                                Collectors.toList())));
    }

    private Map<UUID, Map<String, List<String>>> rules(Collection<UUID> splits) {
        Sql sql = new Sql();
        String query = "select split_id, kind, value from actor_split_rule where split_id = any("
                + sql.bind(splits.toArray(UUID[]::new)) + ") order by split_id, kind, value";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("split_id", UUID.class),
                        Collectors.groupingBy(
                                row -> row.get("kind", String.class),
                                Collectors.mapping(row -> row.get("value", String.class), Collectors.toList()))));
    }

    private static ActorSplit split(Tuple row, Map<String, List<String>> rules) {
        return new ActorSplit(
                row.get("split_id").toString(),
                ActorReference.of(row, "source"),
                ActorReference.of(row, "target"),
                SplitState.valueOf(row.get("state", String.class)),
                row.get("revision", Integer.class),
                rules.getOrDefault("NAME", List.of()),
                rules.getOrDefault("ARTICLE", List.of()).stream()
                        .map(Article::new)
                        .toList(),
                rules.getOrDefault("STATEMENT", List.of()));
    }
}
