package io.wortlaut.claims.statement;

import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.statement.search.SearchQuery;

/**
 * One list of statements that is asked for.
 *
 * @param parentId the parent's id; any constant where there is no parent
 * @param query what it has in common with the lists that are read together with it
 */
record StatementList(String parentId, Query query) {

    /**
     * Everything but the parent's id.
     *
     * @param filter null for the defaults
     * @param shown whether any of its page is asked for, and not just how many there are
     */
    record Query(StatementParent parent, StatementFilter filter, PageRequest page, boolean shown) {

        /** What is searched for; empty for a list that is not searched. */
        List<SearchQuery> searches() {
            return filter == null ? List.of() : filter.searches();
        }

        /**
         * SQL for the first statements {@code s}, where there is a way to them that does not read all.
         *
         * @see StatementPaths#first
         */
        Optional<String> first(String parentId, Optional<List<Object>> after, int most, Sql sql) {
            if (page.sort().equals(StatementOrder.RELEVANCE.sort())) {
                return Optional.of(StatementSelection.onlyLatest(parent, parentId, filter, Total.MOST, sql));
            }
            return page.sort().equals(StatementOrder.SAID_AT_DESC.sort())
                    ? StatementPaths.first(parent, parentId, filter, after, most, sql)
                    : Optional.empty();
        }

        /**
         * SQL for a row for each of so many of the list's statements, where there is a way to them that does not read all.
         *
         * @see StatementPaths#any
         */
        Optional<String> any(String parentId, int most, Sql sql) {
            return StatementPaths.any(parent, parentId, filter, most, sql);
        }

        /** What the rank of a statement is worked out from, to be joined to it; empty when nothing is searched for. */
        String ranking(Sql sql) {
            return searches().isEmpty()
                    ? ""
                    : " cross join (select " + StatementCondition.tsquery(searches(), sql) + " as query) asked";
        }
    }
}
