package io.wortlaut.claims.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.InvalidArgumentException;

/**
 * What happened, in the order in which it became visible; written in the transaction that made it happen.
 *
 * <p>A sequence alone gives no order that a reader can rely on: of two transactions the one with the greater number may
 * commit first. Therefore a transaction's events are written as the last thing before its commit, under an advisory lock
 * that Postgres gives back only after the commit is visible, as articles-service does with its change feed. Who holds
 * that lock waits for nothing else, so it takes part in no deadlock.
 */
@ApplicationScoped
public class EventLog {

    /** Any number that no other advisory lock of this database uses. */
    private static final long WRITING = 0x4556454e544c4f47L;

    private static final String PENDING = EventLog.class.getName();
    private static final String INSERT =
            "insert into event (type, subject, fields, before, after, made_by, tool, reason)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final EventSignal signal;

    EventLog(DataSource database, TransactionSynchronizationRegistry transactions, EventSignal signal) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
    }

    /**
     * Notes an event, to be written when the running transaction commits. Several events of one statement become one.
     *
     * @param changes what changed; a {@code STATEMENT_CHANGED} without any is left out
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(EventType type, UUID subject, List<Change> changes, Cause cause) {
        PendingEvents pending = (PendingEvents) transactions.getResource(PENDING);
        if (pending == null) {
            pending = new PendingEvents();
            transactions.putResource(PENDING, pending);
            transactions.registerInterposedSynchronization(new Writing(pending));
        }
        pending.add(new PendingEvents.Pending(type, subject, changes, cause));
    }

    private final class Writing implements Synchronization {

        private final PendingEvents pending;

        private Writing(PendingEvents pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            write(pending.all());
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.fire();
            }
        }
    }

    private void write(List<PendingEvents.Pending> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            lock.setLong(1, WRITING);
            lock.execute();
            for (PendingEvents.Pending event : events) {
                insert.setString(1, event.type().name());
                insert.setObject(2, event.subject());
                insert.setArray(3, texts(connection, event.changes(), Change::field));
                insert.setArray(4, texts(connection, event.changes(), Change::before));
                insert.setArray(5, texts(connection, event.changes(), Change::after));
                insert.setString(6, event.cause().by());
                insert.setString(7, event.cause().tool());
                insert.setString(8, event.cause().reason());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be written", e);
        }
    }

    private static java.sql.Array texts(Connection connection, List<Change> changes, Function<Change, String> text)
            throws SQLException {
        return connection.createArrayOf("text", changes.stream().map(text).toArray());
    }

    /**
     * Events behind a cursor, in their order.
     *
     * @throws InvalidArgumentException for a cursor that is not, or no longer, one of this log
     */
    @Transactional
    public List<Event> after(long cursor, Set<EventType> types, int limit) {
        String query = "select * from event where cursor > ? and type = any(?) order by cursor limit ?";
        try (Connection connection = database.getConnection()) {
            requireKept(connection, cursor);
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setLong(1, cursor);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "text", types.stream().map(Enum::name).toArray()));
                select.setInt(3, limit);
                return read(select);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be read", e);
        }
    }

    private static List<Event> read(PreparedStatement select) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String[] fields = (String[]) rows.getArray("fields").getArray();
                String[] before = (String[]) rows.getArray("before").getArray();
                String[] after = (String[]) rows.getArray("after").getArray();
                List<Change> changes = new ArrayList<>();
                for (int i = 0; i < fields.length; i++) {
                    changes.add(new Change(fields[i], before[i], after[i]));
                }
                events.add(new Event(
                        rows.getLong("cursor"),
                        EventType.valueOf(rows.getString("type")),
                        rows.getObject("subject", UUID.class),
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        changes,
                        new Cause(rows.getString("made_by"), rows.getString("tool"), rows.getString("reason"))));
            }
        }
        return events;
    }

    private static void requireKept(Connection connection, long cursor) throws SQLException {
        try (PreparedStatement bounds = connection.prepareStatement("select forgotten, greatest(forgotten,"
                        + " coalesce((select max(cursor) from event), 0)) as newest from event_horizon");
                ResultSet row = bounds.executeQuery()) {
            row.next();
            if (cursor < row.getLong("forgotten")) {
                throw new InvalidArgumentException("events behind the cursor " + cursor
                        + " are no longer kept; read what there is anew and go on without a cursor");
            }
            if (cursor > row.getLong("newest")) {
                throw new InvalidArgumentException("no event has the cursor " + cursor);
            }
        }
    }

    /** The cursor of the newest event; 0 when there never was one. */
    @Transactional
    public long newest() {
        return number("select greatest((select forgotten from event_horizon),"
                + " coalesce((select max(cursor) from event), 0))");
    }

    /** The cursor of the newest event that is no longer kept; 0 while all are. */
    @Transactional
    public long forgotten() {
        return number("select forgotten from event_horizon");
    }

    /** Removes events that are older than an age; answers how many. */
    @Transactional
    long forget(Duration age) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "with gone as (delete from event where at < now() - make_interval(secs => ?) returning cursor),"
                                + " moved as (update event_horizon set forgotten ="
                                + " greatest(forgotten, (select max(cursor) from gone))"
                                + " where exists (select 1 from gone)) select count(*) from gone")) {
            delete.setDouble(1, (double) age.toSeconds());
            try (ResultSet row = delete.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be removed", e);
        }
    }

    private long number(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be read", e);
        }
    }
}
