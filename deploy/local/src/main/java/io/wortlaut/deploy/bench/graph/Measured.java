package io.wortlaut.deploy.bench.graph;

import java.time.Duration;

import org.HdrHistogram.Histogram;

/**
 * What one kind of query took.
 *
 * @param times of the requests, in nanoseconds; null when one failed
 * @param cpu for all requests
 * @param plans how one request was answered; null when that was not asked yet
 * @param failure why there is nothing else; null when all were answered
 */
record Measured(Histogram times, Duration span, CpuSplit cpu, PlanLog.Plans plans, String failure) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Measured of(Histogram times, Duration span, CpuSplit cpu) {
        return new Measured(times, span, cpu, null, null);
    }

    static Measured failed(String failure) {
        return new Measured(null, Duration.ZERO, CpuSplit.NONE, null, failure);
    }

    Measured with(PlanLog.Plans found) {
        return new Measured(times, span, cpu, found, failure);
    }

    double millis(double percentile) {
        return times.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    double requestsPerSecond() {
        return times.getTotalCount() / (span.toNanos() / 1e9);
    }

    /** CPU milliseconds that answering a request takes, service and database together. */
    double cost() {
        return cost(cpu.answering());
    }

    /** Milliseconds of a request, of those that were taken for all. */
    double cost(Duration part) {
        return part.toNanos() / NANOS_PER_MILLI / Math.max(1, times.getTotalCount());
    }
}
