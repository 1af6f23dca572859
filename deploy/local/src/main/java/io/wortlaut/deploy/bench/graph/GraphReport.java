package io.wortlaut.deploy.bench.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what was measured as JSON. */
final class GraphReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GraphReport() {}

    /**
     * @param sizes how many statements there were at each measurement
     * @param measured at each size, in the order of the patterns
     */
    static void write(
            Path file, int users, List<Integer> sizes, List<QueryPattern> patterns, List<List<Measured>> measured)
            throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.put("users", users);
        for (int i = 0; i < patterns.size(); i++) {
            ObjectNode pattern = report.withArray("patterns").addObject();
            pattern.put("name", patterns.get(i).name());
            for (int size = 0; size < sizes.size(); size++) {
                ObjectNode at = pattern.withArray("measured").addObject();
                at.put("statements", sizes.get(size));
                describe(measured.get(size).get(i), at);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    }

    private static void describe(Measured measured, ObjectNode to) {
        if (measured.failure() != null) {
            to.put("failure", measured.failure());
            return;
        }
        to.put("requests", measured.times().getTotalCount());
        to.put("p50Millis", measured.millis(50));
        to.put("p99Millis", measured.millis(99));
        to.put("requestsPerSecond", measured.requestsPerSecond());
        to.put("cpuMillis", measured.cost());
        to.put("cpuMillisService", measured.cost(measured.cpu().service()));
        to.put("cpuMillisDatabase", measured.cost(measured.cpu().database()));
        to.put("cpuMillisClient", measured.cost(measured.cpu().client()));
        to.put("sqlStatements", measured.plans().statements());
        to.put("pages", measured.plans().pages());
        measured.plans().scans().forEach(to.withArray("scans")::add);
    }
}
