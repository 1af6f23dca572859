package io.wortlaut.claims.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus itself: every file of it follows the format. */
class CorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"train", "test", "second"})
    void everyFileOfAPartIsRight(String part) {
        assertThat(CorpusReader.check(Path.of("src/main/corpus/de", part))).isEmpty();
    }
}
