package io.wortlaut.claims.extraction.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

/** What is proposed counts only as far as the text itself bears it out. */
class SupplementedExtractorTest {

    private static final String TEXT = "Bürgermeisterin Ada Quint sagte, der Deich halte.\n\n"
            + "Für Bo Lund ist die Sache klar. Der Deich war nie zu retten. Das ist so. Das ist so.";
    private static final Extractor OWN = new Extractors();

    private final List<RuntimeException> failures = new ArrayList<>();

    @Test
    void whatStandsInTheTextIsAdded() {
        Extraction extraction = read(proposal(List.of("Der Deich war nie zu retten."), "Bo Lund", null));

        assertThat(extraction.statements()).hasSize(own().size() + 1);
        ExtractedStatement added = extraction.statements().getLast();
        assertThat(added.content()).singleElement().satisfies(span -> assertThat(span.of(TEXT))
                .isEqualTo("Der Deich war nie zu retten."));
        assertThat(added.speaker()).singleElement().satisfies(span -> assertThat(span.of(TEXT))
                .isEqualTo("Bo Lund"));
        assertThat(added.speakers()).singleElement().satisfies(party -> {
            assertThat(party.name()).isEqualTo("Bo Lund");
            assertThat(party.method()).isEqualTo("proposed");
        });
    }

    @Test
    void whatDoesNotStandThereIsRefused() {
        assertThat(read(proposal(List.of("Der Deich war stets zu retten."), "Bo Lund", null))
                        .statements())
                .isEqualTo(own());
        assertThat(read(proposal(List.of("Der Deich war nie zu retten."), "Cy Orr", null))
                        .statements())
                .isEqualTo(own());
        assertThat(read(proposal(List.of("Der Deich war nie zu retten."), "Bo Lund", "Bo Erik Lund"))
                        .statements())
                .isEqualTo(own());
        assertThat(read(proposal(List.of("nie zu retten", "Der Deich war"), "Bo Lund", null))
                        .statements())
                .isEqualTo(own());
    }

    @Test
    void whatStandsThereTwiceProvesNothing() {
        assertThat(read(proposal(List.of("Das ist so."), "Bo Lund", null)).statements())
                .isEqualTo(own());
    }

    @Test
    void ourOwnFindingsStand() {
        assertThat(own()).isNotEmpty();
        assertThat(read(proposal(List.of("der Deich halte"), "Bo Lund", null)).statements())
                .isEqualTo(own());
    }

    @Test
    void aSecondExtractorThatIsAwayLeavesTheFirst() {
        Extractor extractor = new SupplementedExtractor(OWN, new FixedProposer(null), failures::add);

        Extraction extraction = extractor.extract(Document.bare(TEXT, "de"));

        assertThat(extraction.statements()).isEqualTo(own());
        assertThat(extraction.complete()).isFalse();
        assertThat(failures).hasSize(1);
    }

    @Test
    void theVersionIsThatOfBoth() {
        assertThat(new SupplementedExtractor(OWN, new FixedProposer(List.of()), failures::add).version())
                .isEqualTo(OWN.version() + "+fixed");
    }

    private Extraction read(Proposal proposal) {
        Extraction extraction = new SupplementedExtractor(OWN, new FixedProposer(List.of(proposal)), failures::add)
                .extract(Document.bare(TEXT, "de"));
        assertThat(extraction.complete()).isTrue();
        assertThat(extraction.statements())
                .flatExtracting(ExtractedStatement::content)
                .extracting(Span::start)
                .isSorted();
        return extraction;
    }

    private static List<ExtractedStatement> own() {
        return OWN.extract(Document.bare(TEXT, "de")).statements();
    }

    private static Proposal proposal(List<String> content, String speaker, String name) {
        return new Proposal(
                Form.FREE_INDIRECT, SpeechAct.ASSESSMENT, content, List.of(), speaker, name, PartyKind.PERSON);
    }

    /** @param proposals null for one that is away */
    private record FixedProposer(List<Proposal> proposals) implements Proposer {

        @Override
        public String version() {
            return "fixed";
        }

        @Override
        public List<Proposal> propose(Document document) {
            if (proposals == null) {
                throw new IllegalStateException("away");
            }
            return proposals;
        }
    }
}
