package io.wortlaut.deploy.bench;

import picocli.CommandLine.Command;

import io.wortlaut.deploy.bench.arrival.ArrivalBenchCommand;
import io.wortlaut.deploy.bench.graph.GraphBenchCommand;

/** {@code wortlaut bench}: what things cost, as ratios within one run. */
@Command(
        name = "bench",
        description = "Measures what things cost, beside a yardstick in the same run.",
        subcommands = {
            ExtractionBenchCommand.class,
            GatewayBenchCommand.class,
            GraphBenchCommand.class,
            ArrivalBenchCommand.class
        })
public final class BenchCommand {}
