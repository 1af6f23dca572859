package io.wortlaut.deploy.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import io.wortlaut.deploy.bench.arrival.ArrivalBenchCommand;

/** The same articles in two orders, through both services; of two of them the reprint comes before what it reprints. */
class ArrivalIT {

    @Test
    void claimsRepeatsAndActorsDoNotDependOnWhatCameFirst() {
        StringWriter printed = new StringWriter();

        int code = new CommandLine(new ArrivalBenchCommand())
                .setOut(new PrintWriter(printed, true))
                .execute(
                        "--articles",
                        "18",
                        "--kills",
                        "1",
                        "--port-base",
                        String.valueOf(RunningStack.freePorts().base()));

        assertThat(printed.toString())
                .contains("shuffled: 22 articles, claims-service killed 1 times")
                .contains("claims that differ: 0 of one, 0 of the other");
        assertThat(code).as(printed.toString()).isZero();
    }
}
