package io.wortlaut.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.model.ModelFile;

/**
 * Where this copy of Wortlaut lies: the checkout that the script {@code wortlaut} was started from.
 *
 * @param home its top folder, absolute
 */
public record Installation(Path home) {

    public Installation {
        home = home.toAbsolutePath().normalize();
    }

    /** Named by the script through the system property {@code wortlaut.home}; the working directory otherwise. */
    public static Installation current() {
        return new Installation(Path.of(System.getProperty("wortlaut.home", "")));
    }

    public Path runnableJar(String module) {
        return existing(home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    public Path supergraph() {
        return existing(home.resolve("gateway/supergraph.graphql"));
    }

    public Path databaseInit() {
        return existing(home.resolve("deploy/postgres/init.sql"));
    }

    public Path sampleData() {
        return existing(home.resolve("deploy/sample-data/articles.ndjson"));
    }

    /** The parts of the annotated corpus that there are: what all is trained on, what the linking is, what is tested on, the second annotation. */
    public List<Path> corpusParts() {
        return LanguageFolder.languages().stream()
                .map(existing(home.resolve("claims-service/src/main/corpus"))::resolve)
                .flatMap(corpus ->
                        Stream.of("train", "linking", "test", "second").map(corpus::resolve))
                .filter(Files::isDirectory)
                .toList();
    }

    /**
     * The language of annotated documents: that whose folder they lie in, else the first that is read.
     *
     * @param documents a folder or file
     * @return BCP 47 tag
     */
    public static String languageOf(Path documents) {
        List<String> languages = LanguageFolder.languages();
        for (Path at = documents.toAbsolutePath().normalize(); at.getFileName() != null; at = at.getParent()) {
            if (languages.contains(at.getFileName().toString())) {
                return at.getFileName().toString();
            }
        }
        return languages.getFirst();
    }

    /**
     * What the extraction of a language learns from.
     *
     * @param language BCP 47 tag, which is the name of the language's folders
     */
    public Path trainingCorpus(String language) {
        return existing(
                home.resolve("claims-service/src/main/corpus").resolve(language).resolve("train"));
    }

    /** A language's model among the sources, whether it is there yet or not. */
    public Path modelFile(String language) {
        return existing(home.resolve("claims-service/src/main/resources/io/wortlaut/claims/extraction")
                        .resolve(language))
                .resolve(ModelFile.NAME);
    }

    /** The folder of a language's data files of the linking among the sources. */
    public Path linkingFolder(String language) {
        return existing(home.resolve("claims-service/src/main/resources/io/wortlaut/claims/claim/linking")
                .resolve(language));
    }

    /** Where the running system keeps its data and logs unless told otherwise. */
    public Path defaultData() {
        return home.resolve(".wortlaut");
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new CommandFailure(file + " is missing; is this a complete checkout, and was it built?");
        }
        return file;
    }
}
