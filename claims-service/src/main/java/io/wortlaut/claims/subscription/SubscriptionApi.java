package io.wortlaut.claims.subscription;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.claim.Claim;
import io.wortlaut.claims.claim.Claims;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.event.EventType;
import io.wortlaut.claims.statement.StatementFilter;
import io.wortlaut.claims.statement.StatementFilters;
import io.wortlaut.claims.subscription.ActorEvent.ActorEventType;
import io.wortlaut.claims.subscription.ClaimEventFilter.Asked;

/** Subscriptions: the log of events as clients see it, from where they left off. */
@GraphQLApi
public class SubscriptionApi {

    private static final Set<EventType> OF_STATEMENTS =
            EnumSet.of(EventType.STATEMENT_CREATED, EventType.STATEMENT_CHANGED, EventType.STATEMENT_REMOVED);
    private static final Set<EventType> OF_CLAIMS = EnumSet.of(EventType.CLAIM_CONTESTED, EventType.CLAIM_SETTLED);
    private static final Set<EventType> OF_ACTORS = EnumSet.of(EventType.ACTOR_MERGED, EventType.ACTOR_SPLIT);

    private final EventStream stream;
    private final StatementFilters filters;
    private final Claims claims;
    private final Actors actors;
    private final Subscriber subscriber;

    SubscriptionApi(EventStream stream, StatementFilters filters, Claims claims, Actors actors, Subscriber subscriber) {
        this.stream = stream;
        this.filters = filters;
        this.claims = claims;
        this.actors = actors;
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
    public Multi<ClaimEvent> claimContested(ClaimEventFilter filter, String after) {
        Asked asked = ClaimEventFilter.asked(filter);
        return stream.after(after, OF_CLAIMS, subscriber.current(), events -> show(asked, events, ClaimEvent::of));
    }

    @Subscription
    @Description(
            "Decisions on who is who, in order: merges, splits, and those that take them back. Without after, from now"
                    + " on; with the cursor of the last event seen, without loss or repetition.")
    public Multi<ActorEvent> actorChanged(ActorEventFilter filter, String after) {
        Set<UUID> asked = ActorEventFilter.asked(filter);
        return stream.after(after, OF_ACTORS, subscriber.current(), events -> actors(asked, events));
    }

    @Subscription
    @Description(
            "What people decide about claims, in order: how they stand to each other, and what reviews say of them. Without"
                    + " after, from now on; with the cursor of the last event seen, without loss or repetition.")
    public Multi<ClaimChangeEvent> claimChanged(ClaimEventFilter filter, String after) {
        Asked asked = ClaimEventFilter.asked(filter);
        return stream.after(
                after,
                EnumSet.of(EventType.CLAIM_CHANGED),
                subscriber.current(),
                events -> show(asked, events, ClaimChangeEvent::of));
    }

    private List<ActorEvent> actors(Set<UUID> about, List<Event> events) {
        Set<UUID> named = new HashSet<>(about == null ? Set.of() : about);
        events.forEach(event -> {
            named.add(event.subject());
            named.add(other(event));
        });
        Map<UUID, Actor> found = actors.byId(named);
        return events.stream()
                .filter(event -> about == null || about.stream().anyMatch(id -> isAbout(event, id, found)))
                .map(event -> new ActorEvent(
                        String.valueOf(event.cursor()),
                        event.type() == EventType.ACTOR_MERGED ? ActorEventType.MERGED : ActorEventType.SPLIT,
                        event.at(),
                        event.subject().toString(),
                        found.get(event.subject()),
                        found.get(other(event)),
                        event.cause().by(),
                        event.cause().tool(),
                        event.cause().reason()))
                .toList();
    }

    /** Whom an event of an actor names besides its subject: the one change that it has. */
    private static UUID other(Event event) {
        Change change = event.changes().getFirst();
        return UUID.fromString(change.after() == null ? change.before() : change.after());
    }

    /** An id once given out leads to whoever it is now. */
    private static boolean isAbout(Event event, UUID id, Map<UUID, Actor> found) {
        return Stream.of(event.subject(), other(event))
                .anyMatch(named -> named.equals(id)
                        || (found.containsKey(named) && found.get(named).equals(found.get(id))));
    }

    /** Of the events of claims those about one asked for. */
    private <T> List<T> show(Asked asked, List<Event> events, BiFunction<Event, Claim, T> seen) {
        Map<UUID, Claim> found = claims.byId(events.stream().map(Event::subject).collect(Collectors.toSet()));
        // An id once given out leads to what became of its claim.
        Set<String> named = asked.claims() == null
                ? null
                : claims.byId(asked.claims()).values().stream().map(Claim::id).collect(Collectors.toSet());
        Set<String> theirs = asked.actors() == null ? null : claims.spokenOfBy(asked.actors(), found.values());
        return events.stream()
                .filter(event -> named == null
                        || asked.claims().contains(event.subject())
                        || isOneOf(found.get(event.subject()), named))
                .filter(event -> theirs == null || isOneOf(found.get(event.subject()), theirs))
                .map(event -> seen.apply(event, found.get(event.subject())))
                .toList();
    }

    /** @param claim null for one that nothing is left of */
    private static boolean isOneOf(Claim claim, Set<String> ids) {
        return claim != null && ids.contains(claim.id());
    }
}
