package io.wortlaut.claims.claim.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.wortlaut.claims.Said;
import io.wortlaut.claims.Scenario;
import io.wortlaut.claims.claim.linking.Relations.Dated;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * Data files: the folder is the relation, the file the scenario. Two statements of two articles, each "day ACT speaker |
 * words"; behind the dashes how they stand to each other, and what is shown for it beyond the words that both have.
 */
class RelationsTest {

    private static final Relations RELATIONS = new Relations();

    private record Given(Dated dated, String text) {

        private static Given of(String line) {
            String[] fields = line.split(" \\| ", 2);
            String[] head = fields[0].split(" ", 3);
            String text = fields[1];
            Said said = Said.in(text)
                    .statement(
                            List.of(new Span(0, text.length())),
                            Zone.BODY,
                            SpeechAct.valueOf(head[1]),
                            List.of(),
                            List.of(),
                            Said.person(head[2]));
            Proposition read =
                    PropositionReader.of("de").read(text, said.extraction()).getFirst();
            return new Given(new Dated(read, LocalDate.parse(head[0])), text);
        }
    }

    static List<Scenario> scenarios() throws IOException, URISyntaxException {
        return Scenario.below(RelationsTest.class, "relation");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void saysHowTwoStatementsStandToEachOther(Scenario scenario) {
        Given first = Given.of(scenario.given().get(0));
        Given second = Given.of(scenario.given().get(1));

        Optional<Relation> found = RELATIONS.of(first.dated(), second.dated(), false);

        assertThat(found.map(relation -> shown(relation, first, second)).orElse("nothing"))
                .isEqualTo(scenario.expected());
        assertThat(RELATIONS.of(second.dated(), first.dated(), false))
                .as("the other way round")
                .isEqualTo(found.map(Relation::turned));
    }

    private static String shown(Relation relation, Given first, Given second) {
        Given one = relation.inverse() ? second : first;
        Given other = relation.inverse() ? first : second;
        String ways =
                relation.inverse() ? "second " + relation.type() + " first" : "first " + relation.type() + " second";
        String evidence =
                Evidences.ofRelation(
                                relation.type(),
                                one.dated().proposition(),
                                other.dated().proposition())
                        .stream()
                        .filter(found -> switch (found.kind()) {
                            case NAME, NUMBER, WORD -> false;
                            default -> true;
                        })
                        .map(found -> "\n" + found.kind() + " | " + words(found.span(), one) + " | "
                                + words(found.ofSpan(), other))
                        .collect(Collectors.joining());
        return ways + evidence;
    }

    private static String words(Span span, Given given) {
        return span == null ? "-" : span.of(given.text());
    }
}
