package io.wortlaut.deploy.bench.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;
import org.postgresql.ds.PGSimpleDataSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.DataFolder;
import io.wortlaut.deploy.stack.Ports;
import io.wortlaut.deploy.stack.Service;
import io.wortlaut.deploy.stack.ServiceProcess;
import io.wortlaut.deploy.stack.Stack;

/** A system of its own for the measurement: Postgres with generated rows, claims-service as it is shipped. */
final class GraphUnderLoad implements Closeable {

    private static final int DEEP = 150;

    private final Stack stack;
    private final DataFolder data;
    private final PGSimpleDataSource database;
    private final GraphClient client;
    private final PrintWriter out;

    private GraphUnderLoad(Stack stack, DataFolder data, PGSimpleDataSource database, PrintWriter out) {
        this.stack = stack;
        this.data = data;
        this.database = database;
        this.out = out;
        this.client = new GraphClient(Service.CLAIMS.uri(stack.ports()).resolve("/graphql"));
    }

    static GraphUnderLoad start(DataFolder data, Ports ports, PrintWriter out)
            throws InterruptedException, SQLException {
        Stack stack = Stack.start(Installation.current(), data, ports, line -> {});
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setPortNumbers(new int[] {ports.base() + Service.values().length});
        database.setDatabaseName("wortlaut");
        database.setUser("postgres");
        GraphUnderLoad graph = new GraphUnderLoad(stack, data, database, out);
        try (Connection connection = graph.connect()) {
            PlanLog.prepare(connection, "claims");
        }
        ServiceProcess claims = stack.service(Service.CLAIMS);
        claims.stop();
        claims.start();
        claims.awaitReady();
        return graph;
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    /** What the service would mark its statements with; with any other it would read all articles anew. */
    String extractorVersion() {
        return new Extractors().version();
    }

    /** Adds statements until there are so many. */
    void grow(GeneratedNews news, int statements) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = connect();
                Tables tables = new Tables(database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                // Written anew, with what they add up to now.
                statement.execute("delete from claims.claim; delete from claims.actor_key; delete from claims.actor");
            }
            Indexes indexes = Indexes.drop(connection);
            news.grow(statements, tables);
            tables.finish();
            indexes.restore(connection);
            tally(connection);
        }
        out.printf(
                Locale.ROOT,
                "%d statements of %d articles, %d claims, %d actors: %.0f s%n",
                news.statements(),
                news.articles(),
                news.claims().size(),
                news.cast().size(),
                (System.nanoTime() - begin) / 1e9);
        out.flush();
    }

    /** The triggers were passed by. */
    private static void tally(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = claims, public");
            statement.execute("select tally_statements_anew()");
            statement.execute("vacuum analyze statement_tally");
        }
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

    List<Measured> measure(List<QueryPattern> patterns, int users, Duration span)
            throws IOException, InterruptedException {
        Load load = new Load(client, users);
        List<Measured> measured = new ArrayList<>();
        for (QueryPattern pattern : patterns) {
            load.run(pattern, span);
            Duration before = cpu();
            long begin = System.nanoTime();
            Histogram times = load.run(pattern, span);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            measured.add(new Measured(times, took, cpu().minus(before)));
        }
        return measured;
    }

    /** How the first request of each kind is answered. */
    List<PlanLog.Plans> plans(List<QueryPattern> patterns) throws IOException, InterruptedException, SQLException {
        PlanLog log = new PlanLog(data.log("postgres"));
        List<PlanLog.Plans> plans = new ArrayList<>();
        try (Connection connection = connect()) {
            PlanLog.explain(connection, true);
            for (QueryPattern pattern : patterns) {
                log.skip();
                client.ask(pattern.query(), pattern.variables().getFirst());
                Thread.sleep(100);
                plans.add(log.next());
            }
            PlanLog.explain(connection, false);
        }
        return plans;
    }

    /** CPU time of the service and of all of Postgres so far. */
    private Duration cpu() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.postgres().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        Stream<ProcessHandle> database = ProcessHandle.of(postmaster).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        Stream<ProcessHandle> service =
                ProcessHandle.of(stack.service(Service.CLAIMS).pid()).stream();
        return Stream.concat(database, service)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }
}
