package io.wortlaut.claims.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorIdentities;
import io.wortlaut.claims.actor.ActorLinking;
import io.wortlaut.claims.actor.StatementCounts;
import io.wortlaut.claims.connection.ConflictException;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.event.Cause;
import io.wortlaut.claims.event.Change;

/** Writes what people decide into statements' rows. */
@ApplicationScoped
public class Decisions {

    private static final int SURE = 100;

    private final EntityManager entityManager;
    private final ActorLinking linking;
    private final ActorIdentities identities;
    private final StatementCounts counts;
    private final DerivedColumns derived;
    private final StatementEvents events;

    Decisions(
            EntityManager entityManager,
            ActorLinking linking,
            ActorIdentities identities,
            StatementCounts counts,
            DerivedColumns derived,
            StatementEvents events) {
        this.entityManager = entityManager;
        this.linking = linking;
        this.identities = identities;
        this.counts = counts;
        this.derived = derived;
        this.events = events;
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
    public List<Change> decide(
            UUID id, int seen, ReviewState state, String assignee, Correction correction, Cause cause) {
        // Before the statement's own lock, as whoever reads its article again does.
        linking.awaitTurn();
        StatementEntity statement = require(id, LockModeType.PESSIMISTIC_WRITE);
        ConflictException.requireRevision("the statement was changed", statement.reviewRevision, seen);
        Map<String, String> before = StatementEvents.fieldsOf(statement);
        correct(statement, correction);
        statement.reviewState = state;
        statement.reviewAssignee = assignee;
        statement.reviewRevision++;
        know(statement);
        Set<UUID> counted = actorsOf(id);
        entityManager.flush();
        identities.settleReviewed(id, correction.actors());
        counted.addAll(actorsOf(id));
        counts.recount(counted);
        derived.write(statement.articleId, StatementEntity.ofArticle(entityManager, statement.articleId), false);
        Map<String, String> after = StatementEvents.fieldsOf(statement);
        events.record(id, before, after, cause);
        return Change.between(before, after);
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

    private Set<UUID> actorsOf(UUID statement) {
        Sql sql = new Sql();
        String query = "select distinct actor_id from attribution where actor_id is not null and statement_id = "
                + sql.bind(statement);
        Set<UUID> actors = new HashSet<>();
        sql.list(entityManager, query).forEach(row -> actors.add(row.get("actor_id", UUID.class)));
        return actors;
    }

    private StatementEntity require(UUID id, LockModeType lock) {
        StatementEntity statement = entityManager.find(StatementEntity.class, id, lock);
        if (statement == null) {
            throw new InvalidArgumentException("there is no statement " + id);
        }
        return statement;
    }

    private static void correct(StatementEntity statement, Correction correction) {
        if (correction.content() != null) {
            replaceContent(statement, correction.content());
        }
        if (correction.quoteType() != null) {
            statement.quoteType = correction.quoteType();
        }
        if (correction.act() != null) {
            statement.act = correction.act();
        }
        if (correction.speakers() != null) {
            replace(statement, AttributionRole.SPEAKER, actors(AttributionRole.SPEAKER, correction.speakers()));
        }
        if (correction.onBehalfOf() != null) {
            replace(
                    statement,
                    AttributionRole.ON_BEHALF_OF,
                    actors(AttributionRole.ON_BEHALF_OF, correction.onBehalfOf()));
        }
        if (correction.addressees() != null) {
            replace(statement, AttributionRole.ADDRESSEE, actors(AttributionRole.ADDRESSEE, correction.addressees()));
        }
        if (correction.targets() != null) {
            replace(statement, AttributionRole.TARGET, actors(AttributionRole.TARGET, correction.targets()));
        }
        if (correction.via() != null) {
            replace(
                    statement,
                    AttributionRole.VIA,
                    correction.via().stream().map(Decisions::via).toList());
        }
    }

    private static void replaceContent(StatementEntity statement, List<Selector> content) {
        statement.exact = Selector.joined(content);
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

    private static List<AttributionRow> actors(AttributionRole role, List<UUID> actors) {
        return actors.stream()
                .map(actor -> AttributionRow.of(role, actor, null, Resolution.RESOLVED, "reviewed", SURE, null))
                .toList();
    }

    private static AttributionRow via(String source) {
        return AttributionRow.of(AttributionRole.VIA, null, source, Resolution.RESOLVED, "reviewed", SURE, null);
    }

    private static void replace(StatementEntity statement, AttributionRole role, List<AttributionRow> named) {
        List<AttributionRow> rows = new ArrayList<>(statement.attributions.stream()
                .filter(row -> row.role() != role)
                .toList());
        List<AttributionRow> chosen = named.isEmpty() && role == AttributionRole.SPEAKER
                ? List.of(AttributionRow.of(role, null, null, Resolution.UNRESOLVED, "reviewed", SURE, null))
                : named;
        // Speakers come first, as the extractor writes them.
        rows.addAll(role == AttributionRole.SPEAKER ? 0 : rows.size(), chosen);
        statement.attributions.clear();
        statement.attributions.addAll(rows);
    }
}
