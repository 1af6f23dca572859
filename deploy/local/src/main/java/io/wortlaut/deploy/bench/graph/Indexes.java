package io.wortlaut.deploy.bench.graph;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the indexes of the claims schema away while it is filled, which is many times quicker, and puts them back. */
final class Indexes {

    private static final String OWN = """
            select i.indexname, i.indexdef from pg_indexes i where i.schemaname = 'claims' and i.tablename <> 'flyway_schema_history'
            and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""";

    private final Map<String, String> definitions = new LinkedHashMap<>();

    static Indexes drop(Connection connection) throws SQLException {
        Indexes indexes = new Indexes();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(OWN)) {
                while (rows.next()) {
                    indexes.definitions.put(rows.getString(1), rows.getString(2));
                }
            }
            for (String name : indexes.definitions.keySet()) {
                statement.execute("drop index claims." + name);
            }
        }
        return indexes;
    }

    void restore(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>(definitions.values());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("set search_path = claims, public");
            for (String definition : all) {
                statement.execute(definition);
            }
            statement.execute("vacuum analyze");
        }
    }
}
