package io.wortlaut.claims.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.linking.Constituent;
import io.wortlaut.claims.claim.linking.Evidence;
import io.wortlaut.claims.claim.linking.EvidenceKind;
import io.wortlaut.claims.claim.linking.Evidences;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.statement.Selector;
import io.wortlaut.claims.statement.Statement;
import io.wortlaut.claims.statement.Statements;

/**
 * Shows what links of statements and relations of claims rest on, worked out anew from the two statements. Three SQL
 * statements for any number of them, one more for links.
 */
@ApplicationScoped
@Transactional
class LinkSupports {

    private final EntityManager entityManager;
    private final Statements statements;

    LinkSupports(EntityManager entityManager, Statements statements) {
        this.entityManager = entityManager;
        this.statements = statements;
    }

    /** A statement and the other of its claim that it is most likely linked with. */
    private record Linked(UUID statement, UUID other) {}

    /** A statement as it is linked. */
    private record Read(Proposition proposition, Stance stance) {}

    /** Those of statements, or of the statements that quote them; none for one that is a claim alone. */
    Map<UUID, LinkSupport> ofStatements(Collection<UUID> asked) {
        Map<UUID, Linked> linked = linked(asked);
        Shown shown = shown(linked.values().stream()
                .flatMap(link -> Stream.of(link.statement(), link.other()))
                .toList());
        Map<UUID, LinkSupport> found = new HashMap<>();
        linked.forEach((id, link) -> found.put(
                id,
                shown.support(
                        link.statement(),
                        link.other(),
                        (one, other) -> Evidences.ofLink(one.proposition(), one.stance(), other.proposition()))));
        return found;
    }

    /** That of each relation, in the same order; null for what nothing but a decision speaks for. */
    List<LinkSupport> ofRelations(List<ClaimRelation> relations) {
        Shown shown = shown(relations.stream()
                .map(ClaimRelation::between)
                .flatMap(between -> between == null ? Stream.empty() : Stream.of(between.one(), between.other()))
                .toList());
        return relations.stream()
                .map(relation -> relation.between() == null
                        ? null
                        : shown.support(
                                relation.between().one(),
                                relation.between().other(),
                                (one, other) ->
                                        Evidences.ofRelation(relation.type(), one.proposition(), other.proposition())))
                .toList();
    }

    private Map<UUID, Linked> linked(Collection<UUID> asked) {
        Sql sql = new Sql();
        String query = "select s.id, p.statement_id as own, b.other from statement s join proposition p"
                + " on p.statement_id = coalesce(s.enclosing_id, s.id) and not p.orphaned cross join lateral ("
                + "select q.statement_id as other from ("
                // Whom somebody put it to comes before what it is linked with, and that before who was put to it.
                + "select h.target_id as id, 2 as rank, 0 as score from claim_choice h where h.statement_id = p.statement_id"
                + " union all select l.other, 1, l.score from statement_link l where l.one = p.statement_id"
                + " and l.kind = 'SAME' union all select l.one, 1, l.score from statement_link l"
                + " where l.other = p.statement_id and l.kind = 'SAME'"
                + " union all select h.statement_id, 0, 0 from claim_choice h where h.target_id = p.statement_id) n"
                + " join proposition q on q.statement_id = n.id and q.claim_id = p.claim_id and not q.orphaned"
                + " order by n.rank desc, n.score desc, q.key limit 1) b where s.id = any("
                + sql.bind(asked.toArray(UUID[]::new)) + ")";
        return sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Linked(row.get("own", UUID.class), row.get("other", UUID.class))));
    }

    private Shown shown(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return new Shown(Map.of(), Map.of(), Map.of());
        }
        Sql sql = new Sql();
        String query = "select statement_id, signature, stance from proposition where statement_id = any("
                + sql.bind(ids.toArray(UUID[]::new)) + ")";
        Map<UUID, Read> read = sql.list(entityManager, query).stream()
                .collect(Collectors.toMap(row -> row.get("statement_id", UUID.class), LinkSupports::read));
        return new Shown(read, statements.byId(ids), statements.content(ids));
    }

    private static Read read(Tuple row) {
        return new Read(
                Signature.read(row.get("signature", String.class), List.of()),
                Stance.valueOf(row.get("stance", String.class)));
    }

    /** What is known of the statements that are shown. */
    private record Shown(Map<UUID, Read> read, Map<UUID, Statement> statements, Map<UUID, List<Selector>> content) {

        private interface Finding {
            List<Evidence> between(Read one, Read other);
        }

        private LinkSupport support(UUID one, UUID other, Finding finding) {
            List<LinkEvidence> evidence = finding.between(read.get(one), read.get(other)).stream()
                    .map(found -> new LinkEvidence(
                            found.kind(), selector(one, found.span()), selector(other, found.ofSpan())))
                    .toList();
            boolean shared =
                    evidence.stream().anyMatch(found -> found.selector() != null && found.ofSelector() != null);
            List<LinkEvidence> all = shared
                    ? evidence
                    : Stream.concat(Stream.of(context(one, other)), evidence.stream())
                            .toList();
            return new LinkSupport(statements.get(one), statements.get(other), all);
        }

        /** Where they share nothing, the two themselves: no link without words that it can be judged by. */
        private LinkEvidence context(UUID one, UUID other) {
            return new LinkEvidence(
                    EvidenceKind.CONTEXT,
                    content.get(one).getFirst(),
                    content.get(other).getFirst());
        }

        private Selector selector(UUID statement, Span span) {
            return span == null
                    ? null
                    : content.get(statement).stream()
                            .flatMap(piece -> piece.part(span).stream())
                            .findFirst()
                            .orElseGet(() -> away(statement, span));
        }

        /** A cue that stands too far from what it reports to be seen in its context. */
        private Selector away(UUID statement, Span span) {
            return read.get(statement).proposition().constituents().stream()
                    .filter(constituent -> constituent.kind() == Constituent.Kind.CUE
                            && constituent.span().equals(span))
                    .map(Constituent::term)
                    .map(words -> new Selector(words, null, null, span.start(), span.end()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
