package io.wortlaut.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.TotalRelation;
import io.wortlaut.claims.statement.Known;

/** Reads who stands where on claims: one SQL statement for any number of them. */
@ApplicationScoped
public class StanceGroups {

    /** As many statements of a stance are looked at for who says it, and where. */
    private static final int MOST = 250;

    private static final String LATEST_FIRST =
            " order by q.day, q.article_id, q.position, q.statement_id limit " + MOST;

    private final EntityManager entityManager;

    StanceGroups(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static final class Group {
        private final TreeSet<UUID> statements = new TreeSet<>();
        private final TreeSet<String> articles = new TreeSet<>();
        private final TreeSet<String> sources = new TreeSet<>();
        private final Map<String, Actor> actors = new TreeMap<>();
        private long total;

        private void add(Tuple row) {
            total = row.get("total", Long.class);
            statements.add(row.get("statement_id", UUID.class));
            articles.add(row.get("in_article", String.class));
            String role = row.get("role", String.class);
            UUID actor = row.get("actor_id", UUID.class);
            String source = row.get("source_id", String.class);
            if (actor != null && "SPEAKER".equals(role)) {
                actors.put(
                        actor.toString(),
                        new Actor(
                                actor.toString(),
                                row.get("name", String.class),
                                ActorKind.valueOf(row.get("kind", String.class))));
            }
            if (source != null) {
                sources.add(source);
            }
        }

        private StanceGroup under(Stance stance) {
            return new StanceGroup(
                    stance,
                    (int) total,
                    total >= MOST ? TotalRelation.AT_LEAST : TotalRelation.EXACT,
                    actors.values().stream()
                            .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::id))
                            .toList(),
                    sources.stream().map(Source::new).toList(),
                    articles.stream().map(Article::new).toList());
        }
    }

    /**
     * The stances on a claim that are asked for.
     *
     * @param asOf null for now
     */
    record StancesOf(UUID claim, Instant asOf) {}

    /** The groups that are asked for, in the same order; of each claim, assertions first. */
    List<List<StanceGroup>> of(List<StancesOf> asked) {
        Map<Optional<Instant>, List<UUID>> claims = asked.stream()
                .collect(Collectors.groupingBy(
                        one -> Optional.ofNullable(one.asOf()),
                        Collectors.mapping(StancesOf::claim, Collectors.toList())));
        Map<StancesOf, List<StanceGroup>> found = new HashMap<>();
        claims.forEach((asOf, ids) ->
                read(ids, asOf).forEach((claim, groups) -> found.put(new StancesOf(claim, asOf.orElse(null)), groups)));
        return asked.stream().map(one -> found.getOrDefault(one, List.of())).toList();
    }

    private static String[] stances() {
        return Arrays.stream(Stance.values()).map(Enum::name).toArray(String[]::new);
    }

    /** SQL for the latest propositions of a claim {@code c} with a stance {@code x}. */
    private static String latest(Optional<Instant> asOf, Sql sql) {
        if (asOf.isEmpty()) {
            return latest(" and not q.orphaned");
        }
        String day = Known.day(asOf.get(), sql);
        String known = " and exists (select 1 from statement s where s.id = q.statement_id and "
                + Known.asOf("s", asOf.get(), sql) + " offset 0)";
        // What was known was said by then, but for what was said of days to come.
        String ahead = " and q.statement_id in (select h.statement_id from statement_said_ahead h)";
        return "select q.* from ((" + latest(" and q.day >= " + day + known) + ") union all ("
                + latest(" and q.day < " + day + ahead + known) + ")) q" + LATEST_FIRST;
    }

    private static String latest(String condition) {
        return "select q.claim_id, q.stance, q.statement_id, q.article_id, q.day, q.position from proposition q"
                + " where q.claim_id = c.id and q.stance = x.stance" + condition + LATEST_FIRST;
    }

    private Map<UUID, List<StanceGroup>> read(Collection<UUID> claims, Optional<Instant> asOf) {
        Sql sql = new Sql();
        String asked = sql.bind(claims.toArray(UUID[]::new));
        String counted = asOf.isPresent()
                ? "(select claim_id, stance, count(*) as total from latest group by 1, 2)"
                : "(select claim_id, stance, count(*) as total from proposition where not orphaned and claim_id = any("
                        + asked + ") group by 1, 2)";
        String query = "with latest as materialized (select p.* from unnest(" + asked + ") as c(id)"
                + " cross join unnest(" + sql.bind(stances()) + ") as x(stance) cross join lateral ("
                + latest(asOf, sql)
                + ") p) select p.claim_id, p.stance, p.statement_id, p.article_id as in_article, n.total, t.role,"
                + " t.actor_id, t.source_id, a.name, a.kind from latest p join " + counted + " n"
                + " on n.claim_id = p.claim_id and n.stance = p.stance left join attribution t"
                + " on t.statement_id = p.statement_id and t.role in ('SPEAKER', 'VIA')"
                + " left join actor a on a.id = t.actor_id";
        Map<UUID, Map<Stance, Group>> groups = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            groups.computeIfAbsent(row.get("claim_id", UUID.class), claim -> new EnumMap<>(Stance.class))
                    .computeIfAbsent(Stance.valueOf(row.get("stance", String.class)), stance -> new Group())
                    .add(row);
        }
        Map<UUID, List<StanceGroup>> found = new HashMap<>();
        groups.forEach((claim, byStance) -> {
            List<StanceGroup> own = new ArrayList<>();
            byStance.forEach((stance, group) -> own.add(group.under(stance)));
            found.put(claim, own);
        });
        return found;
    }
}
