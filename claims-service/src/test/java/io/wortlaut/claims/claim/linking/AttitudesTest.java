package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.wortlaut.claims.Said;
import io.wortlaut.claims.Scenario;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Data files: the folder is the attitude, the file how it is worded. Words; behind the dashes what they suggest. */
class AttitudesTest {

    static List<Scenario> scenarios() throws IOException, URISyntaxException {
        return Scenario.below(AttitudesTest.class, "attitude");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void wordsSuggestWhereAStatementStands(Scenario scenario) {
        String text = scenario.given().getFirst();
        Said said = Said.in(text)
                .statement(
                        List.of(new Span(0, text.length())),
                        Zone.BODY,
                        SpeechAct.STATEMENT,
                        List.of(),
                        List.of(),
                        Said.person("Ute Tammen"));

        Proposition read =
                PropositionReader.of("de").read(text, said.extraction()).getFirst();

        assertThat(read.attitudes().isEmpty() ? "nothing" : String.join("\n", new TreeSet<>(read.attitudes())))
                .isEqualTo(scenario.expected());
    }
}
