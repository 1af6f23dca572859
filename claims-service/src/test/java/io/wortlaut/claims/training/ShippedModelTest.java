package io.wortlaut.claims.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.model.ModelFile;

class ShippedModelTest {

    @Test
    void theModelWasLearntFromTheCorpusAsItIs() throws IOException {
        byte[] model =
                Files.readAllBytes(Path.of("src/main/resources/io/wortlaut/claims/extraction/de", ModelFile.NAME));

        assertThat(ModelFile.corpus(model))
                .as("the training corpus or the features have changed: run ./wortlaut train and commit the model")
                .isEqualTo(Fingerprint.of(Path.of("src/main/corpus/de/train")));
    }
}
