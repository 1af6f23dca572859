package io.wortlaut.deploy.bench.arrival;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.stack.DataFolder;

/** {@code wortlaut bench arrival}: whether claims depend on the order that articles come in, and on what fails meanwhile. */
@Command(
        name = "arrival",
        description =
                "Reads the same articles in two orders, claims-service killed in between, and compares what comes of it.")
public final class ArrivalBenchCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    private static final long SEED = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--articles", defaultValue = "2000", description = "How many to generate (${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A file of articles, each as JSON in a line, to be read instead of generated ones.")
    private Path from;

    @Option(
            names = "--kills",
            defaultValue = "20",
            description =
                    "How often claims-service is killed while it reads them in the other order (${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--port-base", defaultValue = "28080", description = "First of four ports (${DEFAULT-VALUE}).")
    private int portBase;

    @Spec
    private CommandSpec spec;

    /** One article that is sent. */
    private record Version(int article, boolean early) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("wortlaut-arrival");
        try {
            List<String> inOrder = new ArrayList<>();
            List<String> otherwise = new ArrayList<>();
            if (from == null) {
                for (int i = 0; i < articles; i++) {
                    inOrder.add(line(new Version(i, false)));
                }
                shuffled().forEach(version -> otherwise.add(line(version)));
            } else {
                inOrder.addAll(Files.readAllLines(from));
                otherwise.addAll(inOrder);
                Collections.shuffle(otherwise, new Random(SEED));
            }
            Snapshot one = read("in order", folder.resolve("one"), inOrder, 0, out);
            Snapshot other = read("shuffled", folder.resolve("other"), otherwise, kills, out);
            int differences = compare("claims", one.claims(), other.claims(), out)
                    + compare("relations", one.relations(), other.relations(), out)
                    + compare("actors", one.actors(), other.actors(), out)
                    + compare("repeats", one.repeats(), other.repeats(), out);
            return differences == 0 ? 0 : 1;
        } catch (SQLException failure) {
            throw new CommandFailure("the database failed: " + failure.getMessage(), failure);
        } finally {
            DataFolder.delete(folder);
        }
    }

    /** Every article at some place, earlier versions somewhere before. */
    private List<Version> shuffled() {
        List<Version> all = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            all.add(new Version(i, false));
            if (GeneratedEvents.isRevised(i)) {
                all.add(new Version(i, false));
            }
        }
        Collections.shuffle(all, new Random(SEED));
        Set<Integer> seen = new HashSet<>();
        all.replaceAll(version -> new Version(
                version.article(), seen.add(version.article()) && GeneratedEvents.isRevised(version.article())));
        return all;
    }

    private static String line(Version version) {
        try {
            return JSON.writeValueAsString(GeneratedEvents.article(version.article(), version.early()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param lines an article each, as the intake takes it */
    private Snapshot read(String name, Path folder, List<String> lines, int killed, PrintWriter out)
            throws IOException, InterruptedException, SQLException {
        try (Arrival arrival = Arrival.start(folder, portBase)) {
            long begin = System.nanoTime();
            arrival.send(lines, killed);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Snapshot snapshot = arrival.snapshot();
            out.printf(
                    Locale.ROOT,
                    "%s: %d articles, claims-service killed %d times: %d statements, %d claims, %d relations, %d actors, %d repeats;"
                            + " %.0f s, %.1f articles/s%n",
                    name,
                    lines.size(),
                    killed,
                    snapshot.statements(),
                    snapshot.claims().size(),
                    snapshot.relations().size(),
                    snapshot.actors().size(),
                    snapshot.repeats().size(),
                    seconds,
                    lines.size() / seconds);
            out.flush();
            return snapshot;
        }
    }

    private static int compare(String name, List<String> one, List<String> other, PrintWriter out) {
        List<String> missing = without(one, other);
        List<String> added = without(other, one);
        out.printf(Locale.ROOT, "%s that differ: %d of one, %d of the other%n", name, missing.size(), added.size());
        missing.stream().limit(SHOWN).forEach(group -> out.println("- " + group));
        added.stream().limit(SHOWN).forEach(group -> out.println("+ " + group));
        return missing.size() + added.size();
    }

    private static List<String> without(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }
}
