package io.wortlaut.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wortlaut plan}: how the gateway would answer operations. */
@Command(
        name = "plan",
        description = "Prints what the gateway would ask of which subgraph to answer operations; none is asked.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SUPERGRAPH", description = "A file with the supergraph's SDL.")
    private String supergraph;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "OPERATION",
            description = "A file with one operation, and beside it FILE.variables.json if it needs variables.")
    private List<String> operations = List.of();

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of(supergraph));
        arguments.addAll(operations);
        return io.wortlaut.gateway.execution.PlanCommand.run(arguments, System.out, System.err);
    }
}
