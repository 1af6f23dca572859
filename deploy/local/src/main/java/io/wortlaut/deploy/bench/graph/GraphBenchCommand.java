package io.wortlaut.deploy.bench.graph;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.stack.DataFolder;
import io.wortlaut.deploy.stack.Ports;

/** {@code wortlaut bench graph}: what every kind of query costs over generated statements, and how that grows. */
@Command(
        name = "graph",
        description = "Cost of the graph's queries over generated statements, a tenth of them as the yardstick.")
public final class GraphBenchCommand implements Callable<Integer> {

    @Option(names = "--statements", defaultValue = "1000000", description = "How many to generate (${DEFAULT-VALUE}).")
    private int statements;

    @Option(names = "--users", defaultValue = "20", description = "How many ask at the same time (${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "How long each query is asked, after as long to warm up (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--only",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Only queries whose name holds this.")
    private String only;

    @Option(names = "--port-base", defaultValue = "28080", description = "First of four ports (${DEFAULT-VALUE}).")
    private int portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "An empty folder; one that is deleted afterwards unless given.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data == null ? Files.createTempDirectory("wortlaut-bench") : data;
        try (GraphUnderLoad graph = GraphUnderLoad.start(new DataFolder(folder), new Ports(portBase), out)) {
            measure(graph, out);
            return 0;
        } catch (SQLException failure) {
            throw new CommandFailure("the database failed: " + failure.getMessage(), failure);
        } finally {
            if (data == null) {
                delete(folder);
            }
        }
    }

    private void measure(GraphUnderLoad graph, PrintWriter out) throws IOException, InterruptedException, SQLException {
        NewsText text = new NewsText(Installation.current().corpusParts());
        GeneratedNews news = new GeneratedNews(text, statements, graph.extractorVersion());
        Duration span = Duration.ofMillis(Math.round(1000 * seconds));
        graph.grow(news, statements / 10);
        List<QueryPattern> few = patterns(graph);
        List<Measured> before = graph.measure(few, users, span);
        graph.grow(news, statements);
        List<QueryPattern> many = patterns(graph);
        List<Measured> after = graph.measure(many, users, span);
        List<PlanLog.Plans> plans = graph.plans(many);
        GraphTable.print(out, many, before, after, plans);
    }

    private List<QueryPattern> patterns(GraphUnderLoad graph) throws IOException, InterruptedException, SQLException {
        try (Connection connection = graph.connect()) {
            return QueryPatterns.of(Sample.of(connection), graph.deepCursors()).stream()
                    .filter(pattern -> pattern.name().contains(only))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
