package io.wortlaut.gateway.execution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.wortlaut.gateway.access.Caller;
import io.wortlaut.gateway.supergraph.SupergraphException;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/** Prints the plans of operations on the command line; no subgraph is asked. */
public final class PlanCommand {

    private static final String USAGE = """
            Usage: plan SUPERGRAPH OPERATION...

              SUPERGRAPH   a file with the supergraph's schema
              OPERATION    a file with one operation, and beside it FILE.variables.json if it needs variables

            Prints each operation's file after a #, and the plan for somebody who may see everything. An operation that cannot
            be planned is told of in its place.
            """;

    private PlanCommand() {}

    /** Runs the command and ends the virtual machine with its exit code. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /**
     * Runs the command.
     *
     * @param args the supergraph's file and those of operations
     * @param out gets the plans
     * @param err gets what is wrong with the arguments
     * @return 0 if all have a plan, 1 if one has none, 2 if the arguments make no sense or a file cannot be read
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() < 2) {
            err.print(USAGE);
            return 2;
        }
        try {
            var supergraph = SupergraphParser.parse(Files.readString(Path.of(args.getFirst())));
            SubgraphTransport nobody = request -> {
                throw new IllegalStateException("plans are not executed");
            };
            var engine = new Engine(supergraph, nobody, EngineOptions.DEFAULT);
            var planned = 0;
            for (var file : args.subList(1, args.size())) {
                out.println("# " + file);
                planned += plan(engine, file, out) ? 1 : 0;
            }
            return planned == args.size() - 1 ? 0 : 1;
        } catch (SupergraphException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static boolean plan(Engine engine, String file, PrintStream out) throws IOException {
        try {
            var operation = engine.prepare(Files.readString(Path.of(file)), null);
            var variables = variables(Path.of(file + ".variables.json"));
            var everything = new Requester(Caller.TRUSTED, false, HoldingLabels.unnamed());
            out.println(engine.plan(operation, variables, everything).explain());
            return true;
        } catch (RequestException e) {
            e.errors().forEach(error -> out.println("error: " + error.message()));
            out.println();
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Path file) throws IOException {
        return Files.exists(file)
                ? (Map<String, Object>) JsonValues.read(Files.readString(file).getBytes(StandardCharsets.UTF_8))
                : Map.of();
    }
}
