package io.wortlaut.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ExtractorsTest {

    private final Extractor extractors = new Extractors();

    @Test
    void findsDirectSpeechAndItsSpeaker() {
        String text = "„Wir haben die Brücke geprüft“, sagte Edda Marlow am Montag.";

        List<ExtractedStatement> statements =
                extractors.extract(Document.bare(text, "de")).statements();

        assertThat(statements).singleElement().satisfies(statement -> {
            assertThat(statement.form()).isEqualTo(Form.DIRECT);
            assertThat(statement.content())
                    .extracting(span -> span.of(text))
                    .containsExactly("„Wir haben die Brücke geprüft“");
            assertThat(statement.speaker()).extracting(span -> span.of(text)).containsExactly("Edda Marlow");
        });
    }

    @Test
    void readsNothingInALanguageWithoutRules() {
        assertThat(extractors.extract(new Document("« Oui », dit-il.", List.of(), "fr", null)))
                .isEqualTo(Extraction.EMPTY);
    }
}
