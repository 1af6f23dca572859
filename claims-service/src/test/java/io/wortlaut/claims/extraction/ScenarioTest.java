package io.wortlaut.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language cases: folder = phenomenon, file = scenario. */
class ScenarioTest {

    private static final Extractor EXTRACTOR = new Extractors();

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsTheStatements(Scenario scenario) {
        List<String> found = scenario.found(EXTRACTOR);

        assertThat(String.join("\n", found)).isEqualTo(String.join("\n", scenario.expected()));
    }

    static List<Scenario> scenarios() throws IOException, URISyntaxException {
        URL folder = ScenarioTest.class.getResource("direct-speech");
        Path root = Path.of(folder.toURI()).getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> Scenario.read(root, file))
                    .toList();
        }
    }
}
