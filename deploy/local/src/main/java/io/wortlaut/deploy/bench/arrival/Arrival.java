package io.wortlaut.deploy.bench.arrival;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.postgresql.ds.PGSimpleDataSource;

import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.ingest.Ingestion;
import io.wortlaut.deploy.stack.DataFolder;
import io.wortlaut.deploy.stack.Ports;
import io.wortlaut.deploy.stack.Service;
import io.wortlaut.deploy.stack.ServiceProcess;
import io.wortlaut.deploy.stack.Stack;

/** A system of its own that articles arrive in. */
final class Arrival implements Closeable {

    private static final long LOOK_AGAIN_MS = 100;

    private final Stack stack;
    private final Path folder;
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    private Arrival(Stack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        database.setPortNumbers(new int[] {stack.ports().base() + Service.values().length});
        database.setDatabaseName("wortlaut");
        database.setUser("postgres");
    }

    static Arrival start(Path folder, int portBase) throws InterruptedException {
        return new Arrival(
                Stack.start(Installation.current(), new DataFolder(folder), new Ports(portBase), line -> {}), folder);
    }

    /** Sends the articles one after the other and returns when they are read; kills the reader in the middle of it. */
    void send(List<String> articles, int kills) throws IOException, InterruptedException, SQLException {
        Path file = Files.write(folder.resolve("articles.ndjson"), articles);
        CompletableFuture<Boolean> ingest = CompletableFuture.supplyAsync(() -> ingest(file));
        for (int i = 1; i <= kills; i++) {
            long due = (long) i * articles.size() / (kills + 1);
            while (!ingest.isDone() && count("claims.work where state in ('DONE', 'SUPERSEDED')") < due) {
                Thread.sleep(LOOK_AGAIN_MS);
            }
            ServiceProcess claims = stack.service(Service.CLAIMS);
            claims.kill();
            claims.start();
            claims.awaitReady();
        }
        try {
            if (!ingest.join()) {
                throw new CommandFailure("not all articles could be read");
            }
        } catch (CompletionException failure) {
            throw new CommandFailure("the articles could not be read: " + failure.getCause(), failure);
        }
    }

    private boolean ingest(Path file) {
        try {
            return new Ingestion(stack.ports(), new PrintWriter(Writer.nullWriter())).ingest(List.of(file));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long count(String rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }

    Snapshot snapshot() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Snapshot.of(connection);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
