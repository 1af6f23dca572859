package io.wortlaut.claims.claim;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ClaimRelations.Standing;
import io.wortlaut.claims.claim.linking.ClaimRelationType;
import io.wortlaut.claims.connection.ConflictException;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.event.Cause;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.event.EventType;

/** Writes down what people decide about how claims stand to each other. Decisions are added, none is written over. */
@ApplicationScoped
@Transactional
public class ClaimRelationDecisions {

    private final EntityManager entityManager;
    private final Claims claims;
    private final ClaimRelations relations;
    private final EventLog log;

    ClaimRelationDecisions(EntityManager entityManager, Claims claims, ClaimRelations relations, EventLog log) {
        this.entityManager = entityManager;
        this.claims = claims;
        this.relations = relations;
        this.log = log;
    }

    /**
     * Says that a claim stands so to another, or does not.
     *
     * @param seen the revision of the relation that the decision was made in view of; 0 for one that nobody decided about
     * @return the claim
     * @throws ConflictException if somebody else decided in between
     * @throws InvalidArgumentException if there are no such two claims
     */
    public Claim decide(UUID one, ClaimRelationType type, UUID other, int seen, boolean holds, Cause cause) {
        cause.requireBy();
        Map<UUID, Claim> found = claims.byId(List.of(one, other));
        Claim claim = require(found, one);
        UUID from = UUID.fromString(claim.id());
        UUID to = UUID.fromString(require(found, other).id());
        if (from.equals(to)) {
            throw new InvalidArgumentException("a claim stands in no relation to itself: " + from);
        }
        Standing before = relations.standing(from, type, to);
        int revision = before.revision();
        ConflictException.requireRevision("the relation was decided about", revision, seen);
        boolean turned = type == ClaimRelationType.CONTRADICTS && from.compareTo(to) > 0;
        int added = entityManager
                .createNativeQuery("""
                        insert into claim_relation_decision
                            (one, other, type, number, holds, before, at, made_by, tool, reason)
                        values (:one, :other, :type, :number, :holds, :before, :at, :by, :tool, :reason)
                        on conflict do nothing
                        """)
                .setParameter("one", turned ? to : from)
                .setParameter("other", turned ? from : to)
                .setParameter("type", type.name())
                .setParameter("number", revision + 1)
                .setParameter("holds", holds)
                .setParameter("before", name(before.method()))
                .setParameter("at", Clock.systemUTC().instant())
                .setParameter("by", cause.by())
                .setParameter("tool", cause.tool())
                .setParameter("reason", cause.reason())
                .executeUpdate();
        // Somebody else's decision may have been committed since it was looked for.
        ConflictException.requireRevision("the relation was decided about", revision + 1 - added, seen);
        String after = name(holds ? LinkMethod.CONFIRMED : LinkMethod.REJECTED);
        tell(from, "relations." + type + "." + to, name(before.method()), after, cause);
        tell(
                to,
                "relations." + type + (type == ClaimRelationType.CONTRADICTS ? "." : ".inverse.") + from,
                name(before.method()),
                after,
                cause);
        return claim;
    }

    private void tell(UUID claim, String field, String before, String after, Cause cause) {
        log.append(EventType.CLAIM_CHANGED, claim, List.of(new Change(field, before, after)), cause);
    }

    private static String name(LinkMethod method) {
        return method == null ? null : method.name();
    }

    private static Claim require(Map<UUID, Claim> found, UUID id) {
        if (!found.containsKey(id)) {
            throw new InvalidArgumentException("there is no claim " + id);
        }
        return found.get(id);
    }
}
