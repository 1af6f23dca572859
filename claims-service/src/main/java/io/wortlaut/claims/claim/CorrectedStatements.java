package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.claim.linking.Constituent;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.statement.Selector;
import io.wortlaut.claims.statement.Statements;

/** Links statements by what people made of them, not by what was found. */
@ApplicationScoped
class CorrectedStatements {

    private final EntityManager entityManager;
    private final Statements statements;

    CorrectedStatements(EntityManager entityManager, Statements statements) {
        this.entityManager = entityManager;
        this.statements = statements;
    }

    /**
     * What a person made of a statement.
     *
     * @param words null when they are those that were found
     * @param speakers null when they are those that were found
     */
    private record Corrected(SpeechAct act, String words, Set<String> speakers) {}

    /** The propositions of the article's statements, those of corrected statements in their place. */
    Map<UUID, Proposition> apply(String articleId, Map<UUID, Proposition> read) {
        Map<UUID, Proposition> applied = new HashMap<>(read);
        corrections(articleId)
                .forEach((id, corrected) -> applied.computeIfPresent(id, (same, proposition) -> {
                    Proposition worded = corrected.words() == null
                            ? proposition
                            : reworded(articleId, id, proposition, corrected.words());
                    return worded.by(
                            corrected.act(), corrected.speakers() == null ? worded.speakers() : corrected.speakers());
                }));
        return applied;
    }

    private Proposition reworded(String articleId, UUID id, Proposition proposition, String words) {
        Proposition worded =
                PropositionReader.of(proposition.language()).reworded(proposition, words, mentions(articleId, words));
        List<Selector> content = statements.content(List.of(id)).get(id);
        return worded.with(worded.constituents().stream()
                .map(constituent -> constituent.kind() == Constituent.Kind.CUE
                        ? constituent
                        : constituent.at(Selector.original(content, constituent.span()), words))
                .toList());
    }

    private Map<UUID, Corrected> corrections(String articleId) {
        Sql sql = new Sql();
        String query = "select s.id, s.act, case when exists (select 1 from revision r where r.statement_id = s.id"
                + " and r.field = 'exact') then s.exact end as words,"
                + " t.method = 'reviewed' as reviewed, a.name, a.kind from statement s"
                + " left join attribution t on t.statement_id = s.id and t.role in ('SPEAKER', 'ON_BEHALF_OF')"
                + " left join actor a on a.id = t.actor_id where s.review_revision > 0 and s.article_id = "
                + sql.bind(articleId);
        Map<UUID, Corrected> corrected = new HashMap<>();
        Map<UUID, Set<String>> speakers = new HashMap<>();
        Set<UUID> reviewed = new HashSet<>();
        for (Tuple row : sql.list(entityManager, query)) {
            UUID id = row.get("id", UUID.class);
            String name = row.get("name", String.class);
            if (name != null) {
                speakers.computeIfAbsent(id, key -> new HashSet<>()).add(PropositionReader.speaker(kind(row), name));
            }
            if (Boolean.TRUE.equals(row.get("reviewed", Boolean.class))) {
                reviewed.add(id);
            }
            corrected.put(
                    id,
                    new Corrected(
                            SpeechAct.valueOf(row.get("act", String.class)),
                            row.get("words", String.class),
                            reviewed.contains(id) ? speakers.getOrDefault(id, Set.of()) : null));
        }
        return corrected;
    }

    private static PartyKind kind(Tuple row) {
        return ActorKind.valueOf(row.get("kind", String.class)) == ActorKind.PERSON
                ? PartyKind.PERSON
                : PartyKind.ORGANIZATION;
    }

    /** Who is named in words of an article, as the article is known to name them. */
    private List<Mention> mentions(String articleId, String words) {
        Sql sql = new Sql();
        String query = "select n.spelling, a.name, a.kind from actor_name n join actor a on a.id = n.actor_id"
                + " where n.article_id = " + sql.bind(articleId) + " order by length(n.spelling) desc, n.spelling";
        List<Mention> mentions = new ArrayList<>();
        for (Tuple row : sql.list(entityManager, query)) {
            String spelling = row.get("spelling", String.class);
            for (int at = words.indexOf(spelling); at >= 0; at = words.indexOf(spelling, at + spelling.length())) {
                Span span = new Span(at, at + spelling.length());
                if (mentions.stream().noneMatch(mention -> mention.span().overlaps(span))) {
                    mentions.add(new Mention(spelling, span, row.get("name", String.class), kind(row), "name", null));
                }
            }
        }
        return mentions;
    }
}
