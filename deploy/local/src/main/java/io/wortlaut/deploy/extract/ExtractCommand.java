package io.wortlaut.deploy.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import io.wortlaut.deploy.CommandFailure;

/** {@code wortlaut extract}: statements found in files, one JSON line a file. */
@Command(name = "extract", description = "Finds the statements in files, without any service; one JSON line a file.")
public final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Text or HTML files.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        throw new CommandFailure("cannot read " + paths.size() + " files yet");
    }
}
