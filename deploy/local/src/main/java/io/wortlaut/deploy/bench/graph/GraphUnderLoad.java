package io.wortlaut.deploy.bench.graph;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;
import org.postgresql.ds.PGSimpleDataSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.DataFolder;
import io.wortlaut.deploy.stack.Ports;
import io.wortlaut.deploy.stack.Service;
import io.wortlaut.deploy.stack.Stack;

/** A system for the measurement alone: Postgres with generated rows, claims-service as it is shipped. */
final class GraphUnderLoad implements Closeable {

    private static final int DEEP = 150;
    /** What the service marks its statements with. */
    private static final String VERSION = new Extractors().version();

    private final Stack stack;
    private final DataFolder data;
    private final PGSimpleDataSource database;
    private final GraphClient client;

    private GraphUnderLoad(Stack stack, DataFolder data, PGSimpleDataSource database) {
        this.stack = stack;
        this.data = data;
        this.database = database;
        this.client = new GraphClient(Service.CLAIMS.uri(stack.ports()).resolve("/graphql"));
    }

    /** Starts the database and claims-service over a folder that is empty, or was filled before. */
    static GraphUnderLoad start(DataFolder data, Ports ports) throws InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setPortNumbers(new int[] {ports.base() + Service.values().length});
        database.setDatabaseName("wortlaut");
        database.setUser("postgres");
        Stack stack = Stack.start(
                Installation.current(), data, ports, List.of(Service.CLAIMS), () -> prepare(database), line -> {});
        return new GraphUnderLoad(stack, data, database);
    }

    private static void prepare(PGSimpleDataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            PlanLog.prepare(connection, "claims");
            // Marked with another version than the service's, all articles would be read anew.
            statement.execute("do $$ begin if to_regclass('claims.article_anchor') is not null then"
                    + " update claims.article_anchor set extractor_version = '" + VERSION
                    + "' where extractor_version <> '" + VERSION + "'; end if; end $$");
        } catch (SQLException failure) {
            throw new CommandFailure("the database cannot be prepared: " + failure.getMessage(), failure);
        }
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    /**
     * Generates so many statements, unless an earlier run did.
     *
     * @return whether any were added
     */
    boolean fill(NewsText text, int statements) throws SQLException, IOException {
        Path mark = data.root().resolve("generated");
        String content = GeneratedNews.VERSION + ": " + statements + "\n";
        if (Files.exists(mark)) {
            if (!Files.readString(mark).equals(content)) {
                throw new CommandFailure(
                        data.root() + " was filled with something else (" + mark + " says what); delete it");
            }
            return false;
        }
        GeneratedNews news = new GeneratedNews(text, statements, VERSION);
        try (Connection connection = connect();
                Tables tables = new Tables(database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
            }
            Indexes indexes = Indexes.drop(connection);
            news.grow(statements, tables);
            tables.finish();
            indexes.restore(connection);
            Sums.write(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
        Files.writeString(mark, content);
        return true;
    }

    /** A cursor far behind the first page, for each order of statements, and for actors. */
    Map<String, String> deepCursors() throws IOException, InterruptedException {
        Map<String, String> cursors = new HashMap<>();
        for (String order : List.of("SAID_AT_DESC", "ARTICLE_POSITION", "CONFIDENCE_DESC", "REVIEW_PRIORITY_DESC")) {
            cursors.put(order, deep("statements", ", orderBy: " + order));
        }
        cursors.put("actors", deep("actors", ""));
        return cursors;
    }

    private String deep(String list, String arguments) throws IOException, InterruptedException {
        String query = "query($after: String) { list: " + list + "(first: 100, after: $after" + arguments
                + ") { pageInfo { endCursor hasNextPage } } }";
        String cursor = null;
        for (int page = 0; page < DEEP; page++) {
            Map<String, Object> variables = cursor == null ? Map.of() : Map.of("after", cursor);
            JsonNode info = client.ask(query, variables).path("list").path("pageInfo");
            if (!info.path("hasNextPage").asBoolean()) {
                break;
            }
            cursor = info.path("endCursor").asText();
        }
        return cursor;
    }

    /**
     * Asks each kind of query by the given number of users for so long, after as long to warm up. All kinds are asked once
     * before: a service that has just been started spends most of its time on compiling itself.
     */
    List<Measured> measure(List<QueryPattern> patterns, int users, Duration span)
            throws IOException, InterruptedException, SQLException {
        Load load = new Load(client, users);
        for (QueryPattern pattern : patterns) {
            warmUp(load, pattern, span);
        }
        List<Measured> measured = new ArrayList<>();
        for (QueryPattern pattern : patterns) {
            measured.add(measure(load, pattern, span));
        }
        return plans(patterns, measured);
    }

    private static void warmUp(Load load, QueryPattern pattern, Duration span)
            throws IOException, InterruptedException {
        try {
            load.run(pattern, span);
        } catch (LoadFailure failure) {
            // Found again, and reported, when it is measured.
        }
    }

    private Measured measure(Load load, QueryPattern pattern, Duration span) throws IOException, InterruptedException {
        try {
            load.run(pattern, span);
            CpuSplit before = cpu();
            long begin = System.nanoTime();
            Histogram times = load.run(pattern, span);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return Measured.of(times, took, cpu().minus(before));
        } catch (LoadFailure failure) {
            return Measured.failed(failure.getMessage());
        }
    }

    /** Adds how the first request of each kind is answered. */
    private List<Measured> plans(List<QueryPattern> patterns, List<Measured> measured)
            throws IOException, InterruptedException, SQLException {
        PlanLog log = new PlanLog(data.log("postgres"));
        List<Measured> planned = new ArrayList<>();
        try (Connection connection = connect()) {
            PlanLog.explain(connection, true);
            for (int i = 0; i < patterns.size(); i++) {
                Measured one = measured.get(i);
                if (one.failure() == null) {
                    log.skip();
                    client.ask(
                            patterns.get(i).query(), patterns.get(i).variables().getFirst());
                    Thread.sleep(100);
                    one = one.with(log.next());
                }
                planned.add(one);
            }
            PlanLog.explain(connection, false);
        }
        return planned;
    }

    /** CPU time so far. */
    private CpuSplit cpu() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.postgres().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        Stream<ProcessHandle> database = ProcessHandle.of(postmaster).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return new CpuSplit(
                cpu(ProcessHandle.of(stack.service(Service.CLAIMS).pid()).stream()),
                cpu(database),
                cpu(Stream.of(ProcessHandle.current())));
    }

    private static Duration cpu(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }
}
