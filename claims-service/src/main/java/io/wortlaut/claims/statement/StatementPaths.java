package io.wortlaut.claims.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.statement.StatementCondition.Given;

/**
 * Ways to the first statements of a list that read as many as are shown, and not all that the list has: along indexes that
 * hold the statements of an actor, a source or a claim in the order of the lists, latest first. A list may need several,
 * of which each gives its own first statements.
 */
final class StatementPaths {

    private static final String KEYS = "o.day, o.article_id, o.position, o.statement_id";

    /** The copies that ways have of what is tallied, with the names that they have in statements. */
    private static final String TRAITS = " cross join lateral (select trait_zone(o.traits) as zone,"
            + " trait_anchor(o.traits) as anchor, trait_review_state(o.traits) as review_state, trait_act(o.traits) as act,"
            + " trait_quote_type(o.traits) as quote_type, trait_enclosing(o.traits) as enclosing_id) s";

    private static final String DAY = "(date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'))";

    private final StatementFilter filter;
    private final Optional<List<Object>> after;
    private final int most;
    private final boolean latest;
    private final Sql sql;

    /** @param latest whether the first are wanted, and not just as many, whichever are found soonest */
    private StatementPaths(StatementFilter filter, Optional<List<Object>> after, int most, boolean latest, Sql sql) {
        this.filter = filter;
        this.after = after;
        this.most = most;
        this.latest = latest;
        this.sql = sql;
    }

    /**
     * SQL that selects some of a list's statements.
     *
     * @param key the column that tells which, as it does in the table
     */
    private record Ways(String sql, String key) {

        static Optional<Ways> ofIds(String sql) {
            return Optional.of(new Ways(sql, "id"));
        }

        String distinct() {
            return "select way.%1$s from (%2$s) way group by way.%1$s".formatted(key, sql);
        }
    }

    /**
     * SQL for a list's first statements {@code s}, and somewhat more: those of each way.
     *
     * @param id SQL for the parent's id, as text
     * @param after the position to start behind; empty for the beginning
     * @param most how many are wanted
     * @return empty where the list has no such way
     */
    static Optional<String> first(
            StatementParent parent,
            String id,
            StatementFilter filter,
            Optional<List<Object>> after,
            int most,
            Sql sql) {
        return found(parent, filter, after, most, sql)
                .map(found -> found + " join statement s on s.ctid = x.place")
                .or(() -> new StatementPaths(filter, after, most, true, sql)
                        .of(parent, id)
                        .map(ways -> "(" + ways.distinct() + ") x join statement s on s." + ways.key() + " = x."
                                + ways.key()));
    }

    /** The same for the facts {@code s} of statements, where these alone tell which are the first. */
    static Optional<String> facts(StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        return new StatementPaths(filter, Optional.empty(), most, true, sql)
                .of(parent, id)
                .filter(ways -> ways.key().equals("id"))
                .map(ways -> "(" + ways.distinct() + ") x join statement_facts s on s.id = x.id");
    }

    /** SQL that selects a row for each of so many of a list's statements, or of somewhat more, for whoever counts them. */
    static Optional<String> any(StatementParent parent, String id, StatementFilter filter, int most, Sql sql) {
        return new StatementPaths(filter, Optional.empty(), most, false, sql)
                .of(parent, id)
                .map(Ways::distinct);
    }

    /** SQL for a list's first statements {@code x} and no others, where nothing else is asked for than words. */
    static Optional<String> found(
            StatementParent parent, StatementFilter filter, Optional<List<Object>> after, int most, Sql sql) {
        return parent instanceof StatementParent.Everything && filter != null && filter.search() != null
                ? new SearchEras(filter, after, most, sql).alone()
                : Optional.empty();
    }

    private Optional<Ways> of(StatementParent parent, String id) {
        return switch (parent) {
            case StatementParent.OfActor actor -> Ways.ofIds(ofActors(actor.parties(id, sql), Given.NOTHING));
            case StatementParent.ThroughSource source -> Ways.ofIds(through(id, Given.NOTHING));
            case StatementParent.OfClaim claim ->
                Ways.ofIds(along("proposition o", claim.over("o", id, sql), Given.NOTHING));
            case StatementParent.InArticle article -> Optional.empty();
            case StatementParent.RepeatsOf repeats -> Optional.empty();
            case StatementParent.Everything all -> filter == null ? Optional.empty() : ofFilter();
        };
    }

