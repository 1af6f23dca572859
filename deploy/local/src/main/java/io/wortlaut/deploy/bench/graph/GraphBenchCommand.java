package io.wortlaut.deploy.bench.graph;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @Option(
            names = "--yardstick",
            defaultValue = "-1",
            paramLabel = "STATEMENTS",
            description = "How many to compare with; a tenth unless given, and none when it is as many.")
    private int yardstick;

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
            description = "Where to keep what is generated, for further runs; deleted afterwards unless given.")
    private Path data;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes what was measured to a file.")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data == null ? Files.createTempDirectory("wortlaut-bench") : data;
        List<Integer> sizes = Stream.of(yardstick < 0 ? statements / 10 : yardstick, statements)
                .distinct()
                .toList();
        List<List<Measured>> measured = new ArrayList<>();
        List<QueryPattern> patterns = List.of();
        try {
            NewsText text = new NewsText(Installation.current().corpusParts());
            for (int size : sizes) {
                DataFolder own = new DataFolder(folder.resolve(Integer.toString(size)));
                try (GraphUnderLoad graph = GraphUnderLoad.start(own, new Ports(portBase))) {
                    fill(graph, text, size, out);
                    patterns = patterns(graph);
                    measured.add(graph.measure(patterns, users, Duration.ofMillis(Math.round(1000 * seconds))));
                }
            }
            GraphTable.print(out, patterns, measured.getFirst(), measured.getLast());
            if (json != null) {
                GraphReport.write(json, users, sizes, patterns, measured);
            }
            return 0;
        } catch (SQLException failure) {
            throw new CommandFailure("the database failed: " + failure.getMessage(), failure);
        } finally {
            if (data == null) {
                DataFolder.delete(folder);
            }
        }
    }

    private void fill(GraphUnderLoad graph, NewsText text, int size, PrintWriter out) throws IOException, SQLException {
        long begin = System.nanoTime();
        boolean added = graph.fill(text, size);
        out.printf(
                Locale.ROOT,
                "%d statements %s%n",
                size,
                added ? "generated in %.0f s".formatted((System.nanoTime() - begin) / 1e9) : "there already");
        out.flush();
    }

    private List<QueryPattern> patterns(GraphUnderLoad graph) throws IOException, InterruptedException, SQLException {
        try (Connection connection = graph.connect()) {
            // Also beside what an earlier release generated.
            GeneratedReviews.write(connection);
            return QueryPatterns.of(Sample.of(connection), graph.deepCursors()).stream()
                    .filter(pattern -> pattern.name().contains(only))
                    .toList();
        }
    }
}
