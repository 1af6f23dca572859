package io.wortlaut.gateway.composition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Composes a supergraph on the command line. */
public final class ComposeCommand {

    private static final String USAGE = """
            Usage: compose NAME=URL_OR_SDL_FILE... [--url NAME=URL]...

              NAME=https://host/graphql   asks the subgraph for its schema; the URL becomes its routing URL
              NAME=schema.graphql         reads the schema from a file; the routing URL is http://NAME/graphql
              --url NAME=URL              sets the routing URL of a subgraph

            Prints the supergraph's schema. Errors and hints go to standard error.
            """;

    private final PrintStream err;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    private ComposeCommand(PrintStream err) {
        this.err = err;
    }

    /** Runs the command and ends the virtual machine with its exit code. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /**
     * Runs the command.
     *
     * @param args {@code NAME=URL_OR_SDL_FILE…} and {@code --url NAME=URL}
     * @param out gets the supergraph
     * @param err gets errors and hints, one a line
     * @return 0 if the subgraphs compose, 1 if not, 2 if the arguments make no sense or a schema cannot be had
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        ComposeCommand command = new ComposeCommand(err);
        if (!command.readArguments(args)) {
            err.print(USAGE);
            return 2;
        }
        Optional<List<SubgraphSdl>> sdls = command.readSubgraphs();
        if (sdls.isEmpty()) {
            return 2;
        }
        return switch (Composer.compose(sdls.get())) {
            case Composition.Composed(String supergraph, List<Hint> hints) -> {
                hints.forEach(hint -> err.println(onOneLine(hint)));
                out.print(supergraph);
                yield 0;
            }
            case Composition.Rejected(List<CompositionError> errors) -> {
                errors.forEach(error -> err.println(onOneLine(error)));
                yield 1;
            }
        };
    }

    private boolean readArguments(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            boolean url = args.get(i).equals("--url");
            if (url && ++i == args.size()) {
                err.println("--url needs NAME=URL");
                return false;
            }
            String arg = args.get(i);
            int equals = arg.indexOf('=');
            if (equals < 1 || equals == arg.length() - 1) {
                err.println("Not of the form NAME=VALUE: " + arg);
                return false;
            }
            String name = arg.substring(0, equals);
            if ((url ? urls : sources).put(name, arg.substring(equals + 1)) != null) {
                err.println("Given twice: " + name);
                return false;
            }
        }
        for (String name : urls.keySet()) {
            if (!sources.containsKey(name)) {
                err.println("--url names a subgraph that is not given: " + name);
                return false;
            }
        }
        return !sources.isEmpty();
    }

    /** All subgraphs, or empty if the schema of one cannot be had. */
    private Optional<List<SubgraphSdl>> readSubgraphs() {
        List<SubgraphSdl> sdls = new ArrayList<>();
        sources.forEach((name, source) -> {
            boolean remote = source.startsWith("http://") || source.startsWith("https://");
            String url = urls.getOrDefault(name, remote ? source : "http://" + name + "/graphql");
            try {
                String sdl = remote ? SchemaClient.sdl(source) : Files.readString(Path.of(source));
                sdls.add(new SubgraphSdl(name, url, sdl));
            } catch (IOException | IllegalArgumentException e) {
                err.println("Cannot read the schema of " + name + " from " + source + ": " + e);
            }
        });
        return sdls.size() == sources.size() ? Optional.of(sdls) : Optional.empty();
    }

    private static String onOneLine(Object problem) {
        return problem.toString().replaceAll("\\s*\\R\\s*", " ");
    }
}
