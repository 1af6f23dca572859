package io.wortlaut.deploy.bench.graph;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what was measured, a line for each kind of query. */
final class GraphTable {

    private GraphTable() {}

    /**
     * @param before at fewer statements
     * @param after at all
     */
    static void print(PrintWriter out, List<QueryPattern> patterns, List<Measured> before, List<Measured> after) {
        out.printf(
                Locale.ROOT,
                "%n%-44s%9s%9s%9s%5s%9s%9s%9s%9s%9s%7s%9s%9s  %s%n",
                "query",
                "p50 ms",
                "p99 ms",
                "req/s",
                "SQL",
                "CPU/few",
                "CPU ms",
                "service",
                "Postgres",
                "client",
                "ratio",
                "pages/few",
                "pages",
                "scans");
        for (int i = 0; i < patterns.size(); i++) {
            line(out, patterns.get(i).name(), before.get(i), after.get(i));
        }
        out.flush();
    }

    private static void line(PrintWriter out, String name, Measured few, Measured all) {
        String failure = all.failure() == null ? few.failure() : all.failure();
        if (failure != null) {
            out.printf(Locale.ROOT, "%-44s FAILED: %s%n", name, failure.replaceAll("\\s+", " "));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-44s%9.1f%9.1f%9.0f%5d%9.2f%9.2f%9.2f%9.2f%9.2f%7.2f%9d%9d  %s%s%n",
                name,
                all.millis(50),
                all.millis(99),
                all.requestsPerSecond(),
                all.plans().statements(),
                few.cost(),
                all.cost(),
                all.cost(all.cpu().service()),
                all.cost(all.cpu().database()),
                all.cost(all.cpu().client()),
                all.cost() / few.cost(),
                few.plans().pages(),
                all.plans().pages(),
                all.plans().readsAllStatements() ? "ALL STATEMENTS; " : "",
                String.join(", ", all.plans().scans()));
    }
}
