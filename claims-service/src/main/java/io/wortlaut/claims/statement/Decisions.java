package io.wortlaut.claims.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.ConflictException;
import io.wortlaut.claims.connection.InvalidArgumentException;

/** Writes what people decide into statements' rows. */
@ApplicationScoped
public class Decisions {

    private static final int SURE = 100;

    private final EntityManager entityManager;
    private final SearchableWords searchable;

    Decisions(EntityManager entityManager, SearchableWords searchable) {
        this.entityManager = entityManager;
        this.searchable = searchable;
    }

    /** Where a statement stands, for whoever has to look at the article's original. */
    public record Place(String articleId, String contentHash) {}

    /** @throws InvalidArgumentException if there is no such statement */
    @Transactional(Transactional.TxType.MANDATORY)
    public Place place(UUID id) {
        StatementEntity statement = require(id, LockModeType.NONE);
        return new Place(statement.articleId, statement.contentHash);
    }

    /**
     * Changes a statement, and answers what was changed.
     *
     * @param seen the revision that the decision was made in view of
     * @param assignee who looks at it from now on; null for nobody
     * @throws ConflictException if somebody else decided in between
     * @throws InvalidArgumentException if there is no such statement, or the correction fits nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Change> decide(UUID id, int seen, ReviewState state, String assignee, Correction correction) {
        StatementEntity statement = require(id, LockModeType.PESSIMISTIC_WRITE);
        if (statement.reviewRevision != seen) {
            throw new ConflictException("the statement was changed since: its revision is " + statement.reviewRevision
                    + ", yours is " + seen);
        }
        List<Change> changes = new ArrayList<>();
        correct(statement, correction, changes);
        note(changes, "review.state", statement.reviewState.name(), state.name());
        note(changes, "review.assignee", statement.reviewAssignee, assignee);
        statement.reviewState = state;
        statement.reviewAssignee = assignee;
        statement.reviewRevision++;
        know(statement);
        entityManager.flush();
        searchable.write(List.of(statement));
        return changes;
    }

    /** What is rejected is known until then, what is taken up again is known on. */
    private static void know(StatementEntity statement) {
        if (statement.reviewState == ReviewState.REJECTED) {
            statement.knownUntil =
                    statement.knownUntil == null ? Clock.systemUTC().instant() : statement.knownUntil;
        } else if (statement.anchor != AnchorState.ORPHANED) {
            statement.knownUntil = null;
        }
    }

    private StatementEntity require(UUID id, LockModeType lock) {
        StatementEntity statement = entityManager.find(StatementEntity.class, id, lock);
        if (statement == null) {
            throw new InvalidArgumentException("there is no statement " + id);
        }
        return statement;
    }

    private void correct(StatementEntity statement, Correction correction, List<Change> changes) {
        if (correction.content() != null) {
            replaceContent(statement, correction.content(), changes);
        }
        if (correction.quoteType() != null) {
            note(
                    changes,
                    "quoteType",
                    statement.quoteType.name(),
                    correction.quoteType().name());
            statement.quoteType = correction.quoteType();
        }
        if (correction.act() != null) {
            note(changes, "act", statement.act.name(), correction.act().name());
            statement.act = correction.act();
        }
        if (correction.speakers() != null) {
            replaceActors(statement, AttributionRole.SPEAKER, correction.speakers(), changes);
        }
        if (correction.onBehalfOf() != null) {
            replaceActors(statement, AttributionRole.ON_BEHALF_OF, correction.onBehalfOf(), changes);
        }
    }

    private static void replaceContent(StatementEntity statement, List<Selector> content, List<Change> changes) {
        String exact = content.stream().map(Selector::exact).collect(Collectors.joining(" … "));
        note(changes, "exact", statement.exact, exact);
        statement.exact = exact;
        statement.position = content.getFirst().start();
        List<SelectorRow> rows = new ArrayList<>(content.stream()
                .map(selector -> SelectorRow.of(SelectorKind.CONTENT, selector))
                .toList());
        // Quotation marks and insertions count only within the statement.
        statement.selectors.stream()
                .filter(row -> row.kind() != SelectorKind.CONTENT)
                .filter(row ->
                        content.stream().anyMatch(piece -> piece.start() <= row.start() && row.end() <= piece.end()))
                .forEach(rows::add);
        statement.selectors.clear();
        statement.selectors.addAll(rows);
        statement.place = StatementDraft.place(rows, statement.speakerKey);
    }

    private void replaceActors(
            StatementEntity statement, AttributionRole role, List<UUID> actors, List<Change> changes) {
        Predicate<AttributionRow> ofRole = row -> row.role() == role;
        String before = describe(statement.attributions.stream().filter(ofRole).toList());
        List<AttributionRow> rows = new ArrayList<>(
                statement.attributions.stream().filter(ofRole.negate()).toList());
        List<AttributionRow> chosen = actors.stream()
                .map(actor -> AttributionRow.of(role, actor, null, Resolution.RESOLVED, "reviewed", SURE, null))
                .toList();
        if (chosen.isEmpty() && role == AttributionRole.SPEAKER) {
            chosen = List.of(AttributionRow.of(role, null, null, Resolution.UNRESOLVED, "reviewed", SURE, null));
        }
        // Speakers come first, as the extractor writes them.
        rows.addAll(role == AttributionRole.SPEAKER ? 0 : rows.size(), chosen);
        note(changes, role == AttributionRole.SPEAKER ? "speaker" : "onBehalfOf", before, describe(chosen));
        statement.attributions.clear();
        statement.attributions.addAll(rows);
    }

    private static String describe(List<AttributionRow> rows) {
        String ids = rows.stream()
                .map(AttributionRow::actorId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    private static void note(List<Change> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
