package io.wortlaut.claims.statement.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.wortlaut.claims.extraction.Span;

/** What a search finds in a text: data files, the folder is the phenomenon. A line is "MODE | query | text", found words bracketed. */
class SearchQueryTest {

    record Case(String name, MatchMode mode, String query, String expected) {

        @Override
        public String toString() {
            return name + ": " + query;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheBracketedWords(Case scenario) {
        String text = scenario.expected().replaceAll("[\\[\\]]", "");

        StringBuilder shown = new StringBuilder(text);
        for (Span span : SearchQuery.of(scenario.query(), scenario.mode())
                .highlights(text)
                .reversed()) {
            shown.insert(span.end(), ']').insert(span.start(), '[');
        }

        assertThat(shown.toString()).isEqualTo(scenario.expected());
    }

    static List<Case> cases() throws IOException, URISyntaxException {
        Path root =
                Path.of(SearchQueryTest.class.getResource("inflection").toURI()).getParent();
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" \\| ", 3);
                    cases.add(new Case(
                            root.relativize(file).toString(), MatchMode.valueOf(parts[0]), parts[1], parts[2]));
                }
            }
        }
        return cases;
    }

    @Test
    void nothingToSearchForIsEmpty() {
        assertThat(SearchQuery.of("\" \" - ! ", MatchMode.STEMMED).isEmpty()).isTrue();
        assertThat(SearchQuery.of("der", MatchMode.STEMMED).isEmpty()).isFalse();
    }
}
