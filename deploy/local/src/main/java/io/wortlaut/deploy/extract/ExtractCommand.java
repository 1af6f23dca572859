package io.wortlaut.deploy.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.deploy.CommandFailure;

/** {@code wortlaut extract}: statements found in files, one JSON line a file. */
@Command(name = "extract", description = "Finds the statements in files, without any service; one JSON line a file.")
public final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Text files, HTML pages (.html, .htm), or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--nested",
            description = "Lists quoted words within a statement as statements of their own too, marked as nested.")
    private boolean nested;

    private final ObjectMapper json = new ObjectMapper();

    private record Line(String file, List<StatementLine> statements) {}

    @Override
    public Integer call() throws IOException {
        FileExtraction extraction = new FileExtraction();
        // JSON is UTF-8 whatever the terminal's encoding.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Path path : files()) {
            List<StatementLine> statements = extraction.extract(read(path)).stream()
                    .filter(statement -> nested || !statement.nested())
                    .toList();
            out.println(json.writeValueAsString(new Line(path.toString(), statements)));
        }
        return 0;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static RawArticle read(Path path) {
        try {
            String content = Files.readString(path);
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".html") || name.endsWith(".htm")
                    ? RawArticle.html(content)
                    : RawArticle.text(content);
        } catch (IOException failure) {
            throw new CommandFailure(path + " cannot be read as UTF-8 text: " + failure, failure);
        }
    }
}
