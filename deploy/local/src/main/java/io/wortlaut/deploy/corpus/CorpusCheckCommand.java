package io.wortlaut.deploy.corpus;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.wortlaut.claims.corpus.CorpusFigures;
import io.wortlaut.claims.corpus.CorpusProblem;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;

/** {@code wortlaut corpus check}: every broken rule with its file and line, and how much there is of what. */
@Command(
        name = "check",
        description = "Names every place where the annotated corpus breaks its format; counts the rest.")
final class CorpusCheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "Folders of topics, each with folders of stories; all parts of our own corpus unless given.")
    private List<Path> parts = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int problems = 0;
        for (Path part : parts.isEmpty() ? Installation.current().corpusParts() : parts) {
            if (!Files.isDirectory(part)) {
                throw new CommandFailure(part + " is no folder");
            }
            List<CorpusProblem> found = CorpusReader.check(part);
            found.forEach(out::println);
            problems += found.size();
            if (found.isEmpty()) {
                out.printf(
                        "%s%n%s",
                        part, CorpusFigures.of(CorpusReader.read(part)).describe());
            }
        }
        out.flush();
        if (problems > 0) {
            throw new CommandFailure(problems + " problems in the corpus");
        }
        return 0;
    }
}
