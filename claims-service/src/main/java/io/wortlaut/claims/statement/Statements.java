package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.AskedAlike;
import io.wortlaut.claims.connection.Page;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.connection.Total;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * Reads statements. However many lists are asked for at once, those with the same arguments take one SQL statement, and
 * one more if they are to be counted.
 */
@ApplicationScoped
public class Statements {

    static final String COLUMNS = "s.id as statement_id, s.article_id as in_article, s.content_hash, s.anchor,"
            + " s.exact, s.form, s.quote_type, s.act, s.reporting_verb, s.zone, s.confidence as surety, s.said_edtf,"
            + " s.said_text, s.said_basis";

    private final EntityManager entityManager;

    Statements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The statements that exist among the given ids, orphaned ones too. */
    public Map<UUID, Statement> byId(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query =
                "select " + COLUMNS + " from statement s where s.id = any(" + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("statement_id", UUID.class), Statements::statement));
    }

    /** A statement that is known to exist. */
    public Statement require(UUID id) {
        return byId(List.of(id)).get(id);
    }

    /** The statements that those given are quoted parts of; none for one that stands by itself. */
    Map<UUID, Statement> enclosing(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select n.id as nested_id, " + COLUMNS + " from statement n join statement s"
                + " on s.id = n.enclosing_id where n.id = any(" + sql.bind(ids.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("nested_id", UUID.class), Statements::statement));
    }

    /** The quoted parts of the given statements that still stand, in the order of the text. */
    Map<UUID, List<Statement>> nested(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select s.enclosing_id, " + COLUMNS + " from statement s where s.enclosing_id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ") and s.anchor <> 'ORPHANED' order by s.position, s.id";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("enclosing_id", UUID.class),
                        Collectors.mapping(Statements::statement, Collectors.toList())));
    }

    /** The lists that are asked for, in the same order. */
    List<StatementConnection> lists(List<StatementList> asked) {
        return AskedAlike.answer(asked, StatementList::query, StatementList::parentId, this::lists, null);
    }

    private Map<String, StatementConnection> lists(StatementList.Query query, Collection<String> parents) {
        Map<String, List<Tuple>> rows = query.shown() ? page(query, parents) : Map.of();
        Map<String, Total> totals = query.page().counted() ? count(query, parents) : Map.of();
        return parents.stream().collect(Collectors.toMap(parent -> parent, parent -> Page.of(
                        query.page(),
                        rows.getOrDefault(parent, List.of()),
                        totals.getOrDefault(parent, Page.UNCOUNTED),
                        (cursor, row) -> new StatementEdge(cursor, statement(row), query.searches()))
                .as((edges, pageInfo, total, relation) ->
                        new StatementConnection(edges, pageInfo, total, relation, new StatementList(parent, query)))));
    }

    private Map<String, List<Tuple>> page(StatementList.Query asked, Collection<String> parents) {
        PageRequest page = asked.page();
        Sort sort = page.sort();
        Sql sql = new Sql();
        String pages = forEach(
                parents,
                sql,
                parent -> "select " + parent + " as parent, " + COLUMNS + ", " + sort.selectItems() + " from "
                        + first(asked, parent, sql) + " order by " + sort.orderBy() + " limit " + page.fetchSize());
        String query = "select * from (" + pages + ") l order by parent, " + sort.orderByColumns();
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(row -> row.get("parent", String.class)));
    }

    /** The statements {@code s} of a page, and as it may be some more of those that it is chosen from. */
    private static String first(StatementList.Query asked, String parent, Sql sql) {
        PageRequest page = asked.page();
        String behind = page.after() == null ? "true" : page.sort().behind(page.after(), sql);
        return asked.first(parent, Optional.ofNullable(page.after()), page.fetchSize(), sql)
                .map(statements -> statements + asked.ranking(sql) + " where " + behind)
                .orElseGet(() ->
                        "statement s" + asked.ranking(sql) + " where " + where(asked, parent, sql) + " and " + behind);
    }

    private Map<String, Total> count(StatementList.Query asked, Collection<String> parents) {
        Sql sql = new Sql();
        String query = forEach(
                parents,
                sql,
                parent -> "select " + parent + " as parent, (" + counted(asked, parent, sql) + ") as total");
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("parent", String.class), row -> {
                    long total = row.get("total", Long.class);
                    return isTallied(asked) || keptCount(asked).isPresent() ? Total.exact(total) : Total.bounded(total);
                }));
    }

    private static boolean isTallied(StatementList.Query asked) {
        return asked.parent() instanceof StatementParent.Everything && StatementTally.covers(asked.filter());
    }

    /** The column of actors that has the length of a list. */
    private static Optional<String> keptCount(StatementList.Query asked) {
        if (asked.filter() != null || !(asked.parent() instanceof StatementParent.OfActor actor)) {
            return Optional.empty();
        }
        if (actor.rollUp()) {
            boolean voice = List.of(AttributionRole.SPEAKER, AttributionRole.ON_BEHALF_OF)
                    .containsAll(actor.roles());
            return voice ? Optional.of("rolled_up_count") : Optional.empty();
        }
        return actor.roles().equals(List.of(AttributionRole.SPEAKER))
                ? Optional.of("statement_count")
                : Optional.empty();
    }

    /** Where a list is counted: where it was counted before, if it was; else no further than anybody is told. */
    private static String counted(StatementList.Query asked, String parent, Sql sql) {
        if (isTallied(asked)) {
            return "select cast(coalesce(sum(s.total), 0) as bigint) from statement_tally s where "
                    + where(asked, parent, sql);
        }
        Optional<String> kept = keptCount(asked);
        if (kept.isPresent()) {
            return "select cast(coalesce(max(a." + kept.get() + "), 0) as bigint) from actor a where a.id = cast("
                    + parent + " as uuid)";
        }
        String rows = asked.any(parent, Total.MOST + 1, sql)
                .orElseGet(() -> "select 1 from statement s where " + where(asked, parent, sql));
        return "select count(*) from (" + rows + Total.BOUND + ") counted";
    }

    /**
     * One query of the same kind for each parent, as one SQL statement. A single parent's id is a value in it: how it is best
     * answered differs between who says much and who says little. For many, planning each by itself takes longer than it
     * spares.
     *
     * @param parents different ones
     * @param query makes a query of the SQL for a parent's id, a text
     */
    static String forEach(Collection<String> parents, Sql sql, UnaryOperator<String> query) {
        return parents.size() == 1
                ? query.apply("cast(" + sql.bind(parents.iterator().next()) + " as text)")
                : "select each_list.* from unnest(" + sql.bind(parents.toArray(String[]::new))
                        + ") as listed(parent) cross join lateral (" + query.apply("listed.parent") + ") each_list";
    }

    private static String where(StatementList.Query asked, String parent, Sql sql) {
        return asked.parent().condition(parent, sql) + " and " + StatementCondition.of(asked.filter(), sql);
    }

    static Statement statement(Tuple row) {
        String id = row.get("statement_id").toString();
        String saidBasis = row.get("said_basis", String.class);
        return new Statement(
                id,
                row.get("exact", String.class),
                QuoteType.valueOf(row.get("quote_type", String.class)),
                Form.valueOf(row.get("form", String.class)),
                SpeechAct.valueOf(row.get("act", String.class)),
                row.get("reporting_verb", String.class),
                saidBasis == null
                        ? null
                        : new FuzzyDate(
                                row.get("said_edtf", String.class), row.get("said_text", String.class), saidBasis),
                new Provenance(
                        id,
                        new Article(row.get("in_article", String.class)),
                        Zone.valueOf(row.get("zone", String.class)),
                        row.get("content_hash", String.class),
                        AnchorState.valueOf(row.get("anchor", String.class))),
                row.get("surety", Integer.class));
    }

    /** The pieces of statements in their articles' originals, in the order of the text. */
    public Map<UUID, List<Selector>> content(Collection<UUID> ids) {
        return selectors(SelectorKind.CONTENT, ids);
    }

    Map<UUID, List<Selector>> selectors(SelectorKind kind, Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "select r.statement_id, r.exact, r.prefix, r.suffix, r.start_offset, r.end_offset"
                + " from statement_selector r where r.statement_id = any(" + sql.bind(statements.toArray(UUID[]::new))
                + ") and r.kind = " + sql.bind(kind.name()) + " order by r.statement_id, r.ordinal";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("statement_id", UUID.class),
                        Collectors.mapping(
                                row -> new Selector(
                                        row.get("exact", String.class),
                                        row.get("prefix", String.class),
                                        row.get("suffix", String.class),
                                        row.get("start_offset", Integer.class),
                                        row.get("end_offset", Integer.class)),
                                Collectors.toList())));
    }

    Map<UUID, List<Attribution>> attributions(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query = "select * from attributions_of(" + sql.bind(statements.toArray(UUID[]::new)) + ")";
        Map<UUID, List<Attribution>> attributions = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            attributions
                    .computeIfAbsent(row.get("statement_id", UUID.class), id -> new ArrayList<>())
                    .add(attribution(row));
        }
        return attributions;
    }

    private static Attribution attribution(Tuple row) {
        UUID actor = row.get("actor_id", UUID.class);
        String source = row.get("source_id", String.class);
        String mention = row.get("mention_exact", String.class);
        return new Attribution(
                AttributionRole.valueOf(row.get("role", String.class)),
                actor == null
                        ? null
                        : new Actor(
                                actor.toString(),
                                row.get("name", String.class),
                                ActorKind.valueOf(row.get("kind", String.class))),
                source == null ? null : new Source(source),
                mention == null
                        ? null
                        : new Selector(
                                mention,
                                row.get("mention_prefix", String.class),
                                row.get("mention_suffix", String.class),
                                row.get("mention_start", Integer.class),
                                row.get("mention_end", Integer.class)),
                Resolution.valueOf(row.get("status", String.class)),
                row.get("confidence", Integer.class),
                row.get("method", String.class));
    }
}
