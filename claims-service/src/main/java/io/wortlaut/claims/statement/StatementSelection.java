package io.wortlaut.claims.statement;

import java.util.Optional;

import io.wortlaut.claims.connection.Sql;

/** SQL that selects the latest statements of something, for whoever looks at no more than these. */
public final class StatementSelection {

    private StatementSelection() {}

    /**
     * The ids of the latest statements that fulfil a filter.
     *
     * @param filter null for the defaults
     */
    public static String latest(StatementFilter filter, int most, Sql sql) {
        return latest(new StatementParent.Everything(), "''", filter, most, sql);
    }

    /**
     * The facts {@code f} of the latest statements that fulfil a filter.
     *
     * @param filter null for the defaults
     */
    public static String facts(StatementFilter filter, int most, Sql sql) {
        return facts(new StatementParent.Everything(), "''", filter, most, sql);
    }

    /** The ids of the latest statements of a list. */
    static String latest(StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        return latest("id", parent, id, filter, most, sql);
    }

    /** The latest statements {@code s} of a list, and no others. */
    static String onlyLatest(StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        return StatementPaths.found(parent, filter, Optional.empty(), most, sql)
                .map(found -> found + " join statement s on s.ctid = x.place")
                .orElseGet(() -> "(" + latest("ctid", parent, id, filter, most, sql)
                        + ") latest join statement s on s.ctid = latest.ctid");
    }

    /** The facts {@code f} of the latest statements of a list, and no others. */
    static String facts(StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        Optional<String> found = StatementPaths.found(parent, filter, Optional.empty(), most, sql);
        if (found.isPresent()) {
            return found.get() + " join statement_facts f on f.id = x.id";
        }
        Optional<String> facts = areToldByFacts(parent, filter)
                ? Optional.of("statement_facts s where " + StatementCondition.of(filter, sql))
                : StatementPaths.facts(parent, id, filter, most, sql);
        return facts.map(latest -> "(select s.* from " + latest + " order by "
                        + StatementOrder.SAID_AT_DESC.sort().orderBy() + " limit " + most + ") f")
                .orElseGet(() -> "(" + latest(parent, id, filter, most, sql)
                        + ") latest join statement_facts f on f.id = latest.id");
    }

    /** Whether the facts of statements are all that tells which of them a list has. */
    private static boolean areToldByFacts(StatementParent parent, StatementFilter filter) {
        return parent instanceof StatementParent.Everything && StatementTally.covers(filter);
    }

    private static String latest(
            String column, StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        return "select s." + column + " from " + list(parent, id, filter, most, sql) + " order by "
                + StatementOrder.SAID_AT_DESC.sort().orderBy() + " limit " + most;
    }

    /** The statements {@code s} of a list: the latest and, as it may be, some or all others. */
    static String list(StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        return StatementPaths.first(parent, id, filter, Optional.empty(), most, sql)
                .orElseGet(() -> "statement s where " + parent.condition(id, sql) + " and "
                        + StatementCondition.of(filter, sql));
    }
}
