package io.wortlaut.claims.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;

class WikinewsCorpusTest {

    @TempDir
    private Path folder;

    @Test
    void offsetsBecomeUtf16() throws IOException {
        Files.writeString(folder.resolve("a.pretty.json"), """
                {"originalText": "😀 Er rief: „Ja!“",
                 "tokens": [{"charBegin": 0, "charEnd": 1}, {"charBegin": 2, "charEnd": 4}],
                 "annotations": [{"type": "IndirectFreeIndirect", "isNested": true,
                   "quote": {"spans": [{"charBegin": 11, "charEnd": 16}]},
                   "speaker": {"spans": [{"charBegin": 2, "charEnd": 4}]}}]}
                """);

        assertThat(WikinewsCorpus.isIn(folder)).isTrue();
        assertThat(WikinewsCorpus.read(folder)).singleElement().satisfies(document -> {
            assertThat(document.tokens()).containsExactly(new Span(0, 2), new Span(3, 5));
            Annotation statement = document.statements().getFirst();
            assertThat(statement.form()).isEqualTo(Form.INDIRECT_FREE_INDIRECT);
            assertThat(statement.nested()).isTrue();
            assertThat(statement.spans(Part.CONTENT).getFirst().of(document.text()))
                    .isEqualTo("„Ja!“");
            assertThat(statement.spans(Part.SPEAKER).getFirst().of(document.text()))
                    .isEqualTo("Er");
            assertThat(statement.spans(Part.FRAME)).isEmpty();
        });
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{\"title\": \"x\"}");

        assertThatThrownBy(() -> WikinewsCorpus.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.json");
    }
}
