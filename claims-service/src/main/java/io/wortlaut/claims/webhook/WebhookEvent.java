package io.wortlaut.claims.webhook;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

import io.wortlaut.claims.event.EventType;

/** What a webhook can be told of. */
@Enum("WebhookEvent")
@Description("What a webhook can be told of. In messages CLAIM_CONTESTED is called claim.contested, and so on.")
public enum WebhookEvent {
    STATEMENT_CREATED,
    STATEMENT_CHANGED,
    STATEMENT_REMOVED,
    CLAIM_CONTESTED,
    CLAIM_SETTLED,
    CLAIM_CHANGED,
    ACTOR_MERGED,
    ACTOR_SPLIT;

    private static final Set<EventType> OF_STATEMENTS =
            EnumSet.of(EventType.STATEMENT_CREATED, EventType.STATEMENT_CHANGED, EventType.STATEMENT_REMOVED);

    /** Its name in messages. */
    String messageType() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Entries of the log that may become one of these: which of a statement's, the filter decides. */
    static Set<EventType> logged(Collection<WebhookEvent> events) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (WebhookEvent event : events) {
            EventType type = EventType.valueOf(event.name());
            if (OF_STATEMENTS.contains(type)) {
                types.addAll(OF_STATEMENTS);
            } else {
                types.add(type);
            }
        }
        return types;
    }
}
