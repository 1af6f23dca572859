package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.connection.TotalRelation;

/**
 * Counts the statements of lists, whatever page of them is shown: all, or of long lists that nobody keeps count of the latest.
 * Lists with the same arguments take one SQL statement, whatever number of facets.
 */
@ApplicationScoped
@Transactional
class StatementFacets {

    /** A row without a facet for each list of which not all was counted. */
    private static final String BOUNDED =
            " union all select parent, null, null, count(*), 0 from matched group by parent" + " having count(*) > "
                    + Total.MOST + " order by parent, facet, place";

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
        Map<Counting, List<String>> parents = asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::counting, Collectors.mapping(Asked::parentId, Collectors.toList())));
        Map<Asked, Map<Facet, List<FacetBucket>>> found = new HashMap<>();
        Set<Asked> bounded = new HashSet<>();
        parents.forEach((counting, ids) -> count(counting, ids, found, bounded));
        return asked.stream()
                .map(one -> results(
                        one.counting(),
                        found.getOrDefault(one, Map.of()),
                        bounded.contains(one) ? TotalRelation.AT_LEAST : TotalRelation.EXACT))
                .toList();
    }

    private static List<FacetResult> results(
            Counting counting, Map<Facet, List<FacetBucket>> buckets, TotalRelation relation) {
        return counting.by().stream()
                .map(facet -> new FacetResult(facet, buckets.getOrDefault(facet, List.of()), relation))
                .toList();
    }

    /** @param bounded gets those whose lists have more statements than are counted */
    private void count(
            Counting counting,
            List<String> parents,
            Map<Asked, Map<Facet, List<FacetBucket>>> found,
            Set<Asked> bounded) {
        if (counting.by().isEmpty()) {
            return;
        }
        Sql sql = new Sql();
        String query = isTallied(counting) ? tallied(counting, parents, sql) : read(counting, parents, sql);
        for (Tuple row : sql.list(entityManager, query)) {
            if (row.get("facet", String.class) == null) {
                bounded.add(new Asked(row.get("parent", String.class), counting));
                continue;
            }
            Facet facet = Facet.valueOf(row.get("facet", String.class));
            found.computeIfAbsent(new Asked(row.get("parent", String.class), counting), key -> new HashMap<>())
                    .computeIfAbsent(facet, key -> new ArrayList<>())
                    .add(new FacetBucket(
                            facet,
                            row.get("value", String.class),
                            row.get("total", Long.class).intValue()));
        }
    }

    private static boolean isTallied(Counting counting) {
        return counting.parent() instanceof StatementParent.Everything
                && StatementTally.covers(counting.filter())
                && counting.by().stream().allMatch(StatementTally::has);
    }

    private static String tallied(Counting counting, List<String> parents, Sql sql) {
        String counted = counting.by().stream()
                .distinct()
                .map(facet -> StatementTally.counts(
                        facet, Statements.parents(parents, sql), StatementCondition.of(counting.filter(), sql)))
                .collect(Collectors.joining(" union all "));
        return largest(counted, counting.first()) + " order by parent, facet, place";
    }

    private static String read(Counting counting, List<String> parents, Sql sql) {
        String first = parents.stream()
                .distinct()
                .map(parent -> "cast(" + sql.bind(parent) + " as text)")
                .map(parent -> "(select " + parent + " as parent, s.id, s.act, s.quote_type, s.article_id,"
                        + " coalesce(s.enclosing_id, s.id) as linked from "
                        + StatementSelection.list(counting.parent(), parent, counting.filter(), Total.MOST + 1, sql)
                        + " order by " + StatementOrder.SAID_AT_DESC.sort().orderBy() + Total.BOUND + ")")
                .collect(Collectors.joining(" union all "));
        String matched = "with matched as materialized (" + first + ")" + Facet.reading(counting.by());
        String counted =
                counting.by().stream().distinct().map(Facet::counts).collect(Collectors.joining(" union all "));
        return matched + " " + largest(counted, counting.first()) + BOUNDED;
    }

    private static String largest(String counted, int first) {
        return "select parent, facet, value, total, place from (select c.*, row_number() over (partition by"
                + " parent, facet order by total desc, value) as place from (" + counted + ") c) ranked where place <= "
                + first;
    }
}
