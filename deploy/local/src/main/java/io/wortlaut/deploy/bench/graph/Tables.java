package io.wortlaut.deploy.bench.graph;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills tables by COPY, several at once, each on a connection of its own; foreign keys are not checked. */
final class Tables implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final DataSource database;
    private final Map<String, Stream> streams = new HashMap<>();

    Tables(DataSource database) {
        this.database = database;
    }

    private record Stream(Connection connection, CopyIn copy, StringBuilder buffer) {

        void flush() throws SQLException {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        }
    }

    /** Adds a row; null is NULL, all others are written as their text. */
    void add(String tableAndColumns, Object... values) throws SQLException {
        Stream stream = streams.get(tableAndColumns);
        if (stream == null) {
            stream = open(tableAndColumns);
            streams.put(tableAndColumns, stream);
        }
        for (int i = 0; i < values.length; i++) {
            stream.buffer.append(i == 0 ? "" : "\t");
            write(values[i], stream.buffer);
        }
        stream.buffer.append('\n');
        if (stream.buffer.length() > BUFFER) {
            stream.flush();
        }
    }

    private static void write(Object value, StringBuilder to) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(text.charAt(i));
            }
        }
    }

    private Stream open(String tableAndColumns) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set search_path = claims, public");
        }
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin");
        return new Stream(connection, copy, new StringBuilder());
    }

    /** Writes what is left, and makes it seen. */
    void finish() throws SQLException {
        for (Stream stream : streams.values()) {
            stream.flush();
            stream.copy.endCopy();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Stream stream : streams.values()) {
            stream.connection.close();
        }
    }
}
