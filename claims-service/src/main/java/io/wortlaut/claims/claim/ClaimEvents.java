package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.claim.ClaimMembers.Membership;
import io.wortlaut.claims.event.Cause;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.event.EventType;

/** Tells the log which statements went to other claims, and which claims became contested or are so no longer. */
@ApplicationScoped
class ClaimEvents {

    private final EventLog log;

    ClaimEvents(EventLog log) {
        this.log = log;
    }

    /** Compares where statements belonged with where they belong; those that belong nowhere are absent. */
    void record(Map<UUID, Membership> before, Map<UUID, Membership> after) {
        Set<UUID> statements = new TreeSet<>(before.keySet());
        statements.addAll(after.keySet());
        for (UUID statement : statements) {
            Membership was = before.get(statement);
            Membership is = after.get(statement);
            List<Change> changes = new ArrayList<>();
            note(changes, "stances.claim", was, is, Membership::claim);
            note(changes, "stances.stance", was, is, Membership::stance);
            log.append(EventType.STATEMENT_CHANGED, statement, changes, Cause.PROGRAM);
        }
        recordClaims(before, after);
    }

    private static void note(
            List<Change> changes, String field, Membership was, Membership is, Function<Membership, Object> value) {
        String before = was == null ? null : value.apply(was).toString();
        String after = is == null ? null : value.apply(is).toString();
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    /** A claim goes on in those that its statements belong to now, whatever their ids are. */
    private void recordClaims(Map<UUID, Membership> before, Map<UUID, Membership> after) {
        Set<UUID> wereContested = contested(before);
        Set<UUID> areContested = contested(after);
        Set<UUID> newlyContested = new TreeSet<>(areContested);
        Set<UUID> settled = new TreeSet<>(wereContested);
        after.forEach((statement, is) -> {
            Membership was = before.get(statement);
            if (was != null && wereContested.contains(was.claim()) && areContested.contains(is.claim())) {
                newlyContested.remove(is.claim());
                settled.remove(was.claim());
            }
        });
        newlyContested.forEach(claim -> log.append(EventType.CLAIM_CONTESTED, claim, List.of(), Cause.PROGRAM));
        settled.forEach(claim -> log.append(EventType.CLAIM_SETTLED, claim, List.of(), Cause.PROGRAM));
    }

    private static Set<UUID> contested(Map<UUID, Membership> memberships) {
        Set<UUID> contested = new HashSet<>();
        memberships.values().stream()
                .filter(membership -> membership.status() == ClaimStatus.CONTESTED)
                .forEach(membership -> contested.add(membership.claim()));
        return contested;
    }
}
