package io.wortlaut.deploy.stack;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.ingest.Ingestion;

/** {@code wortlaut up}: everything running, with sample articles in it, until Ctrl-C. */
@Command(name = "up", description = "Starts Postgres and the three services, with sample data; Ctrl-C stops all.")
public final class UpCommand implements Callable<Integer> {

    private static final String EXAMPLE = """
            { actors(first: 3) { edges { statementCount node { name statements(first: 2) { edges { node {
              act exact provenance { article { headline outlet { name } } } } } } } } } }""";

    @Mixin
    private StackOptions options;

    @Option(names = "--no-sample", description = "Starts without the sample articles.")
    private boolean noSample;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Installation installation = Installation.current();
        Ports ports = options.ports();
        try (Stack stack = Stack.start(installation, options.data(installation), ports, line -> {
            out.println(line);
            out.flush();
        })) {
            if (!noSample) {
                ingestSamples(new Ingestion(ports, out), installation, out);
            }
            printGuide(out, ports);
            watch(stack, out);
            return 0;
        }
    }

    /** Once: a second time would only bring the older version of a corrected article back for a moment. */
    private static void ingestSamples(Ingestion ingestion, Installation installation, PrintWriter out)
            throws InterruptedException {
        if (ingestion.hasArticles()) {
            out.println("articles are there already; the samples are not sent again");
        } else {
            ingestion.ingest(List.of(installation.sampleData()));
        }
    }

    private static void printGuide(PrintWriter out, Ports ports) {
        out.printf("%nOne graph:         %s/graphql%n", Service.GATEWAY.uri(ports));
        out.printf("Try it in:         %s/graphiql%n", Service.GATEWAY.uri(ports));
        out.printf("Send articles to:  %s/articles   (or ./wortlaut ingest FILE…)%n", Service.ARTICLES.uri(ports));
        out.printf("%nA query to paste:%n%n%s%n%nCtrl-C stops everything.%n", EXAMPLE);
        out.flush();
    }

    /** Reports what stops; ends when nothing is left of it. What still runs keeps answering. */
    private static void watch(Stack stack, PrintWriter out) throws InterruptedException {
        List<Thread> watchers = Arrays.stream(Service.values())
                .map(service -> Thread.ofVirtual().start(() -> report(stack, service, out)))
                .toList();
        for (Thread watcher : watchers) {
            watcher.join();
        }
        if (!stack.isStopping()) {
            throw new CommandFailure("all services have stopped");
        }
    }

    private static void report(Stack stack, Service service, PrintWriter out) {
        try {
            int exit = stack.service(service).waitFor();
            if (stack.isStopping()) {
                return;
            }
            out.printf(
                    "%s has stopped (exit code %d); the others keep answering. ./wortlaut run %s starts it again.%n",
                    service.module(), exit, service.module());
            out.flush();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
