package io.wortlaut.claims.actor;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.wortlaut.claims.actor.IdentityChanged.Move;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.event.EventType;

/** Tells the log whose ids lead to somebody else, or to themselves again, since people decided who is who. */
@ApplicationScoped
class IdentityEvents {

    private final EventLog log;

    IdentityEvents(EventLog log) {
        this.log = log;
    }

    void onChange(@Observes IdentityChanged change) {
        for (Move move : change.moves()) {
            boolean alone = move.now().equals(move.actor());
            log.append(
                    alone ? EventType.ACTOR_SPLIT : EventType.ACTOR_MERGED,
                    move.actor(),
                    List.of(new Change(
                            "mergedInto",
                            move.before().equals(move.actor())
                                    ? null
                                    : move.before().toString(),
                            alone ? null : move.now().toString())),
                    change.cause());
        }
    }
}
