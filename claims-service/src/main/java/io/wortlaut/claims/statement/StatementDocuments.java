package io.wortlaut.claims.statement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Cursor;
import io.wortlaut.claims.connection.Sort;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.statement.StatementDocument.ClaimReference;
import io.wortlaut.claims.statement.StatementDocument.Party;

/** Reads whole statements, any number of them with the same few SQL statements. */
@ApplicationScoped
public class StatementDocuments {

    private static final Sort ORDER = StatementOrder.ARTICLE_POSITION.sort();

    private final EntityManager entityManager;
    private final Statements statements;

    StatementDocuments(EntityManager entityManager, Statements statements) {
        this.entityManager = entityManager;
        this.statements = statements;
    }

    /**
     * Statements in an order, and how to go on behind them.
     *
     * @param last the cursor of the last one; null when there is none
     */
    public record Page(List<StatementDocument> statements, String last) {}

    /** What {@link Statement} does not tell. */
    private record Row(ReviewState review, String enclosing, ClaimReference claim, Instant updatedAt) {}

    /** The statements that exist among the given ids. */
    public Map<UUID, StatementDocument> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Row> rows = rows(ids);
        Map<UUID, List<Attribution>> attributions = statements.attributions(ids);
        Map<UUID, List<Selector>> selectors = statements.selectors(SelectorKind.CONTENT, ids);
        Map<UUID, StatementDocument> documents = new HashMap<>();
        statements
                .byId(ids)
                .forEach((id, statement) -> documents.put(
                        id,
                        document(
                                statement,
                                rows.get(id),
                                selectors.getOrDefault(id, List.of()),
                                attributions.getOrDefault(id, List.of()))));
        return documents;
    }

    private static StatementDocument document(
            Statement statement, Row row, List<Selector> selectors, List<Attribution> attributions) {
        return new StatementDocument(
                statement.id(),
                statement.exact(),
                statement.quoteType(),
                statement.form(),
                statement.act(),
                statement.reportingVerb(),
                statement.saidAt(),
                statement.confidence(),
                row.review(),
                row.enclosing(),
                statement.provenance().article().id(),
                statement.provenance().zone(),
                statement.provenance().contentHash(),
                statement.provenance().anchor(),
                selectors,
                attributions.stream().map(StatementDocuments::party).toList(),
                row.claim(),
                row.updatedAt());
    }

    private static Party party(Attribution attribution) {
        return new Party(
                attribution.role(),
                attribution.actor() == null ? null : attribution.actor().id(),
                attribution.actor() == null ? null : attribution.actor().name(),
                attribution.actor() == null ? null : attribution.actor().kind(),
                attribution.source() == null ? null : attribution.source().id(),
                attribution.status(),
                attribution.confidence());
    }

    private Map<UUID, Row> rows(Collection<UUID> ids) {
        Sql sql = new Sql();
        String query = "select s.id, s.review_state, cast(s.enclosing_id as text) as enclosing,"
                + " cast(p.claim_id as text) as claim, c.text, p.stance,"
                + " greatest(s.known_from, (select max(r.at) from revision r where r.statement_id = s.id)) as updated_at from statement s left join proposition p"
                + " on p.statement_id = coalesce(s.enclosing_id, s.id) and not p.orphaned"
                + " left join claim c on c.id = p.claim_id where s.id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        Map<UUID, Row> rows = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String claim = row.get("claim", String.class);
            rows.put(
                    row.get("id", UUID.class),
                    new Row(
                            ReviewState.valueOf(row.get("review_state", String.class)),
                            row.get("enclosing", String.class),
                            claim == null
                                    ? null
                                    : new ClaimReference(
                                            claim,
                                            row.get("text", String.class),
                                            Stance.valueOf(row.get("stance", String.class))),
                            row.get("updated_at", Instant.class)));
        }
        return rows;
    }

    /**
     * Statements that fit a filter, article by article in the order of the text.
     *
     * @param filter null for the defaults
     * @param after the cursor of the last one of the page before; null for the first page
     * @throws io.wortlaut.claims.connection.InvalidArgumentException for a filter that nothing can be read by, and for what
     *     is no cursor of ours
     */
    public Page page(StatementFilter filter, String after, int limit) {
        Sql sql = new Sql();
        String query = "select s.id, s.article_id, s.position from statement s where "
                + StatementCondition.of(filter, sql)
                + (after == null ? "" : " and " + ORDER.behind(Cursor.read(ORDER, after), sql)) + " order by "
                + ORDER.orderBy() + " limit " + limit;
        List<Tuple> rows = sql.list(entityManager, query);
        List<UUID> ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, StatementDocument> found = of(ids);
        return new Page(
                ids.stream().map(found::get).toList(), rows.isEmpty() ? null : Cursor.of(ORDER, rows.getLast()));
    }
}
