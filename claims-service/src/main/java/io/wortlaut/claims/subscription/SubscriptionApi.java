package io.wortlaut.claims.subscription;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;

import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.claim.Claims;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.event.EventType;
import io.wortlaut.claims.statement.StatementFilter;
import io.wortlaut.claims.statement.StatementFilters;
import io.wortlaut.claims.subscription.ClaimEvent.ClaimEventType;

/** Subscriptions: the log of events as clients see it, from where they left off. */
@GraphQLApi
public class SubscriptionApi {

    private static final Set<EventType> OF_STATEMENTS =
            EnumSet.of(EventType.STATEMENT_CREATED, EventType.STATEMENT_CHANGED, EventType.STATEMENT_REMOVED);
    private static final Set<EventType> OF_CLAIMS = EnumSet.of(EventType.CLAIM_CONTESTED, EventType.CLAIM_SETTLED);

    private final EventStream stream;
    private final StatementFilters filters;
    private final Claims claims;
    private final Subscriber subscriber;

    SubscriptionApi(EventStream stream, StatementFilters filters, Claims claims, Subscriber subscriber) {
        this.stream = stream;
        this.filters = filters;
        this.claims = claims;
        this.subscriber = subscriber;
    }

    @Subscription
    @Description(
            "Statements that come, change and go, in order. Without after, from now on; with the cursor of the last"
                    + " event seen, without loss or repetition.")
    public Multi<StatementEvent> statementChanged(StatementFilter filter, String after) {
        if (filter != null) {
            filter.check();
        }
        return stream.after(after, OF_STATEMENTS, subscriber.current(), events -> filters.show(filter, events).stream()
                .map(StatementEvent::of)
                .toList());
    }

    @Subscription
    @Description(
            "Claims that become contested, or are so no longer, in order. Without after, from now on; with the cursor"
                    + " of the last event seen, without loss or repetition.")
    public Multi<ClaimEvent> claimContested(
            @Description("Ids of claims; all without them.") @Nullable @Id List<@NonNull String> about, String after) {
        Set<UUID> asked = about == null ? null : Set.of(Ids.require("about", about));
        return stream.after(after, OF_CLAIMS, subscriber.current(), events -> show(asked, events));
    }

    private List<ClaimEvent> show(Set<UUID> about, List<Event> events) {
        Map<UUID, Claim> found = claims.byId(events.stream().map(Event::subject).collect(Collectors.toSet()));
        // An id once given out leads to what became of its claim.
        Set<String> asked = about == null
                ? null
                : claims.byId(about).values().stream().map(Claim::id).collect(Collectors.toSet());
        return events.stream()
                .filter(event -> asked == null
                        || about.contains(event.subject())
                        || (found.containsKey(event.subject())
                                && asked.contains(found.get(event.subject()).id())))
                .map(event -> new ClaimEvent(
                        String.valueOf(event.cursor()),
                        event.type() == EventType.CLAIM_CONTESTED ? ClaimEventType.CONTESTED : ClaimEventType.SETTLED,
                        event.at(),
                        found.get(event.subject())))
                .toList();
    }
}
