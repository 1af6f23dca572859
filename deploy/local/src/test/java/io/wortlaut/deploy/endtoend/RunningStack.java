package io.wortlaut.deploy.endtoend;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.ingest.Ingestion;
import io.wortlaut.deploy.stack.DataFolder;
import io.wortlaut.deploy.stack.Ports;
import io.wortlaut.deploy.stack.Stack;

/** One system for all end-to-end tests of this JVM; its start-up is what costs the time. Stops with the JVM. */
final class RunningStack {

    private static RunningStack instance;

    private final Stack stack;
    private final DataFolder data;

    private RunningStack(Stack stack, DataFolder data) {
        this.stack = stack;
        this.data = data;
    }

    static synchronized RunningStack get() {
        if (instance == null) {
            try {
                DataFolder data = new DataFolder(Files.createTempDirectory("wortlaut-end-to-end"));
                instance = new RunningStack(
                        Stack.start(Installation.current(), data, freePorts(), System.out::println), data);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return instance;
    }

    /** Four free ports in a row, below the range that the system gives to outgoing connections. */
    static Ports freePorts() {
        for (int base = 20_100; base < 32_000; base += 10) {
            if (free(base) && free(base + 1) && free(base + 2) && free(base + 3)) {
                return new Ports(base);
            }
        }
        throw new IllegalStateException("no four free ports in a row");
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    Stack stack() {
        return stack;
    }

    DataFolder data() {
        return data;
    }

    Graph graph() {
        return new Graph(stack.ports());
    }

    /** Sends the files and returns when their statements are there; whether all of them went well. */
    boolean ingest(Path... paths) throws InterruptedException {
        return new Ingestion(stack.ports(), new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .ingest(List.of(paths));
    }
}
