package io.wortlaut.claims.statement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.connection.AskedAlike;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.connection.TotalRelation;

/**
 * Counts the statements of lists, whatever page of them is shown: all, or of long lists that nobody keeps count of the latest.
 * Lists with the same arguments take one SQL statement, whatever number of facets, and one more where states are counted.
 */
@ApplicationScoped
class StatementFacets {

    private final EntityManager entityManager;

    StatementFacets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The facets of one list that are asked for. */
    record Asked(String parentId, Counting counting) {}

    /**
     * Everything but the parent's id.
     *
     * @param filter null for the defaults
     * @param first how many values of each facet
     */
    record Counting(StatementParent parent, StatementFilter filter, List<Facet> by, int first) {}

    /** How often each value is there, in a list that was counted as far as {@code relation} says. */
    private record Counted(Map<Facet, Map<String, Integer>> values, TotalRelation relation) {

        List<FacetResult> largest(Counting counting) {
            return counting.by().stream()
                    .map(facet -> new FacetResult(
                            facet,
                            FacetValues.largest(facet, values.getOrDefault(facet, Map.of()), counting.first()),
                            relation))
                    .toList();
        }
    }

    /** The facets that are asked for, in the same order. */
    List<List<FacetResult>> of(List<Asked> asked) {
        return AskedAlike.answer(asked, Asked::counting, Asked::parentId, this::count, null);
    }

    private Map<String, List<FacetResult>> count(Counting counting, Collection<String> parents) {
        Map<String, Counted> counted = counting.by().isEmpty()
                ? Map.of()
                : isTallied(counting) ? tallied(counting, parents) : read(counting, parents);
        Counted none = new Counted(Map.of(), TotalRelation.EXACT);
        return parents.stream().collect(Collectors.toMap(parent -> parent, parent -> counted.getOrDefault(parent, none)
                .largest(counting)));
    }

    private static boolean isTallied(Counting counting) {
        return counting.parent() instanceof StatementParent.Everything
                && StatementTally.covers(counting.filter())
                && counting.by().stream().allMatch(StatementTally::has);
    }

    private Map<String, Counted> tallied(Counting counting, Collection<String> parents) {
        Sql sql = new Sql();
        String query = counting.by().stream()
                .distinct()
                .map(facet -> StatementTally.counts(facet, StatementCondition.of(counting.filter(), sql)))
                .collect(Collectors.joining(" union all "));
        Map<Facet, Map<String, Integer>> values = new EnumMap<>(Facet.class);
        for (Tuple row : sql.list(entityManager, query)) {
            values.computeIfAbsent(Facet.valueOf(row.get("facet", String.class)), facet -> new HashMap<>())
                    .put(
                            row.get("value", String.class),
                            row.get("total", Long.class).intValue());
        }
        Counted counted = new Counted(values, TotalRelation.EXACT);
        return parents.stream().collect(Collectors.toMap(parent -> parent, parent -> counted));
    }

    private Map<String, Counted> read(Counting counting, Collection<String> parents) {
        Sql sql = new Sql();
        String packed = counting.by().stream().distinct().map(Facet::packed).collect(Collectors.joining(", "));
        String query = Statements.forEach(
                parents,
                sql,
                parent -> "select " + parent + " as parent, count(*) as total, " + packed + " from "
                        + StatementSelection.facts(counting.parent(), parent, counting.filter(), Total.MOST + 1, sql)
                        + " left join statement_facts e on e.id = f.enclosing_id");
        List<Tuple> rows = sql.list(entityManager, query);
        Map<String, Set<String>> states = counting.by().contains(Facet.STATE) ? states(rows) : Map.of();
        return rows.stream().collect(Collectors.toMap(row -> row.get("parent", String.class), row -> {
            Map<Facet, Map<String, Integer>> values = new EnumMap<>(Facet.class);
            for (Facet facet : Set.copyOf(counting.by())) {
                String all = row.get(facet.column(), String.class);
                values.put(facet, facet == Facet.STATE ? FacetValues.count(all, states) : FacetValues.count(all));
            }
            return new Counted(
                    values, Total.bounded(row.get("total", Long.class)).relation());
        }));
    }

    /** The states that those who speak, or are spoken for, are or have among their members. */
    private Map<String, Set<String>> states(List<Tuple> rows) {
        Set<String> voices = new HashSet<>();
        rows.forEach(row -> voices.addAll(
                FacetValues.count(row.get(Facet.STATE.column(), String.class)).keySet()));
        Sql sql = new Sql();
        UUID[] ids = voices.stream().map(UUID::fromString).toArray(UUID[]::new);
        return sql.list(entityManager, "select * from states_among(" + sql.bind(ids) + ")").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("named").toString(),
                        Collectors.mapping(row -> row.get("state").toString(), Collectors.toSet())));
    }
}
