package io.wortlaut.claims.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.statement.StatementCondition.Given;
import io.wortlaut.claims.statement.search.SearchQuery;

/**
 * A way to the latest statements that hold what is searched for, which does not look at all that do. Time is cut into eras of
 * 16 days, these into eras four times as long, and so on; an index has the words of statements together with their eras. The
 * latest era is looked at first, with what is still to come, then those before it, ever longer ones, until enough are found:
 * where many are, that is soon, and where few are, there is little to look at.
 */
final class SearchEras {

    private static final String FIRST_DAY = "date '0001-01-01'";

    /** Of the day that a statement was said on, if any, the days since the first. */
    private static final String DAYS = "(coalesce(s.said_until, " + FIRST_DAY + ") - " + FIRST_DAY + ")";

    /** The same as it runs in the order of lists. */
    private static final String BACKWARDS = "(" + FIRST_DAY + " - coalesce(s.said_until, " + FIRST_DAY + "))";

    /** The eras that a statement was said in, of each length. The index has the same expression. */
    private static final String ERAS =
            "array[%1$s / 16 * 4, %1$s / 64 * 4 + 1, %1$s / 256 * 4 + 2, %1$s / 1024 * 4 + 3]".formatted(DAYS);

    private static final String TODAY = "(current_date - " + FIRST_DAY + ")";

    /** Of the latest statement that is not of days to come. */
    private static final String LATEST = "coalesce((select " + DAYS + " from statement s where " + BACKWARDS + " >= (- "
            + TODAY + ") order by " + BACKWARDS + " limit 1), " + TODAY + ")";

    private final StatementFilter filter;
    private final Optional<List<Object>> after;
    private final int most;
    private final Sql sql;

    /**
     * @param filter that searches for something
     * @param after the position to start behind; empty for the beginning
     * @param most how many are wanted
     */
    SearchEras(StatementFilter filter, Optional<List<Object>> after, int most, Sql sql) {
        this.filter = filter;
        this.after = after;
        this.most = most;
        this.sql = sql;
    }

    /**
     * SQL for the latest of them {@code x} and no others, with their {@code id} and their {@code place} in their table: by a
     * function whose plans are kept. Empty where the filter asks for more than words.
     */
    Optional<String> alone() {
        SearchQuery query = SearchQuery.of(filter.search(), filter.searchMode());
        if (query.isEmpty()
                || !StatementCondition.of(filter, Given.SEARCH, sql).equals(StatementCondition.LISTED_ALONE)) {
            return Optional.empty();
        }
        String behind = after.map(position -> position.stream().map(sql::bind).collect(Collectors.joining(", ")))
                .orElse("null, null, null, null");
        return Optional.of("statements_found(" + StatementCondition.tsquery(List.of(query), sql) + ", " + most + ", "
                + behind + ") x");
    }

    /** SQL that selects where they stand in their table, and as it may be some more of what is found. */
    String places() {
        String first = after.map(position -> "- cast(" + sql.bind(position.getFirst()) + " as int)")
                .orElse(LATEST);
        String found = "select 0 as number, cast('{}' as tid[]) as places, 0 as found union all"
                + " select t.number, l.places, h.found + cardinality(l.places) from found h"
                + " join tries t on t.number = h.number + 1 cross join lateral (select array("
                + found(ERAS + " && t.eras", most + " - h.found") + ") as places offset 0) l where h.found < " + most;
        String longAgo = found(
                "(select max(h.found) from found h) < " + most + " and " + DAYS
                        + " < (select f.era / 64 - 3 from first f) * 1024",
                Integer.toString(most));
        String farAhead = found(BACKWARDS + " <= - (" + TODAY + " / 1024 + 2) * 1024", Integer.toString(most));
        return "with recursive first as materialized (select " + first + " / 16 as era), tries as materialized ("
                + "select t.* from first f cross join search_eras(f.era, " + after.isEmpty() + ") t"
                + "), found as (" + found + ") select unnest(h.places) as ctid from found h union all (" + longAgo
                + ") union all (" + farAhead + ")";
    }

    private String found(String condition, String limit) {
        String order = StatementOrder.SAID_AT_DESC.sort().orderBy();
        String behind = after.map(
                        position -> " and " + StatementOrder.SAID_AT_DESC.sort().behind(position, sql))
                .orElse("");
        return "select s.ctid from statement s where " + condition + behind + " and "
                + StatementCondition.of(filter, sql) + " order by " + order + " limit " + limit;
    }
}