    private Optional<Ways> ofFilter() {
        if (filter.speaker() != null) {
            return Ways.ofIds(ofActors(parties("speaker", filter.speaker(), "SPEAKER"), Given.SPEAKER));
        }
        if (filter.onBehalfOf() != null) {
            return Ways.ofIds(ofActors(parties("onBehalfOf", filter.onBehalfOf(), "ON_BEHALF_OF"), Given.ON_BEHALF_OF));
        }
        if (filter.addressee() != null) {
            return Ways.ofIds(ofActors(parties("addressee", filter.addressee(), "ADDRESSEE"), Given.ADDRESSEE));
        }
        if (filter.target() != null) {
            return Ways.ofIds(ofActors(parties("target", filter.target(), "TARGET"), Given.TARGET));
        }
        if (filter.claim() != null && !filter.anywhere(part -> part.nesting() != null)) {
            return Ways.ofIds(ofEach(
                    "select distinct c.claim_id from proposition c where c.own_claim = any("
                            + sql.bind(Ids.require("claim", filter.claim())) + ")",
                    along("proposition o", "o.claim_id = party.claim_id and not o.orphaned", Given.CLAIM)));
        }
        if (filter.via() != null) {
            return Ways.ofIds(ofEach(sources(filter.via()), through("party.id", Given.VIA)));
        }
        if (filter.sourceChain() != null) {
            return Ways.ofIds(ofEach(
                    sources(filter.sourceChain()),
                    through("party.id", Given.SOURCE_CHAIN) + " union all "
                            + inArticlesOf(SourceRole.OUTLET, Given.SOURCE_CHAIN) + " union all "
                            + inArticlesOf(SourceRole.RELAY, Given.SOURCE_CHAIN)));
        }
        if (filter.outlet() != null && filter.ids() == null && filter.article() == null && filter.search() == null) {
            return Ways.ofIds(ofEach(sources(filter.outlet()), inArticlesOf(SourceRole.OUTLET, Given.OUTLET)));
        }
        if (filter.resolution() != null && !filter.resolution().contains(Resolution.RESOLVED)) {
            return Ways.ofIds(unresolved());
        }
        if (filter.distortion() != null) {
            return Ways.ofIds(ofValues(
                    filter.distortion(), along("statement_distortion o", "o.kind = party.value", Given.DISTORTION)));
        }
        if (filter.stance() != null && !filter.anywhere(part -> part.nesting() != null)) {
            return Ways.ofIds(ofValues(
                    filter.stance(),
                    along("proposition o", "o.stance = party.value and not o.orphaned", Given.STANCE)));
        }
        if (filter.asOf() != null) {
            return Ways.ofIds(known());
        }
        if (!latest
                && Boolean.TRUE.equals(filter.hasClaim())
                && StatementCondition.of(filter, Given.HAS_CLAIM, sql).equals(StatementCondition.LISTED_ALONE)) {
            return Ways.ofIds(claimed());
        }
        return filter.search() != null && latest
                ? Optional.of(new Ways(new SearchEras(filter, after, most, sql).places(), "ctid"))
                : Optional.empty();
    }

    private String parties(String argument, List<String> ids, String role) {
        return "select x.id as actor_id, '" + role + "' as role from "
                + Actors.shown(sql.bind(Ids.require(argument, ids))) + " x(id) group by x.id";
    }

    /** @param parties SQL that selects actors and their roles */
    private String ofActors(String parties, Given given) {
        return ofEach(parties, along("attribution o", "o.actor_id = party.actor_id and o.role = party.role", given));
    }

    private String sources(List<String> ids) {
        return "select distinct x.id from unnest(" + sql.bind(ids.toArray(String[]::new)) + ") as x(id)";
    }

