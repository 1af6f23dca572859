package io.wortlaut.deploy.bench.graph;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what was measured, a line for each kind of query. */
final class GraphTable {

    private GraphTable() {}

    static void print(
            PrintWriter out,
            List<QueryPattern> patterns,
            List<Measured> before,
            List<Measured> after,
            List<PlanLog.Plans> plans) {
        out.printf(
                Locale.ROOT,
                "%n%-44s%9s%9s%9s%5s%10s%10s%7s  %s%n",
                "query",
                "p50 ms",
                "p99 ms",
                "req/s",
                "SQL",
                "CPU ms/10",
                "CPU ms",
                "ratio",
                "scans");
        for (int i = 0; i < patterns.size(); i++) {
            Measured measured = after.get(i);
            double yardstick = before.get(i).cost();
            out.printf(
                    Locale.ROOT,
                    "%-44s%9.1f%9.1f%9.0f%5d%10.2f%10.2f%7.2f  %s%s%n",
                    patterns.get(i).name(),
                    measured.millis(50),
                    measured.millis(99),
                    measured.requestsPerSecond(),
                    plans.get(i).statements(),
                    yardstick,
                    measured.cost(),
                    measured.cost() / yardstick,
                    plans.get(i).readsAllStatements() ? "ALL STATEMENTS; " : "",
                    String.join(", ", plans.get(i).scans()));
        }
        out.flush();
    }
}
