package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 * Lists with the same arguments take one SQL statement, whatever number of facets.
 */
@ApplicationScoped
class StatementFacets {

    /** A row without a facet for each list of which not all was counted. */
    private static final String BOUNDED = " union all select parent, null, null, count(*) from matched group by parent"
            + " having count(*) > " + Total.MOST;

    private static final String LARGEST_FIRST = " order by parent, facet, total desc, value";

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

    /** The facets that are asked for, in the same order. */
    List<List<FacetResult>> of(List<Asked> asked) {
        return AskedAlike.answer(asked, Asked::counting, Asked::parentId, this::count, null);
    }

    private Map<String, List<FacetResult>> count(Counting counting, Collection<String> parents) {
        Map<String, Map<Facet, List<FacetBucket>>> buckets = new HashMap<>();
        Set<String> bounded = new HashSet<>();
        for (Tuple row : counting.by().isEmpty() ? List.<Tuple>of() : rows(counting, parents)) {
            String parent = row.get("parent", String.class);
            if (row.get("facet", String.class) == null) {
                bounded.add(parent);
                continue;
            }
            Facet facet = Facet.valueOf(row.get("facet", String.class));
            buckets.computeIfAbsent(parent, key -> new HashMap<>())
                    .computeIfAbsent(facet, key -> new ArrayList<>())
                    .add(new FacetBucket(
                            facet,
                            row.get("value", String.class),
                            row.get("total", Long.class).intValue()));
        }
        return parents.stream().collect(Collectors.toMap(parent -> parent, parent -> {
            Map<Facet, List<FacetBucket>> own = buckets.getOrDefault(parent, Map.of());
            TotalRelation relation = bounded.contains(parent) ? TotalRelation.AT_LEAST : TotalRelation.EXACT;
            return counting.by().stream()
                    .map(facet -> new FacetResult(facet, own.getOrDefault(facet, List.of()), relation))
                    .toList();
        }));
    }

    private List<Tuple> rows(Counting counting, Collection<String> parents) {
        Sql sql = new Sql();
        String query = isTallied(counting) ? tallied(counting, parents, sql) : read(counting, parents, sql);
        return sql.list(entityManager, query);
    }

    private static boolean isTallied(Counting counting) {
        return counting.parent() instanceof StatementParent.Everything
                && StatementTally.covers(counting.filter())
                && counting.by().stream().allMatch(StatementTally::has);
    }

    private static String tallied(Counting counting, Collection<String> parents, Sql sql) {
        return largest(
                        counting,
                        parents,
                        facet -> StatementTally.counts(
                                facet, Statements.parents(parents, sql), StatementCondition.of(counting.filter(), sql)))
                + LARGEST_FIRST;
    }

    private static String read(Counting counting, Collection<String> parents, Sql sql) {
        String first = Statements.forEach(
                parents,
                sql,
                parent -> "select " + parent + " as parent, f.id, " + Facet.columns(counting.by()) + " from "
                        + StatementSelection.facts(counting.parent(), parent, counting.filter(), Total.MOST + 1, sql));
        return "with matched as materialized (" + first + ") " + largest(counting, parents, Facet::counts) + BOUNDED
                + LARGEST_FIRST;
    }

    /** The values of each facet that most statements have: of one list, without an order among all the others. */
    private static String largest(Counting counting, Collection<String> parents, Function<Facet, String> counts) {
        String largest = parents.size() == 1
                ? "select l.* from (select * from (%s) c order by total desc, value limit %d) l"
                : "select parent, facet, value, total from (select c.*, row_number() over (partition by parent"
                        + " order by total desc, value) as place from (%s) c) ranked where place <= %d";
        return counting.by().stream()
                .distinct()
                .map(facet -> largest.formatted(counts.apply(facet), counting.first()))
                .collect(Collectors.joining(" union all "));
    }
}
