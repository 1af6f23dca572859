package io.wortlaut.claims.subscription;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.event.EventSignal;
import io.wortlaut.claims.event.EventType;

/**
 * Streams of events that read the log page by page, as fast as the subscriber takes them: one who is slow holds a page in
 * memory, however far they are behind.
 */
@ApplicationScoped
class EventStream {

    private static final int PAGE = 50;
    private static final long LOOK_AGAIN_AT_CLIENT = 50;

    private final EventLog log;
    private final EventSignal signal;
    private final Executor executor;

    EventStream(EventLog log, EventSignal signal, @VirtualThreads Executor executor) {
        this.log = log;
        this.signal = signal;
        this.executor = executor;
    }

    /**
     * Events from a cursor on, without end.
     *
     * @param after a cursor; null for what happens from now on
     * @param ready whether the client can take more at the moment
     * @param read makes items of a page of events
     * @return fails with {@link InvalidArgumentException} for a cursor that is not, or no longer, one of the log
     * @throws InvalidArgumentException for text that is no cursor
     */
    <T> Multi<T> after(String after, Set<EventType> types, BooleanSupplier ready, Function<List<Event>, List<T>> read) {
        Long start = after == null ? null : cursor(after);
        // Subscriptions begin on the event loop: all that waits for the database does so on another thread.
        return Multi.createBy()
                .repeating()
                .uni(() -> new Position(start), position -> Uni.createFrom()
                        .item(() -> page(position, types, ready, read))
                        .runSubscriptionOn(executor))
                .until(page -> signal.isClosed())
                .onItem()
                .disjoint();
    }

    private static final class Position {

        private Long cursor;

        private Position(Long cursor) {
            this.cursor = cursor;
        }
    }

    private <T> List<T> page(
            Position position, Set<EventType> types, BooleanSupplier ready, Function<List<Event>, List<T>> read) {
        try {
            while (!ready.getAsBoolean() && !signal.isClosed()) {
                Thread.sleep(LOOK_AGAIN_AT_CLIENT);
            }
            if (position.cursor == null) {
                position.cursor = log.newest();
            }
            CountDownLatch next = signal.next();
            List<Event> events = log.after(position.cursor, types, PAGE);
            if (events.isEmpty()) {
                signal.await(next);
                return List.of();
            }
            List<T> items = read.apply(events);
            position.cursor = events.getLast().cursor();
            return items;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static long cursor(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidArgumentException("'after' is not a cursor of an event: " + text);
        }
    }
}
