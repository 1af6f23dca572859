package io.wortlaut.deploy.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.wortlaut.claims.claim.linking.Features;
import io.wortlaut.claims.corpus.Corpus;
import io.wortlaut.claims.corpus.CorpusException;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.model.ModelFile;
import io.wortlaut.claims.training.Fingerprint;
import io.wortlaut.claims.training.LinkTraining;
import io.wortlaut.claims.training.ModelTrainer;
import io.wortlaut.claims.training.Training;
import io.wortlaut.deploy.CommandFailure;
import io.wortlaut.deploy.Installation;

/** {@code wortlaut train}: annotated articles in, model files out; the same files for the same articles. */
@Command(
        name = "train",
        description = "Rebuilds the models of extraction and linking from our own corpus; takes a few minutes.")
public final class TrainCommand implements Callable<Integer> {

    private static final String LINKING = "linking";

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "What to learn from; our corpus' part train of the language. The linking learns from the part"
                    + " linking beside it, too, if there is one.")
    private Path corpus;

    @Option(names = "--output", paramLabel = "FILE", description = "The model file; the one that the sources ship.")
    private Path output;

    @Option(names = "--linking", paramLabel = "DIR", description = "The folder of the linking's data files.")
    private Path linking;

    @Option(names = "--linking-only", description = "Leaves the extraction model as it is.")
    private boolean linkingOnly;

    @Option(
            names = "--language",
            description = "The language to learn, which has a folder; that of the corpus, else the first that is read.")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Installation installation = Installation.current();
        if (language == null) {
            language = Installation.languageOf(corpus == null ? installation.home() : corpus);
        }
        Path part = corpus == null ? installation.trainingCorpus(language) : corpus;
        Corpus read = read(part);
        PrintWriter out = spec.commandLine().getOut();
        ModelTrainer trainer = new ModelTrainer(new LanguageFolder(language));
        if (!linkingOnly) {
            Path file = output == null ? installation.modelFile(language) : output;
            Training training = trainer.train(read.stories(), Fingerprint.of(part));
            byte[] bytes = ModelFile.write(training.models());
            Files.write(file, bytes);
            print(training, out);
            out.printf("%d bytes in %s%n", bytes.length, file);
        }
        Path folder = linking == null ? installation.linkingFolder(language) : linking;
        Path further = part.toAbsolutePath().resolveSibling(LINKING);
        boolean isThere = Files.isDirectory(further);
        Map<String, String> files = LinkTraining.files(
                read,
                isThere ? read(further) : new Corpus(List.of()),
                language,
                new Extractors(),
                trainer.unseen(read.stories()),
                Fingerprint.of(isThere ? List.of(part, further) : List.of(part), Features.VERSION));
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
            out.printf("%s in %s%n", entry.getKey(), folder);
        }
        return 0;
    }

    private static Corpus read(Path part) {
        if (!Files.isDirectory(part)) {
            throw new CommandFailure(part + " is no folder");
        }
        try {
            Corpus read = CorpusReader.read(part);
            if (read.stories().isEmpty()) {
                throw new CommandFailure(part + " holds no stories");
            }
            return read;
        } catch (CorpusException wrong) {
            throw new CommandFailure("the corpus has mistakes:\n" + wrong.getMessage(), wrong);
        }
    }

    private static void print(Training training, PrintWriter out) {
        out.printf(
                "learnt from %d articles with %d statements; %d candidates judged by models that had not seen them:%n",
                training.articles(), training.statements(), training.candidates());
        out.printf("%-12s%12s%18s%10s%n", "likelihood", "candidates", "mean likelihood", "right %");
        for (Training.Tenth tenth : training.reliability()) {
            out.printf(
                    Locale.ROOT,
                    "%-12s%12d%18.1f%10.1f%n",
                    tenth.from() + "-" + (tenth.from() + 10),
                    tenth.count(),
                    tenth.likelihood(),
                    tenth.right());
        }
    }
}
