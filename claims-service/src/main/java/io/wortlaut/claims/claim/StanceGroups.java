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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.AskedAlike;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.TotalRelation;

/** Reads who stands where on claims: one SQL statement for any number of them. */
@ApplicationScoped
public class StanceGroups {

    /** As many statements of a stance are looked at for who says it, and where. */
    private static final int MOST = 250;

    private final EntityManager entityManager;

    StanceGroups(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static final class Group {
        private final TreeSet<String> articles = new TreeSet<>();
        private final TreeSet<String> sources = new TreeSet<>();
        private final Map<String, Actor> actors = new TreeMap<>();
        private long total;

        private void add(Tuple row) {
            total = row.get("total", Long.class);
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
        return AskedAlike.answer(asked, StancesOf::asOf, StancesOf::claim, this::read, List.of());
    }

    private static String[] stances() {
        return Arrays.stream(Stance.values()).map(Enum::name).toArray(String[]::new);
    }

    /** @param asOf null for now */
    private Map<UUID, List<StanceGroup>> read(Instant asOf, Collection<UUID> claims) {
        Sql sql = new Sql();
        String asked = sql.bind(claims.toArray(UUID[]::new));
        String query = asOf == null
                ? "select * from stances_on(" + asked + ", " + MOST + ")"
                : "select * from stances_known(" + asked + ", " + sql.bind(stances()) + ", " + MOST + ", cast("
                        + sql.bind(asOf) + " as timestamptz))";
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
