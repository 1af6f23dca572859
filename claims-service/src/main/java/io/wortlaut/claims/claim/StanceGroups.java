package io.wortlaut.claims.claim;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.AskedAlike;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.TotalRelation;

/** Reads who stands where on claims: two SQL statements for any number of them. */
@ApplicationScoped
public class StanceGroups {

    /** As many statements of a stance are looked at for who says it, and where. */
    private static final int MOST = 250;

    private final EntityManager entityManager;
    private final Actors actors;

    StanceGroups(EntityManager entityManager, Actors actors) {
        this.entityManager = entityManager;
        this.actors = actors;
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
                ? "select * from stance_groups(" + asked + ", " + MOST + ")"
                : "select * from stance_groups_known(" + asked + ", " + sql.bind(stances()) + ", " + MOST + ", cast("
                        + sql.bind(asOf) + " as timestamptz))";
        List<Tuple> rows = sql.list(entityManager, query);
        Map<UUID, Actor> speaking = actors.byId(rows.stream()
                .flatMap(row -> Sql.values(row, "speakers"))
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("claim_id", UUID.class),
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> group(row, speaking), Collectors.toList()),
                                groups -> groups.stream()
                                        .sorted(Comparator.comparing(StanceGroup::stance))
                                        .toList())));
    }

    private static StanceGroup group(Tuple row, Map<UUID, Actor> speaking) {
        long total = row.get("total", Long.class);
        return new StanceGroup(
                Stance.valueOf(row.get("stance", String.class)),
                (int) total,
                total >= MOST ? TotalRelation.AT_LEAST : TotalRelation.EXACT,
                Sql.values(row, "speakers")
                        .map(id -> speaking.get(UUID.fromString(id)))
                        .distinct()
                        .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::id))
                        .toList(),
                Sql.values(row, "via").sorted().map(Source::new).toList(),
                Sql.values(row, "articles").sorted().map(Article::new).toList());
    }
}
