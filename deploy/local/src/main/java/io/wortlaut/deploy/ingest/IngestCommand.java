package io.wortlaut.deploy.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.wortlaut.deploy.stack.StackOptions;

/** {@code wortlaut ingest}: articles from files into the running system. Exit code 1 when any of them failed. */
@Command(
        name = "ingest",
        description = "Sends articles to the running system and waits until their statements are there.")
public final class IngestCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files (.txt, .html, .json, .ndjson) or folders of them. A line of an .ndjson file is an"
                    + " article, or names one: {\"file\": …, \"url\": …, \"outlet\": …, \"publishedAt\": …}.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Ingestion ingestion = new Ingestion(options.ports(), spec.commandLine().getOut());
        return ingestion.ingest(paths) ? 0 : 1;
    }
}
