package io.wortlaut.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wortlaut compose}: subgraph schemas in, supergraph schema out. */
@Command(name = "compose", description = "Composes subgraphs into a supergraph SDL on standard output.")
final class ComposeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME=URL_OR_SDL_FILE",
            description = "A subgraph: an address that answers _service, or a file with its SDL.")
    private List<String> subgraphs = List.of();

    @Option(
            names = "--url",
            paramLabel = "NAME=URL",
            description = "Where the gateway is to reach a subgraph whose SDL comes from a file.")
    private List<String> urls = List.of();

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(subgraphs);
        urls.forEach(url -> arguments.addAll(List.of("--url", url)));
        return io.wortlaut.gateway.composition.ComposeCommand.run(arguments, System.out, System.err);
    }
}
