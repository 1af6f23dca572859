package io.wortlaut.claims.review.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.actor.MergeBasis;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Sort.KeyType;
import io.wortlaut.claims.connection.Sort.SortKey;
import io.wortlaut.claims.connection.Sql;

/** Reads merges: one SQL statement for any number of them, lists with one more to count. */
@ApplicationScoped
class Merges {

    /** Surest first. */
    static final Sort SORT = new Sort(
            "SCORE_DESC",
            List.of(
                    new SortKey("m.score", "score", true, KeyType.NUMBER),
                    new SortKey("m.id", "id", false, KeyType.ID)));

    /** Outer joins, which whoever only counts merges is spared. */
    private static final String FROM =
            "actor_merge m left join actor x on x.id = m.survivor_id left join actor y on y.id = m.absorbed_id";

    private static final String COLUMNS = "m.id as merge_id, m.state, m.revision, m.basis, m.score as likelihood,"
            + " m.proposed_at, x.id as survivor, x.name as survivor_name, x.kind as survivor_kind,"
            + " y.id as absorbed, y.name as absorbed_name, y.kind as absorbed_kind";

    private final EntityManager entityManager;

    Merges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<UUID, ActorMerge> byId(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query =
                "select " + COLUMNS + " from " + FROM + " where m.id = any(" + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("merge_id", UUID.class), Merges::merge));
    }

    ActorMergeConnection list(ActorMergeFilter filter, PageRequest page) {
        Sql sql = new Sql();
        Page.Rows rows = new Page.Rows(COLUMNS, FROM, where(filter, sql));
        return Page.read(entityManager, page, sql, rows, (cursor, row) -> new ActorMergeEdge(cursor, merge(row)))
                .as(ActorMergeConnection::new);
    }

    private static String where(ActorMergeFilter filter, Sql sql) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                filter.state() == null
                        ? "m.state in ('SUGGESTED', 'PROPOSED')"
                        : "m.state = any(" + sql.bind(names(filter.state())) + ")");
        conditions.add("not m.pointless");
        if (filter.basis() != null) {
            conditions.add("m.basis = any(" + sql.bind(names(filter.basis())) + ")");
        }
        if (filter.actor() != null) {
            String shown = Actors.shown(sql.bind(Ids.require("actor", filter.actor())));
            conditions.add("(x.survivor_id in " + shown + " or y.survivor_id in " + shown + ")");
        }
        if (filter.minScore() != null) {
            conditions.add("m.score >= " + sql.bind(filter.minScore()));
        }
        return String.join(" and ", conditions);
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    /** All merges that anybody was thought of for who is shown as one of the actors, surest first. */
    Map<UUID, List<ActorMerge>> ofActors(Collection<UUID> actors) {
        Sql sql = new Sql();
        String asked = sql.bind(actors.toArray(UUID[]::new));
        String query = "select distinct z.asked, " + COLUMNS + " from " + FROM
                + " cross join lateral (values (x.survivor_id), (y.survivor_id)) as z(asked)"
                + " where z.asked = any(" + asked + ") order by z.asked, m.score desc, m.id";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("asked", UUID.class), Collectors.mapping(Merges::merge, Collectors.toList())));
    }

    Map<UUID, List<Evidence>> evidence(Collection<UUID> merges) {
        Sql sql = new Sql();
        String query =
                "select * from actor_merge_evidence where merge_id = any(" + sql.bind(merges.toArray(UUID[]::new))
                        + ") order by merge_id, side desc, count desc, article_id, spelling";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("merge_id", UUID.class),
                        Collectors.mapping(
                                row -> new Evidence(
                                        Evidence.Side.valueOf(row.get("side", String.class)),
                                        new Article(row.get("article_id", String.class)),
                                        row.get("spelling", String.class),
                                        row.get("count", Integer.class)),
                                Collectors.toList())));
    }

    private static ActorMerge merge(Tuple row) {
        return new ActorMerge(
                row.get("merge_id").toString(),
                ActorReference.of(row, "survivor"),
                ActorReference.of(row, "absorbed"),
                MergeState.valueOf(row.get("state", String.class)),
                row.get("revision", Integer.class),
                MergeBasis.valueOf(row.get("basis", String.class)),
                row.get("likelihood", Integer.class),
                row.get("proposed_at", Instant.class));
    }
}
