package io.wortlaut.deploy.bench.graph;

import java.time.Duration;

import org.HdrHistogram.Histogram;

/**
 * What one kind of query took.
 *
 * @param times of the requests, in nanoseconds
 * @param cpu of service and database together, for all requests
 */
record Measured(Histogram times, Duration span, Duration cpu) {

    private static final double NANOS_PER_MILLI = 1e6;

    double millis(double percentile) {
        return times.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    double requestsPerSecond() {
        return times.getTotalCount() / (span.toNanos() / 1e9);
    }

    /** CPU milliseconds of a request. */
    double cost() {
        return cpu.toNanos() / NANOS_PER_MILLI / Math.max(1, times.getTotalCount());
    }
}
