package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Sql;

/** A {@link StatementFilter} as a condition over {@code statement s}. */
final class StatementCondition {

    /** Nobody asks deeper by hand; a bound keeps generated filters from becoming endless SQL. */
    private static final int MAX_DEPTH = 8;

    private final Sql sql;

    private StatementCondition(Sql sql) {
        this.sql = sql;
    }

    /**
     * The condition, its values bound.
     *
     * @param filter null for the defaults alone
     * @throws InvalidArgumentException for ids that are none and for filters nested too deep
     */
    static String of(StatementFilter filter, Sql sql) {
        StatementFilter asked = filter == null ? StatementFilter.NONE : filter;
        if (asked.depth() > MAX_DEPTH) {
            throw new InvalidArgumentException("'filter' is nested more than " + MAX_DEPTH + " deep");
        }
        List<String> conditions = new ArrayList<>();
        if (!asked.anywhere(part -> part.zone() != null)) {
            conditions.add("s.zone = 'BODY'");
        }
        if (!asked.anywhere(part -> part.anchor() != null)) {
            conditions.add("s.anchor <> 'ORPHANED'");
        }
        if (!asked.anywhere(part -> part.reviewState() != null)) {
            conditions.add("s.review_state <> 'REJECTED'");
        }
        if (!asked.anywhere(part -> part.nesting() != null)) {
            conditions.add(nested(false));
        }
        conditions.add(new StatementCondition(sql).all(asked));
        return String.join(" and ", conditions);
    }

    /**
     * Refuses what {@link #of} would, before it is known with which other lists this one will be read.
     *
     * @throws InvalidArgumentException as {@link #of} does
     */
    static void check(StatementFilter filter) {
        of(filter, new Sql());
    }

    private String all(StatementFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        addEnum(conditions, "s.quote_type", filter.quoteType());
        addEnum(conditions, "s.act", filter.act());
        addEnum(conditions, "s.zone", filter.zone());
        addEnum(conditions, "s.anchor", filter.anchor());
        addEnum(conditions, "s.review_state", filter.reviewState());
        if (filter.nesting() != null) {
            conditions.add(nesting(filter.nesting()));
        }
        if (filter.speaker() != null) {
            conditions.add(attributed(
                    "SPEAKER", "t.actor_id = any(" + sql.bind(Ids.require("speaker", filter.speaker())) + ")"));
        }
        if (filter.onBehalfOf() != null) {
            conditions.add(attributed(
                    "ON_BEHALF_OF",
                    "t.actor_id = any(" + sql.bind(Ids.require("onBehalfOf", filter.onBehalfOf())) + ")"));
        }
        if (filter.via() != null) {
            conditions.add(attributed("VIA", "t.source_id = any(" + sql.bind(texts(filter.via())) + ")"));
        }
        if (filter.resolution() != null) {
            conditions.add(attributed("SPEAKER", "t.status = any(" + sql.bind(names(filter.resolution())) + ")"));
        }
        if (filter.article() != null) {
            conditions.add("s.article_id = any(" + sql.bind(texts(filter.article())) + ")");
        }
        if (filter.claim() != null) {
            conditions.add(linked("c.own_claim = any(" + sql.bind(Ids.require("claim", filter.claim())) + ")"));
        }
        if (filter.stance() != null) {
            conditions.add(linked("q.stance = any(" + sql.bind(names(filter.stance())) + ")"));
        }
        if (filter.search() != null) {
            conditions.add("to_tsvector('german', s.exact) @@ websearch_to_tsquery('german', "
                    + sql.bind(filter.search()) + ")");
        }
        if (filter.minConfidence() != null) {
            conditions.add("s.confidence >= " + sql.bind(filter.minConfidence()));
        }
        if (filter.and() != null) {
            filter.and().forEach(part -> conditions.add(all(part)));
        }
        if (filter.or() != null) {
            conditions.add(
                    filter.or().isEmpty()
                            ? "false"
                            : filter.or().stream().map(this::all).collect(Collectors.joining(" or ", "(", ")")));
        }
        if (filter.not() != null) {
            conditions.add("not " + all(filter.not()));
        }
        return "(" + String.join(" and ", conditions) + ")";
    }

    private void addEnum(List<String> conditions, String column, List<? extends Enum<?>> values) {
        if (values != null) {
            conditions.add(column + " = any(" + sql.bind(names(values)) + ")");
        }
    }

    private static String nesting(List<Nesting> values) {
        return values.stream()
                .distinct()
                .map(value -> nested(value == Nesting.NESTED))
                .reduce((one, other) -> "true")
                .orElse("false");
    }

    private static String nested(boolean nested) {
        return "s.enclosing_id is " + (nested ? "not null" : "null");
    }

    private static String attributed(String role, String condition) {
        return "exists (select 1 from attribution t where t.statement_id = s.id and t.role = '" + role + "' and "
                + condition + ")";
    }

    /** A claim's id is the own one of any of its statements: c, which shares its claim with q. */
    private static String linked(String condition) {
        return "exists (select 1 from proposition q join proposition c on c.claim_id = q.claim_id"
                + " where q.statement_id = coalesce(s.enclosing_id, s.id) and not q.orphaned and " + condition + ")";
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
