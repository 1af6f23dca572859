package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ClaimRelation.Between;
import io.wortlaut.claims.claim.linking.ClaimRelationType;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.connection.Sql;

/**
 * Reads how claims stand to each other: as their statements do, by the two that are most alike, unless somebody decided
 * otherwise. Between two claims there is one relation at most, and none by statements that say that each narrows, entails or
 * supersedes the other. Two SQL statements for any number of claims.
 */
@ApplicationScoped
@Transactional
class ClaimRelations {

    /** What tells most comes first: a later figure explains why two differ. */
    private static final List<ClaimRelationType> PRECEDENCE = List.of(
            ClaimRelationType.SUPERSEDES,
            ClaimRelationType.CONTRADICTS,
            ClaimRelationType.NARROWS,
            ClaimRelationType.ENTAILS);

    private static final Set<ClaimRelationType> CONTAINED =
            EnumSet.of(ClaimRelationType.NARROWS, ClaimRelationType.ENTAILS);

    private static final Comparator<ClaimRelation> ORDER = Comparator.comparing(
                    (ClaimRelation relation) -> relation.method() == LinkMethod.SUGGESTED)
            .thenComparing(Comparator.comparingInt(ClaimRelation::score).reversed())
            .thenComparing(relation -> relation.claim().id());

    private final EntityManager entityManager;

    ClaimRelations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Two claims, seen from one of them. */
    private record Sides(UUID claim, UUID other) {}

    /** What may be between two claims. */
    private record Way(ClaimRelationType type, boolean inverse) {}

    /** What somebody decided. */
    private record Decided(boolean holds, int revision, Claim other) {}

    /** Those of each claim, in the order given: what people confirmed first, then by score. */
    List<List<ClaimRelation>> of(List<UUID> claims) {
        Map<Sides, Map<Way, Decided>> decided = decisions(claims);
        Map<Sides, List<ClaimRelation>> suggested = suggestions(claims, decided);
        Map<UUID, List<ClaimRelation>> found = new HashMap<>();
        Stream.concat(suggested.keySet().stream(), decided.keySet().stream())
                .distinct()
                .forEach(sides -> relation(
                                suggested.getOrDefault(sides, List.of()), decided.getOrDefault(sides, Map.of()))
                        .ifPresent(relation -> found.computeIfAbsent(sides.claim(), claim -> new ArrayList<>())
                                .add(relation)));
        found.values().forEach(relations -> relations.sort(ORDER));
        return claims.stream()
                .map(claim -> found.getOrDefault(claim, List.of()))
                .toList();
    }

    /** How often somebody has decided whether the one stands so to the other. */
    int revision(UUID one, ClaimRelationType type, UUID other) {
        Decided decided = decisions(List.of(one))
                .getOrDefault(new Sides(one, other), Map.of())
                .get(new Way(type, false));
        return decided == null ? 0 : decided.revision();
    }

    private static Optional<ClaimRelation> relation(List<ClaimRelation> suggested, Map<Way, Decided> decided) {
        List<ClaimRelation> possible = new ArrayList<>();
        decided.forEach((way, decision) -> {
            if (decision.holds()) {
                possible.add(new ClaimRelation(
                        way.type(),
                        way.inverse(),
                        decision.other(),
                        Linker.CERTAIN,
                        LinkMethod.CONFIRMED,
                        decision.revision(),
                        suggested.stream()
                                .filter(relation -> way(relation).equals(way))
                                .map(ClaimRelation::between)
                                .findFirst()
                                .orElse(null)));
            }
        });
        if (possible.isEmpty()) {
            suggested.stream()
                    .filter(relation -> !decided.containsKey(way(relation)))
                    .filter(relation -> suggested.stream().noneMatch(other -> opposes(relation, other)))
                    .forEach(possible::add);
        }
        return possible.stream()
                .min(Comparator.<ClaimRelation>comparingInt(relation -> PRECEDENCE.indexOf(relation.type()))
                        .thenComparing(ClaimRelation::inverse));
    }

    private static Way way(ClaimRelation relation) {
        return new Way(relation.type(), relation.inverse());
    }

    private static boolean opposes(ClaimRelation one, ClaimRelation other) {
        boolean alike =
                one.type() == other.type() || (CONTAINED.contains(one.type()) && CONTAINED.contains(other.type()));
        return alike && one.inverse() != other.inverse();
    }

