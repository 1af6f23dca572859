package io.wortlaut.claims.review.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorIdentities;
import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.actor.ActorLinking;
import io.wortlaut.claims.actor.MergeBasis;
import io.wortlaut.claims.actor.MergeEvidence;
import io.wortlaut.claims.connection.ConflictException;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.InvalidStateException;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.review.Reviewer;

/** Carries out what people decide about merges. */
@ApplicationScoped
@Transactional
class Merging {

    private static final int SURE = 100;

    private final EntityManager entityManager;
    private final ActorLinking linking;
    private final ActorIdentities identities;
    private final DecisionRecord decisions;
    private final Merges merges;
    private final References references;

    Merging(
            EntityManager entityManager,
            ActorLinking linking,
            ActorIdentities identities,
            DecisionRecord decisions,
            Merges merges,
            References references) {
        this.entityManager = entityManager;
        this.linking = linking;
        this.identities = identities;
        this.decisions = decisions;
        this.merges = merges;
        this.references = references;
    }

    /**
     * Proposes that two actors are one; of two of whom that was thought before, what was decided is opened again.
     *
     * @throws InvalidArgumentException if one of the two does not exist, they are the same, or of kinds that never are
     * @throws InvalidStateException if they are one already
     */
    UUID propose(UUID survivor, UUID absorbed, Reviewer reviewer) {
        linking.awaitTurn();
        ActorReference one = references.require("survivor", survivor);
        ActorReference other = references.require("absorbed", absorbed);
        if ((one.kind() == ActorKind.COALITION) != (other.kind() == ActorKind.COALITION)) {
            throw new InvalidArgumentException(
                    "a coalition and a single actor are never one: " + one.name() + ", " + other.name());
        }
        if (survivor.equals(absorbed)) {
            throw new InvalidArgumentException("an actor is not merged with itself: " + one.name());
        }
        if (identities.sameAs(survivor).contains(absorbed)) {
            throw new InvalidStateException(one.name() + " and " + other.name() + " are one already");
        }
        return stored(survivor, absorbed)
                .map(known -> {
                    move(known, MergeState.PROPOSED, reviewer, survivor, absorbed);
                    return UUID.fromString(known.id());
                })
                .orElseGet(() -> create(survivor, absorbed, reviewer));
    }

    private Optional<ActorMerge> stored(UUID survivor, UUID absorbed) {
        Sql sql = new Sql();
        String query = "select id from actor_merge where least(survivor_id, absorbed_id) = least("
                + sql.bind(survivor) + ", " + sql.bind(absorbed)
                + ") and greatest(survivor_id, absorbed_id) = greatest(" + sql.bind(survivor) + ", "
                + sql.bind(absorbed) + ")";
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("id", UUID.class))
                .map(id -> merges.byId(List.of(id)).get(id))
                .findFirst();
    }

    private UUID create(UUID survivor, UUID absorbed, Reviewer reviewer) {
        UUID id = UUID.randomUUID();
        entityManager
                .createNativeQuery("""
                        insert into actor_merge
                            (id, survivor_id, absorbed_id, basis, score, state, revision, proposed_at)
                        values (:id, :survivor, :absorbed, :basis, :score, 'PROPOSED', 1, now())
                        """)
                .setParameter("id", id)
                .setParameter("survivor", survivor)
                .setParameter("absorbed", absorbed)
                .setParameter("basis", MergeBasis.PROPOSED.name())
                .setParameter("score", SURE)
                .executeUpdate();
        MergeEvidence.write(entityManager, id);
        decisions.add(id, 1, reviewer, null, MergeState.PROPOSED);
        return id;
    }

    /**
     * Says that the two are one.
     *
     * @throws InvalidStateException if that was decided, or if somebody judged that they are two by another merge
     */
    void confirm(UUID id, int seen, Reviewer reviewer) {
        linking.awaitTurn();
        ActorMerge merge = require(id, seen);
        requireOpen(merge);
        requireNoDifference(merge);
        move(merge, MergeState.CONFIRMED, reviewer);
        resettle(merge, reviewer);
    }

    /** Says that the two are not one; they are not suggested again. */
    void reject(UUID id, int seen, Reviewer reviewer) {
        linking.awaitTurn();
        ActorMerge merge = require(id, seen);
        requireOpen(merge);
        move(merge, MergeState.REJECTED, reviewer);
    }

    /** Takes a merge back, whatever was decided since: everybody else stays who they are. */
    void undo(UUID id, int seen, Reviewer reviewer) {
        linking.awaitTurn();
        ActorMerge merge = require(id, seen);
        if (merge.state() != MergeState.CONFIRMED) {
            throw new InvalidStateException("only a CONFIRMED merge can be undone; this one is " + merge.state());
        }
        move(merge, MergeState.UNDONE, reviewer);
        resettle(merge, reviewer);
    }

    private void resettle(ActorMerge merge, Reviewer reviewer) {
        identities.resettle(
                List.of(
                        UUID.fromString(merge.survivor().id()),
                        UUID.fromString(merge.absorbed().id())),
                null,
                reviewer.cause());
    }

    private ActorMerge require(UUID id, int seen) {
        ActorMerge merge = merges.byId(List.of(id)).get(id);
        if (merge == null) {
            throw new InvalidArgumentException("there is no merge " + id);
        }
        ConflictException.requireRevision("the merge was decided on", merge.revision(), seen);
        return merge;
    }

    private static void requireOpen(ActorMerge merge) {
        if (!merge.state().isOpen()) {
            throw new InvalidStateException("the merge is " + merge.state() + "; propose it to open it again");
        }
    }

    private void requireNoDifference(ActorMerge merge) {
        Sql sql = new Sql();
        String query = "select d.decision from actor_difference d where d.decision <> "
                + sql.bind(UUID.fromString(merge.id())) + " and exists (select 1 from actor x, actor y where x.id = "
                + sql.bind(UUID.fromString(merge.survivor().id())) + " and y.id = "
                + sql.bind(UUID.fromString(merge.absorbed().id()))
                + " and (d.one, d.other) in ((x.survivor_id, y.survivor_id), (y.survivor_id, x.survivor_id)))"
                + " order by 1";
        List<String> against = sql.list(entityManager, query).stream()
                .map(row -> row.get("decision").toString())
                .toList();
        if (!against.isEmpty()) {
            throw new InvalidStateException(
                    "it was decided that they are two; open that first: " + String.join(", ", against));
        }
    }

    private void move(ActorMerge merge, MergeState state, Reviewer reviewer) {
        move(
                merge,
                state,
                reviewer,
                UUID.fromString(merge.survivor().id()),
                UUID.fromString(merge.absorbed().id()));
    }

    private void move(ActorMerge merge, MergeState state, Reviewer reviewer, UUID survivor, UUID absorbed) {
        UUID id = UUID.fromString(merge.id());
        decisions.add(id, merge.revision() + 1, reviewer, merge.state(), state);
        entityManager
                .createNativeQuery("""
                        update actor_merge set state = :state, revision = :revision, survivor_id = :survivor,
                            absorbed_id = :absorbed, join_order = case when :joined then nextval('actor_join_order') end
                        where id = :id
                        """)
                .setParameter("state", state.name())
                .setParameter("revision", merge.revision() + 1)
                .setParameter("survivor", survivor)
                .setParameter("absorbed", absorbed)
                .setParameter("joined", state == MergeState.CONFIRMED)
                .setParameter("id", id)
                .executeUpdate();
        if (state == MergeState.PROPOSED) {
            MergeEvidence.write(entityManager, id);
        }
    }
}
