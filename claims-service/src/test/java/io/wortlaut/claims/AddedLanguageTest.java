package io.wortlaut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.claim.linking.Stances;
import io.wortlaut.claims.corpus.Corpus;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.evaluation.OwnCorpus;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.LanguageExtractor;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.model.ModelFile;
import io.wortlaut.claims.training.LinkTraining;
import io.wortlaut.claims.training.ModelTrainer;

/** A language is added with folders, whatever is done with it: "qaa" has German words and its own uses of them. */
class AddedLanguageTest {

    private static final String MADE_UP = "qaa";
    private static final Path TRAIN = Path.of("src/test/resources/corpus", MADE_UP, "train");
    private static final String TEXT = "„Die Brücke hat eine Mandel Pfeiler“, pflasterte Edda Marlow. "
            + "„Die Brücke hat fünfzehn Pfeiler, Pustekuchen“, pflasterte Ole Gruber.";

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]{2})(/[^\"]*)?\"");
    private static final Pattern CONSTANT =
            Pattern.compile("Locale\\.(GERMAN|GERMANY|ENGLISH|UK|US|FRENCH)\\b" + "|ALGORITHM\\.[A-Z]+");
    /** The languages that articles are told to be in. */
    private static final Path TOLD =
            Path.of("../articles-service/src/main/resources/io/wortlaut/articles/reading/languages.txt");

    private final Extractor extractor = new Extractors(List.of("de", MADE_UP));

    @Test
    void itsStatementsAreFoundAndLinkedByItsOwnData() {
        Extraction extraction = extractor.extract(new Document(TEXT, List.of(), MADE_UP, null));
        List<Proposition> propositions = PropositionReader.of(MADE_UP).read(TEXT, extraction);

        assertThat(propositions).hasSize(2).allSatisfy(proposition -> assertThat(proposition.language())
                .isEqualTo(MADE_UP));
        assertThat(propositions.getFirst().numbers()).containsExactly("#15");
        assertThat(propositions.getLast().numbers())
                .as("a numeral of another language is none in this one")
                .isEmpty();
        assertThat(new Linker().link(propositions.getFirst(), propositions.getLast(), true))
                .isPresent();
        assertThat(propositions.stream().map(new Stances()::of)).containsExactly(Stance.ASSERTS, Stance.DENIES);
    }

    @Test
    void whatIsSaidInTwoLanguagesIsNotLinked() {
        Extraction extraction = extractor.extract(new Document(TEXT, List.of(), MADE_UP, null));
        Proposition here = PropositionReader.of(MADE_UP).read(TEXT, extraction).getFirst();
        Proposition there = PropositionReader.of("de").read(TEXT, extraction).getFirst();

        assertThat(new Linker().link(here, there, false)).isEmpty();
    }

    @Test
    void itsCorpusMakesItsModels() {
        Corpus corpus = CorpusReader.read(TRAIN);
        ModelTrainer trainer = new ModelTrainer(new LanguageFolder(MADE_UP));
        byte[] model =
                ModelFile.write(trainer.train(corpus.stories(), "0123456789").models());
        Map<String, String> linking = LinkTraining.files(
                corpus, new Corpus(List.of()), MADE_UP, extractor, trainer.unseen(corpus.stories()), "0123456789");

        List<ExtractedStatement> statements = new LanguageExtractor(new LanguageFolder(MADE_UP), ModelFile.read(model))
                .extract(new Document(TEXT, List.of(), MADE_UP, null))
                .statements();

        assertThat(statements)
                .flatExtracting(ExtractedStatement::speakers)
                .extracting(Party::name)
                .contains("Edda Marlow", "Ole Gruber");
        assertThat(linking.get("word-statistics.txt")).contains("articles 2");
    }

    @Test
    void itsAnnotatedArticlesAreScored() {
        assertThat(OwnCorpus.claimsOfAnnotated(TRAIN, MADE_UP, extractor).stance())
                .isPositive();
    }

    @Test
    void noLanguageIsNamedInTheEngine() throws IOException {
        List<String> codes = Files.readAllLines(TOLD);
        Map<String, String> found = new TreeMap<>();
        for (Path module : List.of(Path.of("src/main/java"), Path.of("../articles-service/src/main/java"))) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    LITERAL.matcher(source)
                            .results()
                            .filter(literal -> codes.contains(literal.group(1)))
                            .forEach(literal -> found.put(file.toString(), literal.group()));
                    CONSTANT.matcher(source)
                            .results()
                            .forEach(constant -> found.put(file.toString(), constant.group()));
                }
            }
        }

        assertThat(codes).containsAll(LanguageFolder.languages());
        assertThat(found).as("languages that the engine names").isEmpty();
    }
}
