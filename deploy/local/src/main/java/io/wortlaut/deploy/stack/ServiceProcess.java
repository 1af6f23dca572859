package io.wortlaut.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;

/** One service running as a process of its own. Not thread-safe. */
public final class ServiceProcess {

    /** Much longer than it takes, but for an upgrade that writes large tables anew. */
    private static final Duration STARTUP = Duration.ofMinutes(15);

    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    private final Service service;
    private final Ports ports;
    private final List<String> command;
    private final Path log;
    private final Path pidFile;
    private final Path runnableJar;
    private Process process;

    ServiceProcess(Service service, Installation installation, Ports ports, DataFolder data) {
        this.service = service;
        this.ports = ports;
        this.log = data.log(service.module());
        this.pidFile = data.pidFile(service);
        this.runnableJar = installation.runnableJar(service.module());
        this.command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + service.port(ports),
                // Read by a person here, not by a log collector.
                "-Dquarkus.log.console.json.enabled=false"));
        command.addAll(service.settings(installation, ports));
        command.addAll(
                List.of("-jar", installation.runnableJar(service.module()).toString()));
    }

    public Service service() {
        return service;
    }

    public long pid() {
        return process.pid();
    }

    /** Stops the process that an earlier, killed command left running. */
    void stopLeftover() {
        Leftovers.stop(pidFile, runnableJar);
    }

    /** Starts the process and returns at once. Its output is appended to its log. */
    public void start() {
        try {
            Files.writeString(
                    log,
                    "--- " + java.time.Instant.now() + " starting\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Files.writeString(pidFile, Long.toString(process.pid()));
        } catch (IOException failure) {
            throw new CommandFailure(service.module() + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    /** Returns when the service says that it is ready, or fails with where to look. */
    public void awaitReady() throws InterruptedException {
        URI readiness = service.uri(ports).resolve("/q/health/ready");
        long deadline = System.nanoTime() + STARTUP.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!ready(http, readiness)) {
                if (!process.isAlive()) {
                    throw new CommandFailure(service.module() + " stopped while starting (exit code "
                            + process.exitValue() + "); its log is " + log);
                }
                if (System.nanoTime() > deadline) {
                    throw new CommandFailure(service.module() + " is not ready after " + STARTUP.toSeconds()
                            + " seconds; its log is " + log);
                }
                Thread.sleep(50);
            }
        }
    }

    private static boolean ready(HttpClient http, URI readiness) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Waits for the process to end and gives its exit code. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the process to stop, and makes it when it does not. */
    public void stop() {
        if (!isAlive()) {
            return;
        }
        process.destroy();
        awaitEnd();
    }

    /** Ends the process without a chance to clean up, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
