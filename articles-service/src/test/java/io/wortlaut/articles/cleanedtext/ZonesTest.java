package io.wortlaut.articles.cleanedtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folder = phenomenon, file = scenario; each line of an article stands behind its zone. */
class ZonesTest {

    private static final Path CASES = Path.of("src/test/resources/zones");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile)
                    .map(CASES::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesEachLineItsZone(Path scenario) throws IOException {
        String file = Files.readString(CASES.resolve(scenario));
        boolean html = scenario.toString().endsWith(".html");
        String expected = html ? file.substring(file.indexOf("=====\n") + 6) : file;

        CleanedArticle article = html
                ? Cleaner.cleanHtml(file.substring(0, file.indexOf("=====")))
                : Cleaner.cleanText(file.replaceAll("(?m)^[A-Z]+ \\| ", ""));

        assertThat(article.zones().stream()
                        .map(zone -> zone.zone() + " | " + zone.of(article.text()))
                        .toList())
                .isEqualTo(expectedLines(expected));
    }

    private static List<String> expectedLines(String expected) {
        return expected.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("\\| • ", "| ").replaceAll(" {2,}", " "))
                .toList();
    }
}
