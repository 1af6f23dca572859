package io.wortlaut.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
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
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.statement.Known;

/** Reads who stands where on claims: one SQL statement for any number of them. */
@ApplicationScoped
@Transactional
public class StanceGroups {

    private final EntityManager entityManager;

    StanceGroups(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static final class Group {
        private final TreeSet<UUID> statements = new TreeSet<>();
        private final TreeSet<String> articles = new TreeSet<>();
        private final TreeSet<String> sources = new TreeSet<>();
        private final Map<String, Actor> actors = new TreeMap<>();

        private void add(Tuple row) {
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
                    statements.size(),
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

    private Map<UUID, List<StanceGroup>> read(Collection<UUID> claims, Optional<Instant> asOf) {
        Sql sql = new Sql();
        String known = asOf.map(time -> "exists (select 1 from statement s where s.id = p.statement_id and "
                        + Known.asOf("s", time, sql) + ")")
                .orElse("not p.orphaned");
        String query = "select p.claim_id, p.stance, p.statement_id, p.article_id as in_article, t.role, t.actor_id,"
                + " t.source_id, a.name, a.kind from proposition p left join attribution t"
                + " on t.statement_id = p.statement_id and t.role in ('SPEAKER', 'VIA')"
                + " left join actor a on a.id = t.actor_id where " + known + " and p.claim_id = any("
                + sql.bind(claims.toArray(UUID[]::new)) + ")";
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
