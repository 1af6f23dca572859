package io.wortlaut.claims.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.corpus.Story;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.LanguageExtractor;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.model.ModelFile;

class ModelTrainerTest {

    private static List<Story> stories;
    private static byte[] model;

    @BeforeAll
    static void trainOnce() {
        stories =
                CorpusReader.read(Path.of("src/main/corpus/de/train")).stories().subList(0, 12);
        model = ModelFile.write(new ModelTrainer(new LanguageFolder("de"))
                .train(stories, "0123456789")
                .models());
    }

    @Test
    void theSameStoriesMakeTheSameBytes() {
        byte[] again = ModelFile.write(new ModelTrainer(new LanguageFolder("de"))
                .train(stories, "0123456789")
                .models());

        assertThat(again).isEqualTo(model);
    }

    @Test
    void otherStoriesMakeOtherBytes() {
        byte[] other = ModelFile.write(new ModelTrainer(new LanguageFolder("de"))
                .train(stories.subList(0, 11), "0123456789")
                .models());

        assertThat(other).isNotEqualTo(model);
    }

    @Test
    void aModelThatWasWrittenAndReadFindsStatements() {
        LanguageExtractor extractor = new LanguageExtractor(new LanguageFolder("de"), ModelFile.read(model));

        List<ExtractedStatement> statements = extractor
                .extract(Document.bare(
                        "„Der Deich hält noch zehn Jahre“, sagte Deichgräfin Almut Brönner am Montag.", "de"))
                .statements();

        assertThat(statements).singleElement().satisfies(statement -> assertThat(statement.confidence())
                .isBetween(1, 100));
        assertThat(extractor.version()).endsWith("-01234567");
    }

    @Test
    void bytesThatAreNoModelAreRefused() {
        assertThatThrownBy(() -> ModelFile.read(new byte[] {1, 2, 3, 4, 5}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(model, model.length / 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
