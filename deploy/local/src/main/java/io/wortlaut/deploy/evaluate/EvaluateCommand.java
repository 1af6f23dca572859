package io.wortlaut.deploy.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.wortlaut.articles.reading.RawArticle;
import io.wortlaut.claims.corpus.CorpusException;
import io.wortlaut.claims.evaluation.AnnotatedDocument;
import io.wortlaut.claims.evaluation.Annotation;
import io.wortlaut.claims.evaluation.Evaluation;
import io.wortlaut.claims.evaluation.Findings;
import io.wortlaut.claims.evaluation.OwnCorpus;
import io.wortlaut.claims.evaluation.WikinewsCorpus;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;
import io.wortlaut.deploy.extract.FileExtraction;

/** {@code wortlaut evaluate}: how well statements are found in annotated documents. */
@Command(
        name = "evaluate",
        description = "Scores extraction on a folder of annotated documents: our own corpus, or the German Wikinews"
                + " quotation corpus.")
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder of the Wikinews corpus' JSON files, or of our own corpus.")
    private Path folder;

    @Option(names = "--json", description = "Prints one JSON object instead of tables.")
    private boolean json;

    @Option(names = "--own-only", description = "Leaves out statements nested in another one.")
    private boolean ownOnly;

    @Option(names = "--own-tokens", description = "Counts in the extractor's tokens instead of the annotation's.")
    private boolean ownTokens;

    @Option(
            names = "--as-annotated",
            description = "Reads the text with the annotation's own zones and date, uncleaned, instead of the raw text"
                    + " as it would come in.")
    private boolean asAnnotated;

    @Option(
            names = "--language",
            description =
                    "The language that the documents are in; that whose folder they lie in, else the first that is"
                            + " read.")
    private String language;

    @Override
    public Integer call() throws IOException {
        if (language == null) {
            language = Installation.languageOf(folder);
        }
        List<AnnotatedDocument> documents = ownTokens
                ? documents().stream()
                        .map(document -> document.inOwnTokens(new LanguageFolder(language)))
                        .toList()
                : documents();
        Evaluation evaluation = Evaluation.of(documents, asAnnotated ? annotatedText() : rawText(), ownOnly);
        if (evaluation.layers() != null) {
            evaluation =
                    evaluation.withClaimsOfAnnotated(OwnCorpus.claimsOfAnnotated(folder, language, new Extractors()));
        }
        // JSON is UTF-8 whatever the terminal's encoding.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(evaluation));
        } else {
            EvaluationTables.print(evaluation, out);
        }
        return 0;
    }

    private List<AnnotatedDocument> documents() {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + " is not a folder");
        }
        try {
            if (WikinewsCorpus.isIn(folder)) {
                return WikinewsCorpus.read(folder);
            }
            if (OwnCorpus.isIn(folder)) {
                return OwnCorpus.read(folder);
            }
        } catch (IllegalArgumentException | CorpusException unreadable) {
            throw new CommandFailure(unreadable.getMessage(), unreadable);
        }
        throw new CommandFailure(folder + " holds no annotated documents");
    }

    private static Function<AnnotatedDocument, List<Annotation>> rawText() {
        FileExtraction extraction = new FileExtraction();
        return document -> {
            RawArticle bare = RawArticle.text(document.text());
            FileExtraction.Found found =
                    extraction.find(document.publishedOn() == null ? bare : bare.publishedOn(document.publishedOn()));
            return Findings.of(document.name(), found.document(), found.extraction(), found::inOriginal);
        };
    }

    private Function<AnnotatedDocument, List<Annotation>> annotatedText() {
        Extractor extractor = new Extractors();
        return annotated -> {
            Document document = new Document(annotated.text(), annotated.zones(), language, annotated.publishedOn());
            return Findings.of(annotated.name(), document, extractor.extract(document), span -> span);
        };
    }
}