    private String through(String source, Given given) {
        return along("attribution o", "o.source_id = " + source + " and o.role = 'VIA'", given);
    }

    private String inArticlesOf(SourceRole role, Given given) {
        return along("statement_source o", "o.source_id = party.id and o.role = '" + role + "'", given);
    }

    private static String ofEach(String parties, String way) {
        return "select mine.id from (" + parties + ") party cross join lateral (" + way + ") mine";
    }

    /** One way: a table {@code o} that has the sort keys of statements, and an index in their order. */
    private String along(String table, String condition, Given given) {
        if (filter == null || filter.asOf() == null) {
            return along(table, condition, "", given);
        }
        return along(table, condition, " and o.day >= " + asOfDay(), given)
                + " union all "
                + along(
                        "statement_said_ahead h join " + table + " on o.statement_id = h.statement_id", condition,
                        " and o.day < " + asOfDay(), given);
    }

    private String along(String table, String condition, String known, Given given) {
        // Distinct over what is sorted already: a row for each statement, whoever has it twice.
        return "(select distinct on (" + KEYS + ") o.statement_id as id from " + table
                + fitting(given, condition + known + days() + behind("(" + KEYS + ")"))
                + " order by " + KEYS + " limit " + most + ")";
    }

    /** Without a look at the statements where the way itself tells all that is asked. */
    private String fitting(Given given, String condition) {
        String fits = StatementCondition.of(filter, given, sql);
        if (fits.equals(StatementCondition.LISTED_ALONE)) {
            return " where " + condition + " and o.listed";
        }
        String listed = fits.startsWith(StatementCondition.LISTED) ? " and o.listed" : "";
        String statement = StatementTally.covers(filter, given) ? TRAITS : " join statement s on s.id = o.statement_id";
        return statement + " where " + condition + listed + " and " + fits;
    }

    /** The days that are asked for, along the way; the filter says the same of the statements. */
    private String days() {
        if (filter == null) {
            return "";
        }
        String from = filter.saidFrom() == null ? "" : " and o.day <= " + day(filter.saidFrom());
        return filter.saidTo() == null ? from : from + " and o.day >= " + day(filter.saidTo());
    }

    private String day(LocalDate date) {
        return "date '0001-01-01' - cast(" + sql.bind(date) + " as date)";
    }

    /** Whoever is not known makes few statements: an index has only these. */
    private String unresolved() {
        return ofValues(
                filter.resolution(),
                along(
                        "attribution o",
                        "o.role = 'SPEAKER' and o.status = party.value and o.status <> 'RESOLVED'",
                        Given.RESOLUTION));
    }

    private String ofValues(List<? extends Enum<?>> values, String way) {
        return ofEach(
                "select distinct x.value from unnest("
                        + sql.bind(values.stream().map(Enum::name).toArray(String[]::new)) + ") as x(value)",
                way);
    }

    /** The largest claims have enough of them. */
    private String claimed() {
        return "(select o.statement_id as id from (select k.id from claim k where (- k.statement_count) < -1"
                + " order by (- k.statement_count), k.id) k cross join lateral (select p.statement_id from proposition p"
                + " where p.claim_id = k.id and not p.orphaned and p.listed offset 0) o limit " + most + ")";
    }

    /** What was known at a time was said by then, but for what was said of days to come. */
    private String known() {
        return whole("statement s", DAY + " >= " + asOfDay(), Given.NOTHING)
                + " union all "
                + whole(
                        "statement_said_ahead h join statement s on s.id = h.statement_id",
                        DAY + " < " + asOfDay(),
                        Given.NOTHING);
    }

    private String asOfDay() {
        return Known.day(filter.asOf(), sql);
    }

    private String whole(String table, String condition, Given given) {
        String order = StatementOrder.SAID_AT_DESC.sort().orderBy();
        return "(select s.id from " + table + " where " + condition + behind("(" + order + ")") + " and "
                + StatementCondition.of(filter, given, sql) + (latest ? " order by " + order : "") + " limit " + most
                + ")";
    }

    private String behind(String keys) {
        return after.map(position -> " and " + keys + " > " + sql.row(position)).orElse("");
    }
}
