package io.wortlaut.claims.claim;

import java.time.Instant;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ClaimRelation.Between;
import io.wortlaut.claims.claim.linking.ClaimRelationType;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.event.Cause;

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

    private static final List<LinkMethod> STRENGTH =
            List.of(LinkMethod.CONFIRMED, LinkMethod.SUGGESTED, LinkMethod.REJECTED);

    private static final Comparator<ClaimRelation> ORDER = Comparator.comparing(
                    (ClaimRelation relation) -> STRENGTH.indexOf(relation.method()))
            .thenComparing(Comparator.comparingInt(ClaimRelation::score).reversed())
            .thenComparing(relation -> relation.claim().id())
            .thenComparing(ClaimRelation::type)
            .thenComparing(ClaimRelation::inverse);

    private final EntityManager entityManager;

    ClaimRelations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Two claims, seen from one of them. */
    private record Sides(UUID claim, UUID other) {}

    /** What may be between two claims. */
    private record Way(ClaimRelationType type, boolean inverse) {}

    /** What people decided, in the order in which they did; the last one holds. */
    private record Decided(Claim other, List<RelationDecision> decisions) {

        boolean holds() {
            return decisions.getLast().holds();
        }

        int revision() {
            return decisions.getLast().number();
        }
    }

    /**
     * Those of each claim, in the order given: what people confirmed first, then by score, behind them what they rejected.
     */
    List<List<ClaimRelation>> of(List<UUID> claims) {
        Map<Sides, Map<Way, Decided>> decided = decisions(claims);
        Map<Sides, List<ClaimRelation>> suggested = suggestions(claims);
        Map<UUID, List<ClaimRelation>> found = new HashMap<>();
        Stream.concat(suggested.keySet().stream(), decided.keySet().stream())
                .distinct()
                .forEach(sides -> found.computeIfAbsent(sides.claim(), claim -> new ArrayList<>())
                        .addAll(relations(
                                suggested.getOrDefault(sides, List.of()), decided.getOrDefault(sides, Map.of()))));
        found.values().forEach(relations -> relations.sort(ORDER));
        return claims.stream()
                .map(claim -> found.getOrDefault(claim, List.of()))
                .toList();
    }

    /** What is known of whether the one stands so to the other. */
    Standing standing(UUID one, ClaimRelationType type, UUID other) {
        Sides sides = new Sides(one, other);
        Way way = new Way(type, false);
        Decided decided = decisions(List.of(one)).getOrDefault(sides, Map.of()).get(way);
        if (decided != null) {
            return new Standing(decided.decisions().getLast().after(), decided.revision());
        }
        boolean suggested = suggestions(List.of(one)).getOrDefault(sides, List.of()).stream()
                .anyMatch(relation -> way(relation).equals(way));
        return new Standing(suggested ? LinkMethod.SUGGESTED : null, 0);
    }

    /**
     * What is known of a relation before somebody decides about it.
     *
     * @param method null for nothing
     */
    record Standing(LinkMethod method, int revision) {}

    /** That between two claims, if any, and what people rejected. */
    private static List<ClaimRelation> relations(List<ClaimRelation> suggested, Map<Way, Decided> decided) {
        Map<Boolean, List<ClaimRelation>> judged = decided.entrySet().stream()
                .map(entry -> judged(entry.getKey(), entry.getValue(), suggested))
                .collect(Collectors.partitioningBy(relation -> relation.method() == LinkMethod.CONFIRMED));
        List<ClaimRelation> possible = judged.get(true);
        if (possible.isEmpty()) {
            possible = suggested.stream()
                    .filter(relation -> !decided.containsKey(way(relation)))
                    .filter(relation -> suggested.stream().noneMatch(other -> opposes(relation, other)))
                    .toList();
        }
        Stream<ClaimRelation> holding = possible.stream()
                .min(Comparator.<ClaimRelation>comparingInt(relation -> PRECEDENCE.indexOf(relation.type()))
                        .thenComparing(ClaimRelation::inverse))
                .stream();
        return Stream.concat(holding, judged.get(false).stream()).toList();
    }

    private static ClaimRelation judged(Way way, Decided decided, List<ClaimRelation> suggested) {
        Optional<ClaimRelation> also =
                suggested.stream().filter(relation -> way(relation).equals(way)).findFirst();
        return new ClaimRelation(
                way.type(),
                way.inverse(),
                decided.other(),
                decided.holds()
                        ? Linker.CERTAIN
                        : also.map(ClaimRelation::score).orElse(0),
                decided.decisions().getLast().after(),
                decided.revision(),
                also.map(ClaimRelation::between).orElse(null),
                decided.decisions());
    }

    private static Way way(ClaimRelation relation) {
        return new Way(relation.type(), relation.inverse());
    }

    private static boolean opposes(ClaimRelation one, ClaimRelation other) {
        boolean alike =
                one.type() == other.type() || (CONTAINED.contains(one.type()) && CONTAINED.contains(other.type()));
        return alike && one.inverse() != other.inverse();
    }

    private Map<Sides, List<ClaimRelation>> suggestions(Collection<UUID> claims) {
        Sql sql = new Sql();
        String query =
                "select * from relations_suggested(" + sql.bind(claims.toArray(UUID[]::new)) + ", " + Total.MOST + ")";
        Map<Sides, List<ClaimRelation>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID own = row.get("own", UUID.class);
            UUID others = row.get("others", UUID.class);
            boolean inverse = row.get("inverse", Boolean.class);
            ClaimRelationType type = ClaimRelationType.valueOf(row.get("type", String.class));
            Way way = new Way(type, inverse && type != ClaimRelationType.CONTRADICTS);
            Sides sides = new Sides(row.get("asked_claim", UUID.class), row.get("claim_id", UUID.class));
            List<ClaimRelation> known = found.computeIfAbsent(sides, same -> new ArrayList<>());
            ClaimRelation relation = new ClaimRelation(
                    way.type(),
                    way.inverse(),
                    Claims.claim(row),
                    row.get("likeness", Integer.class),
                    LinkMethod.SUGGESTED,
                    0,
                    inverse ? new Between(others, own) : new Between(own, others),
                    List.of());
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

    /** The decisions about each claim and whatever it came of, by the claims that these are now. */
    private Map<Sides, Map<Way, Decided>> decisions(Collection<UUID> claims) {
        Sql sql = new Sql();
        String query = "select * from relations_decided(" + sql.bind(claims.toArray(UUID[]::new)) + ")";
        Map<Sides, Map<Way, Decided>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            Claim other = Claims.claim(row);
            found.computeIfAbsent(
                            new Sides(row.get("asked_claim", UUID.class), row.get("claim_id", UUID.class)),
                            sides -> new HashMap<>())
                    .computeIfAbsent(
                            new Way(
                                    ClaimRelationType.valueOf(row.get("type", String.class)),
                                    row.get("inverse", Boolean.class)),
                            way -> new Decided(other, new ArrayList<>()))
                    .decisions()
                    .add(decision(row));
        }
        return found;
    }

    private static RelationDecision decision(Tuple row) {
        String before = row.get("before", String.class);
        return new RelationDecision(
                row.get("number", Integer.class),
                row.get("at", Instant.class),
                new Cause(
                        row.get("made_by", String.class),
                        row.get("tool", String.class),
                        row.get("reason", String.class)),
                before == null ? null : LinkMethod.valueOf(before),
                row.get("holds", Boolean.class) ? LinkMethod.CONFIRMED : LinkMethod.REJECTED);
    }
}
