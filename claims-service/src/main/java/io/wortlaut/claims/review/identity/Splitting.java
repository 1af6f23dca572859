package io.wortlaut.claims.review.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.actor.ActorIdentities;
import io.wortlaut.claims.actor.ActorLinking;
import io.wortlaut.claims.actor.IdentityChanged.Move;
import io.wortlaut.claims.connection.ConflictException;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.connection.InvalidStateException;
import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.review.Reviewer;

/** Carries out what people decide about splits. */
@ApplicationScoped
@Transactional
class Splitting {

    private final EntityManager entityManager;
    private final ActorLinking linking;
    private final ActorIdentities identities;
    private final DecisionRecord decisions;
    private final SplitRules rules;
    private final Splits splits;

    Splitting(
            EntityManager entityManager,
            ActorLinking linking,
            ActorIdentities identities,
            DecisionRecord decisions,
            SplitRules rules,
            Splits splits) {
        this.entityManager = entityManager;
        this.linking = linking;
        this.identities = identities;
        this.decisions = decisions;
        this.rules = rules;
        this.splits = splits;
    }

    /**
     * Makes somebody of their own out of what is chosen of an actor.
     *
     * @param seen the revision of the actor's identity that this was decided in view of
     * @param name what to call them; null for the first of the chosen names, or else the name that they had
     * @return the split
     * @throws ConflictException if who the actor is was decided on since
     * @throws InvalidArgumentException if the actor has nothing of what is chosen, or nothing else
     */
    UUID split(UUID actor, int seen, SplitChoice choice, String name, Reviewer reviewer) {
        linking.awaitTurn();
        Shown from = require(actor);
        ConflictException.requireRevision("who the actor is was decided on", from.revision(), seen);
        rules.check(from.id(), choice);
        UUID into = createActor(from.id(), name == null ? choice.firstName() : name, choice.hasArticles());
        UUID split = UUID.randomUUID();
        entityManager
                .createNativeQuery("insert into actor_split (id, from_id, into_id, state)"
                        + " values (:id, :from, :into, 'CONFIRMED')")
                .setParameter("id", split)
                .setParameter("from", from.id())
                .setParameter("into", into)
                .executeUpdate();
        rules.write(split, from.id(), identities.sameAs(from.id()), choice);
        decisions.add(split, 1, reviewer, null, SplitState.CONFIRMED);
        identities.resettle(List.of(from.id(), into), new Move(into, from.id(), into), reviewer.cause());
        if (isBare(from.id())) {
            throw new InvalidArgumentException("'choice' is all that there is of the actor; nobody would be left");
        }
        return split;
    }

    /**
     * Takes a split back: the two are one again, and what linking finds from now on goes to whom it was taken from.
     *
     * @throws InvalidStateException if that is done already, or if whom it made was merged or split since
     */
    void undo(UUID id, int seen, Reviewer reviewer) {
        linking.awaitTurn();
        ActorSplit split = splits.byId(List.of(id)).get(id);
        if (split == null) {
            throw new InvalidArgumentException("there is no split " + id);
        }
        ConflictException.requireRevision("the split was decided on", split.revision(), seen);
        if (split.state() != SplitState.CONFIRMED) {
            throw new InvalidStateException("the split is undone already");
        }
        UUID into = UUID.fromString(split.into().id());
        List<String> later = laterDecisions(into);
        if (!later.isEmpty()) {
            throw new InvalidStateException(
                    "whom the split made was merged or split since; undo that first: " + String.join(", ", later));
        }
        decisions.add(id, seen + 1, reviewer, SplitState.CONFIRMED, SplitState.UNDONE);
        entityManager
                .createNativeQuery("update actor_split set state = 'UNDONE', revision = revision + 1,"
                        + " join_order = nextval('actor_join_order') where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        identities.resettle(List.of(UUID.fromString(split.from().id()), into), null, reviewer.cause());
    }

    private record Shown(UUID id, int revision) {}

    private Shown require(UUID actor) {
        Sql sql = new Sql();
        String query =
                "select a.id, a.identity_revision from actor i join actor a on a.id = i.survivor_id where i.id = "
                        + sql.bind(actor);
        return sql.list(entityManager, query).stream()
                .map(row -> new Shown(row.get("id", UUID.class), row.get("identity_revision", Integer.class)))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException("there is no actor " + actor));
    }

    /** @param name null for that of whom it was taken for, or, if it has articles, for what these call it most */
    private UUID createActor(UUID like, String name, boolean hasArticles) {
        UUID id = UUID.randomUUID();
        entityManager
                .createNativeQuery("""
                        insert into actor
                            (id, kind, name, article_id, statement_count, created_at, survivor_id, name_given)
                        select :id, kind, coalesce(cast(:name as text), name), article_id, 0, now(), :id, :given
                        from actor where id = :like
                        """)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("given", name != null || !hasArticles)
                .setParameter("like", like)
                .executeUpdate();
        return id;
    }

    private boolean isBare(UUID actor) {
        Sql sql = new Sql();
        String id = sql.bind(actor);
        return sql.list(
                        entityManager,
                        "select 1 as one from actor_name where actor_id = " + id
                                + " union all select 1 from attribution where actor_id = " + id + " limit 1")
                .isEmpty();
    }

    /** Merges of whom a split made, and splits that took from them. */
    private List<String> laterDecisions(UUID into) {
        Set<UUID> same = identities.sameAs(into);
        Sql sql = new Sql();
        String ids = sql.bind(same.toArray(UUID[]::new));
        String query = "select cast(m.id as text) as id from actor_merge m where m.state = 'CONFIRMED'"
                + " and (m.survivor_id = any(" + ids + ") or m.absorbed_id = any(" + ids + "))"
                + " union select cast(s.id as text) from actor_split s join actor_split_from f on f.split_id = s.id"
                + " where s.state = 'CONFIRMED' and f.from_id = any(" + ids + ") order by 1";
        return sql.list(entityManager, query).stream()
                .map(row -> row.get("id", String.class))
                .toList();
    }
}