    private Map<Sides, List<ClaimRelation>> suggestions(
            Collection<UUID> claims, Map<Sides, Map<Way, Decided>> decided) {
        Sql sql = new Sql();
        String asked = sql.bind(claims.toArray(UUID[]::new));
        String query = "select r.asked, r.type, r.inverse, r.likeness, r.own, r.others, " + Claims.COLUMNS
                + " from (select distinct on (asked, related, type, inverse) * from ("
                + side("one", "other", false, asked) + " union all " + side("other", "one", true, asked)
                + ") as both_sides where asked <> related"
                + " order by asked, related, type, inverse, likeness desc, own_key, others_key) r"
                + " join claim c on c.id = r.related";
        Map<Sides, List<ClaimRelation>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID own = row.get("own", UUID.class);
            UUID others = row.get("others", UUID.class);
            boolean inverse = row.get("inverse", Boolean.class);
            ClaimRelationType type = ClaimRelationType.valueOf(row.get("type", String.class));
            Way way = new Way(type, inverse && type != ClaimRelationType.CONTRADICTS);
            Sides sides = new Sides(row.get("asked", UUID.class), row.get("claim_id", UUID.class));
            Decided decision = decided.getOrDefault(sides, Map.of()).get(way);
            List<ClaimRelation> known = found.computeIfAbsent(sides, same -> new ArrayList<>());
            ClaimRelation relation = new ClaimRelation(
                    way.type(),
                    way.inverse(),
                    Claims.claim(row),
                    row.get("likeness", Integer.class),
                    LinkMethod.SUGGESTED,
                    decision == null ? 0 : decision.revision(),
                    inverse ? new Between(others, own) : new Between(own, others));
            // What goes both ways may have been found from either side.
            Optional<ClaimRelation> twin =
                    known.stream().filter(one -> way(one).equals(way)).findFirst();
            if (twin.isEmpty() || twin.get().score() < relation.score()) {
                twin.ifPresent(known::remove);
                known.add(relation);
            }
        }
        return found;
    }

    private static String side(String own, String other, boolean inverse, String asked) {
        return "select p.claim_id as asked, q.claim_id as related, l.type, " + inverse + " as inverse,"
                + " l.score as likeness, p.statement_id as own, q.statement_id as others, p.key as own_key,"
                + " q.key as others_key from unnest(" + asked + ") as a(id) cross join lateral ("
                + Claims.latest("a.id") + ") p join statement_relation l on l." + own
                + " = p.statement_id join proposition q on q.statement_id = l." + other + " and not q.orphaned";
    }

    /** The last decisions about each claim and whatever it came of, by the claims that these are now. */
    private Map<Sides, Map<Way, Decided>> decisions(Collection<UUID> claims) {
        Sql sql = new Sql();
        String asked = sql.bind(claims.toArray(UUID[]::new));
        // Ids of claims lead on as in Claims.byId; decisions are few, so all of them are looked up.
        String query = "with recursive named(id) as (select one from claim_relation_decision union"
                + " select other from claim_relation_decision), led(named, id) as (select id, id from named union"
                + " select l.named, p.claim_id from led l join proposition p on p.own_claim = l.id),"
                + " now(named, claim) as (select l.named, p.claim_id from led l join proposition p"
                + " on p.own_claim = l.id and not p.orphaned),"
                + " decided as (select distinct on (one, other, type) * from claim_relation_decision"
                + " order by one, other, type, number desc)"
                + " select x.claim as asked, d.type, d.inverse, d.holds, d.number, " + Claims.COLUMNS
                + " from (select one as own, other as others, type, false as inverse, holds, number, at from decided"
                + " union all select other, one, type, type <> 'CONTRADICTS', holds, number, at from decided) d"
                + " join now x on x.named = d.own join now y on y.named = d.others"
                + " join claim c on c.id = y.claim where x.claim <> y.claim and x.claim = any(" + asked + ")"
                + " order by d.at, d.own, d.others";
        Map<Sides, Map<Way, Decided>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            found.computeIfAbsent(
                            new Sides(row.get("asked", UUID.class), row.get("claim_id", UUID.class)),
                            sides -> new HashMap<>())
                    .put(
                            new Way(
                                    ClaimRelationType.valueOf(row.get("type", String.class)),
                                    row.get("inverse", Boolean.class)),
                            new Decided(
                                    row.get("holds", Boolean.class),
                                    row.get("number", Integer.class),
                                    Claims.claim(row)));
        }
        return found;
    }
}
