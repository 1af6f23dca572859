package io.wortlaut.deploy.bench.graph;

import java.time.Duration;

/**
 * CPU time by who took it.
 *
 * @param service of claims-service
 * @param database of all processes of Postgres
 * @param client of whoever asks: this program
 */
record CpuSplit(Duration service, Duration database, Duration client) {

    static final CpuSplit NONE = new CpuSplit(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    CpuSplit minus(CpuSplit before) {
        return new CpuSplit(
                service.minus(before.service), database.minus(before.database), client.minus(before.client));
    }

    /** What it takes to answer; asking is left out. */
    Duration answering() {
        return service.plus(database);
    }
}
