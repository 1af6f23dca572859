package io.wortlaut.claims.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus itself: every file of it follows the format. */
class CorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"de/train", "de/test", "de/second", "en/train", "en/test"})
    void everyFileOfAPartIsRight(String part) {
        assertThat(CorpusReader.check(Path.of("src/main/corpus", part))).isEmpty();
    }
}
