package io.wortlaut.deploy.bench.graph;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads out of Postgres' log how it answered the service's SQL statements (its module auto_explain writes that). */
final class PlanLog {

    private static final Pattern ENTRY = Pattern.compile("duration: [0-9.]+ ms  plan:");
    private static final Pattern NODE = Pattern.compile(
            "^\\t\\s*(?:->  )?((?:Parallel )?[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*)(?: using \\S+)?(?: on (\\S+))?.*\\(cost=",
            Pattern.MULTILINE);
    /** Of the topmost node of a plan, which counts those of all others. */
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    /** What the service does on its own account, whether it is asked anything or not. */
    private static final Pattern OWN_WORK = Pattern.compile("\\b(work|feed)\\b");

    private final Path log;
    private long read;

    PlanLog(Path log) {
        this.log = log;
    }

    /**
     * How one request was answered.
     *
     * @param statements of SQL
     * @param pages of 8 KB that Postgres looked at, wherever they were; those looked at again count again
     * @param scans of tables, and sorts, among the nodes of the plans
     */
    record Plans(int statements, long pages, Set<String> scans) {

        /** Whether every row of the table of statements was looked at. */
        boolean readsAllStatements() {
            return scans.stream().anyMatch(scan -> scan.endsWith("Seq Scan on statement"));
        }
    }

    /** Makes new sessions of the role able to explain; they do not yet. */
    static void prepare(Connection superuser, String role) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter role " + role + " set session_preload_libraries = 'auto_explain'");
        }
    }

    static void explain(Connection superuser, boolean on) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("load 'auto_explain'");
            statement.execute("alter system set auto_explain.log_min_duration = " + (on ? 0 : -1));
            statement.execute("alter system set auto_explain.log_analyze = on");
            statement.execute("alter system set auto_explain.log_buffers = on");
            statement.execute("alter system set auto_explain.log_timing = off");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(1)");
        }
    }

    /** Forgets what was logged so far. */
    void skip() throws IOException {
        read = Files.size(log);
    }

    /** The plans since the last call. */
    Plans next() throws IOException {
        String added;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(bytes);
            read += bytes.length;
            added = new String(bytes, StandardCharsets.UTF_8);
        }
        List<String> entries = new ArrayList<>(List.of(ENTRY.split(added)));
        entries.removeFirst();
        entries.removeIf(entry -> OWN_WORK.matcher(entry).find());
        Set<String> scans = new TreeSet<>();
        long pages = 0;
        for (String entry : entries) {
            Matcher buffers = PAGES.matcher(entry);
            pages += buffers.find() ? number(buffers.group(1)) + number(buffers.group(2)) : 0;
            Matcher nodes = NODE.matcher(entry);
            while (nodes.find()) {
                if (nodes.group(1).endsWith("Scan") && nodes.group(2) != null) {
                    scans.add(nodes.group(1) + " on " + nodes.group(2));
                } else if (nodes.group(1).contains("Sort")) {
                    scans.add(nodes.group(1));
                }
            }
        }
        return new Plans(entries.size(), pages, scans);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
