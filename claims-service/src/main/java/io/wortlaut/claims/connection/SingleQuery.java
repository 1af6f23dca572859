package io.wortlaut.claims.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Tuple;
import jakarta.transaction.Status;

import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Reads rows with one query that is a transaction of its own: as committed transactions are all that any query sees, several
 * queries see no more in one transaction than in several. So there is nothing to begin and to commit, and none of what the
 * ORM does for rows that may be entities.
 */
final class SingleQuery {

    private final SessionFactoryImplementor factory;

    SingleQuery(SessionFactoryImplementor factory) {
        this.factory = factory;
    }

    static boolean isInTransaction(SessionFactoryImplementor factory) {
        try {
            return factory.getServiceRegistry()
                            .requireService(JtaPlatform.class)
                            .getCurrentStatus()
                    != Status.STATUS_NO_TRANSACTION;
        } catch (jakarta.transaction.SystemException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The rows of a query.
     *
     * @param query names its values :p0, :p1 and so on, each any number of times
     * @throws org.hibernate.JDBCException when the database fails
     */
    List<Tuple> list(String query, List<Object> values) {
        List<Object> inOrder = new ArrayList<>();
        String positional = positional(query, values, inOrder);
        StatementInspector inspector = factory.getSessionFactoryOptions().getStatementInspector();
        String inspected = inspector == null ? positional : inspector.inspect(positional);
        ConnectionProvider connections = factory.getServiceRegistry().requireService(ConnectionProvider.class);
        try {
            Connection connection = connections.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(inspected)) {
                for (int i = 0; i < inOrder.size(); i++) {
                    bind(connection, statement, i + 1, inOrder.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return read(rows);
                }
            } finally {
                connections.closeConnection(connection);
            }
        } catch (SQLException failure) {
            throw factory.getJdbcServices().getSqlExceptionHelper().convert(failure, "a query failed", inspected);
        }
    }

    /** With a question mark for each name. */
    private static String positional(String query, List<Object> values, List<Object> inOrder) {
        StringBuilder positional = new StringBuilder(query.length());
        int from = 0;
        for (int at = query.indexOf(":p"); at >= 0; at = query.indexOf(":p", from)) {
            positional.append(query, from, at).append('?');
            from = at + 2;
            while (from < query.length() && Character.isDigit(query.charAt(from))) {
                from++;
            }
            inOrder.add(values.get(Integer.parseInt(query, at + 2, from, 10)));
        }
        return positional.append(query, from, query.length()).toString();
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(at, value);
        }
    }

    private static List<Tuple> read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        Map<String, Integer> names = HashMap.newHashMap(width);
        Column[] reading = new Column[width];
        for (int i = 0; i < width; i++) {
            names.put(columns.getColumnLabel(i + 1), i);
            reading[i] = Column.of(columns.getColumnType(i + 1), columns.getColumnTypeName(i + 1));
        }
        List<Tuple> read = new ArrayList<>();
        while (rows.next()) {
            Object[] values = new Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = reading[i].value(rows, i + 1);
            }
            read.add(new Row(names, values));
        }
        return read;
    }

    /** How values are read that the driver would give as types of old. */
    private enum Column {
        DAY {
            @Override
            Object value(ResultSet rows, int at) throws SQLException {
                return rows.getObject(at, LocalDate.class);
            }
        },
        TIME {
            @Override
            Object value(ResultSet rows, int at) throws SQLException {
                OffsetDateTime time = rows.getObject(at, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            }
        },
        OTHER {
            @Override
            Object value(ResultSet rows, int at) throws SQLException {
                return rows.getObject(at);
            }
        };

        abstract Object value(ResultSet rows, int at) throws SQLException;

        static Column of(int type, String name) {
            return type == Types.DATE ? DAY : name.equals("timestamptz") ? TIME : OTHER;
        }
    }
}
