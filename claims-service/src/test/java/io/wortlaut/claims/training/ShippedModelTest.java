package io.wortlaut.claims.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.wortlaut.claims.claim.linking.Features;
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

    @ParameterizedTest
    @ValueSource(strings = {"word-statistics.txt", "link-weights.txt", "stance-weights.txt"})
    void theLinkingWasLearntFromTheCorpusAsItIs(String file) throws IOException {
        Path linking = Path.of("src/main/resources/io/wortlaut/claims/claim/linking/de", file);

        assertThat(Files.readAllLines(linking))
                .as("the training corpus or the features have changed: run ./wortlaut train and commit the files")
                .contains(LinkTraining.LEARNT_FROM
                        + Fingerprint.of(
                                List.of(Path.of("src/main/corpus/de/train"), Path.of("src/main/corpus/de/linking")),
                                Features.VERSION));
    }
}
