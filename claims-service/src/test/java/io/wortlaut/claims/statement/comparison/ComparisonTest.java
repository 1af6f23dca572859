package io.wortlaut.claims.statement.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.wortlaut.claims.Scenario;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.QuoteType;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * Data files: the folder is the phenomenon, the file the scenario. A line is "ZONE ACT speaker[ for party] | words" or, of
 * repetitions, "speaker | words"; "?" is nobody known. Behind the dashes stands what is to be found.
 */
class ComparisonTest {

    static List<Scenario> distortions() throws IOException, URISyntaxException {
        return Scenario.below(ComparisonTest.class, "distortion");
    }

    static List<Scenario> repetitions() throws IOException, URISyntaxException {
        return Scenario.below(ComparisonTest.class, "repetition");
    }

    @ParameterizedTest
    @MethodSource("distortions")
    void findsWhatIsDistorted(Scenario scenario) {
        List<String> given = scenario.given();
        String text = String.join("\n", given);

        String found = Distortions.of(text, extraction(text, given), "de").stream()
                .map(distortion -> String.join(
                        " | ",
                        distortion.kind().name(),
                        words(text, distortion.span()),
                        words(text, distortion.ofSpan())))
                .collect(Collectors.joining("\n"));

        assertThat(found).isEqualTo(scenario.expected());
    }

    @Test
    void comparesByTheListsOfTheLanguage() {
        List<String> given = List.of(
                "names:",
                "HEADLINE REPORT Ida Berg | nine ships were lost in the storm",
                "BODY REPORT Ida Berg | at least nine ships were lost in the storm");
        String text = String.join("\n", given);

        assertThat(Distortions.of(text, extraction(text, given), "en"))
                .extracting(Distortion::kind)
                .containsExactly(DistortionKind.QUALIFIER_DROPPED);
        assertThat(Distortions.of(text, extraction(text, given), "de")).isEmpty();
    }

    private static String words(String text, Span span) {
        return span == null ? "-" : span.of(text);
    }

    private static Extraction extraction(String text, List<String> given) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : given.getFirst().substring("names:".length()).strip().split(", ")) {
            for (int at = text.indexOf(name, given.getFirst().length());
                    !name.isEmpty() && at >= 0;
                    at = text.indexOf(name, at + 1)) {
                mentions.add(new Mention(name, new Span(at, at + name.length()), name, PartyKind.STATE, "name", null));
            }
        }
        List<ExtractedStatement> statements = new ArrayList<>();
        int start = given.getFirst().length() + 1;
        for (String line : given.subList(1, given.size())) {
            String[] head = line.substring(0, line.indexOf(" | ")).split(" ", 3);
            String[] parties = head[2].split(" for ");
            int speaker = start + line.indexOf(parties[0], head[0].length() + head[1].length());
            Span content = new Span(start + line.indexOf(" | ") + 3, start + line.length());
            statements.add(statement(
                    Zone.valueOf(head[0]),
                    SpeechAct.valueOf(head[1]),
                    content,
                    new Span(speaker, speaker + parties[0].length()),
                    party(parties[0]),
                    parties.length < 2 ? List.of() : List.of(party(parties[1]))));
            start += line.length() + 1;
        }
        return new Extraction(statements, mentions);
    }

    private static ExtractedStatement statement(
            Zone zone, SpeechAct act, Span content, Span speaker, Party said, List<Party> onBehalfOf) {
        return new ExtractedStatement(
                Form.INDIRECT,
                QuoteType.INDIRECT,
                act,
                List.of(content),
                List.of(),
                List.of(speaker),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(said),
                onBehalfOf,
                List.of(),
                List.of(),
                null,
                null,
                zone,
                90,
                null);
    }

    private static Party party(String name) {
        PartyKind kind =
                name.equals("?") ? PartyKind.UNRESOLVED : name.contains(" ") ? PartyKind.PERSON : PartyKind.STATE;
        return new Party(name, kind, null, "name", List.of(), 90);
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void findsWhatIsTheSameUtterance(Scenario scenario) {
        Utterance one = utterance(scenario.given().get(0));
        Utterance other = utterance(scenario.given().get(1));

        boolean repeated = Repetitions.isRepeated(one, other);

        assertThat(repeated ? "SAME" : "DIFFERENT").isEqualTo(scenario.expected());
        assertThat(Repetitions.isRepeated(other, one)).isEqualTo(repeated);
        if (repeated) {
            assertThat(one.keys()).as("they are looked up by").containsAnyElementsOf(other.sought());
            assertThat(other.keys()).as("they are looked up by").containsAnyElementsOf(one.sought());
        }
    }

    private static Utterance utterance(String line) {
        String[] parts = line.split(" \\| ", 2);
        return Utterance.of(
                parts[1],
                (parts[0].equals("?") ? "UNRESOLVED:" : "PERSON:") + parts[0].toLowerCase(java.util.Locale.ROOT));
    }
}
