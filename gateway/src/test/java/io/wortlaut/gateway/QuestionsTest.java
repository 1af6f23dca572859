package io.wortlaut.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import graphql.parser.Parser;
import graphql.validation.Validator;

import io.wortlaut.gateway.supergraph.Supergraph;
import io.wortlaut.gateway.supergraph.SupergraphParser;

/** The questions that frontend developers are shown are questions that the graph can be asked. */
class QuestionsTest {

    private static final Path QUESTIONS = Path.of("../deploy/queries");
    private static final Supergraph SUPERGRAPH = supergraph();

    private static Supergraph supergraph() {
        try {
            return SupergraphParser.parse(Files.readString(Path.of("supergraph.graphql")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isValid(Path question) throws IOException {
        var document = Parser.parse(Files.readString(question));

        assertThat(new Validator().validateDocument(SUPERGRAPH.api(), document, Locale.ROOT))
                .isEmpty();
    }

    @Test
    void thePageListsThemAll() throws IOException {
        String page = Files.readString(QUESTIONS.resolve("README.md"));

        assertThat(questions()).isNotEmpty().allSatisfy(question -> assertThat(page)
                .contains("(" + question.getFileName() + ")"));
    }
}
