package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.statement.search.SearchQuery;

/** A {@link StatementFilter} as a condition over {@code statement s}. */
public final class StatementCondition {

    /**
     * Looks at each statement by itself. What many fulfil is found soonest so; else all that fulfil it might be gathered
     * before the first is looked at.
     */
    private static final String ONE_BY_ONE = " offset 0";

    /** Which statements are listed unless a filter says otherwise; the database keeps copies of it. */
    static final String LISTED =
            "s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED' and s.enclosing_id is null";

    /** What a filter comes to that asks for nothing else. */
    static final String LISTED_ALONE = LISTED + " and (true)";

    /** Nobody asks deeper by hand; a bound keeps generated filters from becoming endless SQL. */
    private static final int MAX_DEPTH = 8;

    private final Sql sql;
    private final Set<String> unknown;
    private final Given given;

    /** A field of the outermost filter that the rows fulfil already, by the way in which they were reached. */
    enum Given {
        NOTHING,
        SPEAKER,
        ON_BEHALF_OF,
        ADDRESSEE,
        TARGET,
        VIA,
        OUTLET,
        SOURCE_CHAIN,
        RESOLUTION,
        CLAIM,
        STANCE,
        DISTORTION,
        HAS_CLAIM,
        SEARCH
    }

    /**
     * @param unknown SQL of what is not known: conditions that contain it are neither true nor false
     * @param given what need not be asked; but for the outermost filter, it is
     */
    private StatementCondition(Sql sql, Set<String> unknown, Given given) {
        this.sql = sql;
        this.unknown = unknown;
        this.given = given;
    }

    /**
     * The condition, its values bound.
     *
     * @param filter null for the defaults alone
     * @throws InvalidArgumentException for ids that are none and for filters nested too deep
     */
    public static String of(StatementFilter filter, Sql sql) {
        return of(filter, Given.NOTHING, sql);
    }

    /** The condition without what is given. */
    static String of(StatementFilter filter, Given given, Sql sql) {
        return new StatementCondition(sql, Set.of(), given).whole(filter);
    }

    /**
     * A condition that statements fulfil that may have fulfilled the filter before some fields changed: by Kleene's logic,
     * with what depends on those fields unknown, the filter does not exclude them.
     *
     * @param changed paths of fields in the graph
     */
    static String mayHaveHeld(StatementFilter filter, Set<String> changed, Sql sql) {
        Set<String> unknown = new TreeSet<>();
        changed.forEach(field -> unknown.addAll(readBy(field)));
        return "(" + new StatementCondition(sql, unknown, Given.NOTHING).whole(filter) + ") is not false";
    }

    /** How conditions name a field. */
    private static List<String> readBy(String field) {
        return switch (field) {
            case "quoteType" -> List.of("s.quote_type");
            case "act" -> List.of("s.act");
            case "exact" -> List.of("s.search");
            case "confidence" -> List.of("s.confidence");
            case "saidAt" -> List.of("s.said_until");
            case "enclosing" -> List.of("s.enclosing_id");
            case "provenance.zone" -> List.of("s.zone");
            case "provenance.anchor" -> List.of("s.anchor", "s.known_until");
            case "review.state" -> List.of("s.review_state", "s.known_until");
            case "speaker" -> List.of("'SPEAKER'");
            case "onBehalfOf" -> List.of("'ON_BEHALF_OF'");
            case "addressee" -> List.of("'ADDRESSEE'");
            case "target" -> List.of("'TARGET'");
            case "via" -> List.of("'VIA'");
            case "stances.claim", "stances.stance" -> List.of("proposition q");
            default -> List.of();
        };
    }

    private String whole(StatementFilter filter) {
        StatementFilter asked = filter == null ? StatementFilter.NONE : filter;
        if (asked.depth() > MAX_DEPTH) {
            throw new InvalidArgumentException("'filter' is nested more than " + MAX_DEPTH + " deep");
        }
        List<String> conditions = new ArrayList<>();
        if (!asked.anywhere(part -> part.zone() != null)) {
            conditions.add("s.zone = 'BODY'");
        }
        boolean past = asked.anywhere(part -> part.asOf() != null);
        if (!past && !asked.anywhere(part -> part.anchor() != null)) {
            conditions.add("s.anchor <> 'ORPHANED'");
        }
        if (!past && !asked.anywhere(part -> part.reviewState() != null)) {
            conditions.add("s.review_state <> 'REJECTED'");
        }
        if (!asked.anywhere(part -> part.nesting() != null)) {
            conditions.add(nested(false));
        }
        conditions.replaceAll(this::ifKnown);
        conditions.add(all(asked, given));
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
        return all(filter, Given.NOTHING);
    }

    private String all(StatementFilter filter, Given met) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.ids() != null) {
            conditions.add("s.id = any(" + sql.bind(Ids.require("ids", filter.ids())) + ")");
        }
        addEnum(conditions, "s.quote_type", filter.quoteType());
        addEnum(conditions, "s.act", filter.act());
        addEnum(conditions, "s.zone", filter.zone());
        addEnum(conditions, "s.anchor", filter.anchor());
        addEnum(conditions, "s.review_state", filter.reviewState());
        if (filter.nesting() != null) {
            conditions.add(nesting(filter.nesting()));
        }
        if (filter.speaker() != null && met != Given.SPEAKER) {
            conditions.add(attributed("SPEAKER", actor("speaker", filter.speaker())));
        }
        if (filter.onBehalfOf() != null && met != Given.ON_BEHALF_OF) {
            conditions.add(attributed("ON_BEHALF_OF", actor("onBehalfOf", filter.onBehalfOf())));
        }
        if (filter.addressee() != null && met != Given.ADDRESSEE) {
            conditions.add(attributed("ADDRESSEE", actor("addressee", filter.addressee())));
        }
        if (filter.target() != null && met != Given.TARGET) {
            conditions.add(attributed("TARGET", actor("target", filter.target())));
        }
        addSources(conditions, filter, met);
        if (filter.resolution() != null && met != Given.RESOLUTION) {
            conditions.add(attributed("SPEAKER", "t.status = any(" + sql.bind(names(filter.resolution())) + ")"));
        }
        if (filter.article() != null) {
            conditions.add("s.article_id = any(" + sql.bind(texts(filter.article())) + ")");
        }
        addTimes(conditions, filter);
        if (filter.claim() != null && met != Given.CLAIM) {
            // A claim's id is the own one of any of its statements.
            conditions.add(linked("q.claim_id in (select c.claim_id from proposition c where c.own_claim = any("
                    + sql.bind(Ids.require("claim", filter.claim())) + "))"));
        }
        if (filter.stance() != null && met != Given.STANCE) {
            conditions.add(linked("q.stance = any(" + sql.bind(names(filter.stance())) + ")", ONE_BY_ONE));
        }
        if (filter.hasClaim() != null && met != Given.HAS_CLAIM) {
            conditions.add((filter.hasClaim() ? "" : "not ")
                    + linked(
                            "exists (select 1 from claim k where k.id = q.claim_id and k.statement_count > 1)",
                            ONE_BY_ONE));
        }
        if (filter.search() != null && met != Given.SEARCH) {
            SearchQuery query = SearchQuery.of(filter.search(), filter.searchMode());
            conditions.add(query.isEmpty() ? "false" : "s.search @@ " + tsquery(List.of(query), sql));
        }
        if (filter.distortion() != null && met != Given.DISTORTION) {
            conditions.add("exists (select 1 from statement_distortion d where d.statement_id = s.id and d.kind = any("
                    + sql.bind(names(filter.distortion())) + "))");
        }
        if (filter.minConfidence() != null) {
            // Turned round like the order by confidence, for its index.
            conditions.add("(- s.confidence) <= " + sql.bind(-filter.minConfidence()));
        }
        conditions.replaceAll(this::ifKnown);
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

    /** The queries, of which any may be fulfilled, as SQL. */
    static String tsquery(List<SearchQuery> queries, Sql sql) {
        return "cast("
                + sql.bind(queries.stream().map(SearchQuery::tsquery).collect(Collectors.joining(" | ")))
                + " as tsquery)";
    }

    private void addSources(List<String> conditions, StatementFilter filter, Given met) {
        if (filter.via() != null && met != Given.VIA) {
            conditions.add(attributed("VIA", "t.source_id = any(" + sql.bind(texts(filter.via())) + ")"));
        }
        if (filter.outlet() != null && met != Given.OUTLET) {
            conditions.add(
                    inArticle("article_source", "x.role = 'OUTLET' and x.source_id = any(", texts(filter.outlet())));
        }
        if (filter.sourceChain() != null && met != Given.SOURCE_CHAIN) {
            String chain = sql.bind(texts(filter.sourceChain()));
            conditions.add(
                    "s.id in (select t.statement_id from attribution t where t.role = 'VIA' and t.source_id = any("
                            + chain + ") union select y.id from statement y join article_source x"
                            + " on x.article_id = y.article_id where x.role in ('OUTLET', 'RELAY') and x.source_id = any("
                            + chain + "))");
        }
        if (filter.language() != null) {
            conditions.add(inArticle("article_anchor", "x.language = any(", texts(filter.language())));
        }
    }

    private String inArticle(String table, String condition, String[] values) {
        return "s.article_id in (select x.article_id from " + table + " x where " + condition + sql.bind(values) + "))";
    }

    private void addTimes(List<String> conditions, StatementFilter filter) {
        // Turned round like the order by day, so that the index of the one serves the other.
        String day = "(date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'))";
        if (filter.saidFrom() != null) {
            conditions.add(day + " <= date '0001-01-01' - cast(" + sql.bind(filter.saidFrom()) + " as date)");
        }
        if (filter.saidTo() != null) {
            conditions.add(day + " >= date '0001-01-01' - cast(" + sql.bind(filter.saidTo())
                    + " as date) and s.said_until is not null");
        }
        if (filter.asOf() != null) {
            conditions.add(Known.asOf("s", filter.asOf(), sql));
        }
    }

    /** A condition on something unknown is null whatever it says; it stays in the SQL since its values are bound. */
    private String ifKnown(String condition) {
        return unknown.stream().noneMatch(condition::contains)
                ? condition
                : "(" + condition + " and cast(null as boolean) or cast(null as boolean))";
    }

    private void addEnum(List<String> conditions, String column, List<? extends Enum<?>> values) {
        if (values != null) {
            conditions.add(sql.oneOf(column, values));
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

    private String actor(String argument, List<String> ids) {
        return "t.actor_id in " + Actors.shown(sql.bind(Ids.require(argument, ids)));
    }

    /** Over q, which says what claim the statement, or the one that quotes it, is about. */
    private static String linked(String condition) {
        return linked(condition, "");
    }

    private static String linked(String condition, String how) {
        return "exists (select 1 from proposition q where q.statement_id = coalesce(s.enclosing_id, s.id)"
                + " and not q.orphaned and " + condition + how + ")";
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
