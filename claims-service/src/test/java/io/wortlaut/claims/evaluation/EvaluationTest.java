package io.wortlaut.claims.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

/** Figures worked out by hand on documents of a few words. */
class EvaluationTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final String TEXT = "Ada sagte , es regne heute . Bo schwieg .";

    @Test
    void aPerfectReadingScoresHundred() {
        Annotation statement = annotation(Form.INDIRECT, "es regne heute", "Ada", "sagte");

        Evaluation evaluation = evaluate(List.of(statement), List.of(statement));

        assertThat(evaluation.pools())
                .allSatisfy(pool -> assertThat(pool.score().f1()).isCloseTo(100, EXACTLY));
        assertThat(evaluation.aligned()).isEqualTo(1);
        FormScore all = evaluation.forms().getLast();
        assertThat(all.form()).isNull();
        assertThat(List.of(all.found(), all.exact(), all.formRight(), all.speakerRight()))
                .containsOnly(1.0);
    }

    @Test
    void partsAreScoredByTheirTokens() {
        Annotation gold = annotation(Form.INDIRECT, "es regne heute", "Ada", "sagte");
        Annotation found = annotation(Form.DIRECT, "es regne", "Bo", "sagte");

        Evaluation evaluation = evaluate(List.of(gold), List.of(found));

        PrecisionRecall message = evaluation.pools().getFirst().score();
        assertThat(message.precision()).isCloseTo(100, EXACTLY);
        assertThat(message.recall()).isCloseTo(200.0 / 3, EXACTLY);
        PartScore speaker = evaluation.parts().get(1);
        assertThat(speaker.score().f1()).isZero();
        // Content, speaker and cue, each once: (1 + 0 + 1) / 3 and (2/3 + 0 + 1) / 3.
        PrecisionRecall joint = evaluation.pools().get(2).score();
        assertThat(joint.precision()).isCloseTo(200.0 / 3, EXACTLY);
        assertThat(joint.recall()).isCloseTo(500.0 / 9, EXACTLY);
        FormScore indirect = evaluation.forms().get(1);
        assertThat(indirect.found()).isEqualTo(1);
        assertThat(indirect.exact()).isZero();
        assertThat(indirect.formRight()).isZero();
        assertThat(indirect.speakerRight()).isZero();
    }

    @Test
    void whatIsMissedCostsRecallAndWhatIsExtraPrecision() {
        Annotation one = annotation(Form.INDIRECT, "es regne heute", "Ada", "sagte");
        Annotation other = annotation(Form.REPORTED, "Bo schwieg", "Bo", null);

        assertThat(evaluate(List.of(one, other), List.of(one))
                        .pools()
                        .getFirst()
                        .score())
                .isEqualTo(new PrecisionRecall(100, 50, 200.0 / 3));
        assertThat(evaluate(List.of(one), List.of(one, other))
                        .pools()
                        .getFirst()
                        .score())
                .isEqualTo(new PrecisionRecall(50, 100, 200.0 / 3));
    }

    @Test
    void leftOversArePairedButNotInTheStrictRows() {
        Annotation missed = annotation(Form.REPORTED, "Bo schwieg", "Bo", null);
        Annotation extra = annotation(Form.REPORTED, "es regne heute", "Bo", null);

        Evaluation evaluation = evaluate(List.of(missed), List.of(extra));

        assertThat(evaluation.aligned()).isZero();
        assertThat(evaluation.pools().get(4).score().f1()).isCloseTo(100, EXACTLY);
        assertThat(evaluation.strict().getLast().score().f1()).isZero();
        assertThat(evaluation.forms().getLast().found()).isZero();
    }

    @Test
    void nestedStatementsCanBeLeftOut() {
        Annotation own = annotation(Form.INDIRECT, "es regne heute", "Ada", "sagte");
        Annotation nested = new Annotation(Form.DIRECT, true, own.parts(), null);

        Evaluation evaluation = Evaluation.of(List.of(document(List.of(own, nested))), document -> List.of(own), true);

        assertThat(evaluation.gold()).isEqualTo(1);
        assertThat(evaluation.pools().getFirst().score().f1()).isCloseTo(100, EXACTLY);
    }

    @Test
    void furtherLayersAreScoredOverWhatWasFound() {
        Annotation gold =
                layered("es regne heute", new Layers(SpeechAct.REPORT, "ada", via("agentur", "nta"), "2025-03", 100));
        Annotation alike = layered("Bo schwieg", new Layers(SpeechAct.REPORT, "ada", List.of(), null, 100));
        Annotation right = layered("es regne heute", new Layers(SpeechAct.REPORT, "x", via("nta"), "2025-03", 85));
        Annotation wrong = layered("Bo schwieg", new Layers(SpeechAct.DENIAL, "y", via("nta"), null, 81));

        LayerScores layers =
                evaluate(List.of(gold, alike), List.of(right, wrong)).layers();

        assertThat(layers.found()).isEqualTo(2);
        assertThat(layers.act()).isEqualTo(0.5);
        ActScores report = layers.acts().stream()
                .filter(row -> row.act() == SpeechAct.REPORT)
                .findFirst()
                .orElseThrow();
        assertThat(report.takenFor()).isEqualTo(Map.of(SpeechAct.REPORT, 1, SpeechAct.DENIAL, 1));
        assertThat(report.score().precision()).isCloseTo(100, EXACTLY);
        assertThat(report.score().recall()).isCloseTo(50, EXACTLY);
        assertThat(layers.via()).isEqualTo(0.5);
        assertThat(layers.viaWhereGold()).isEqualTo(1);
        assertThat(layers.said()).isEqualTo(1);
        assertThat(layers.saidWhereGold()).isEqualTo(1);
        // One actor taken for two: each half is pure, and holds half of the actor.
        assertThat(layers.speakers().precision()).isCloseTo(100, EXACTLY);
        assertThat(layers.speakers().recall()).isCloseTo(50, EXACTLY);
        assertThat(layers.reliability()).singleElement().satisfies(bin -> {
            assertThat(bin.from()).isEqualTo(80);
            assertThat(bin.statements()).isEqualTo(2);
            assertThat(bin.confidence()).isCloseTo(83, EXACTLY);
            assertThat(bin.right()).isCloseTo(100, EXACTLY);
        });
    }

    @Test
    void theIntervalHoldsTheFigureAndIsDrawnAlike() {
        Annotation statement = annotation(Form.INDIRECT, "es regne heute", "Ada", "sagte");
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            documents.add(new AnnotatedDocument("d" + i, "s", null, TEXT, List.of(), words(), List.of(statement)));
        }

        Evaluation first = Evaluation.of(documents, EvaluationTest::everySecond, false);
        PoolScore message = first.pools().getFirst();

        assertThat(message.score().recall()).isCloseTo(50, EXACTLY);
        assertThat(message.interval().low()).isLessThan(message.score().f1());
        assertThat(message.interval().high()).isGreaterThan(message.score().f1());
        assertThat(Evaluation.of(documents, EvaluationTest::everySecond, false)).isEqualTo(first);
    }

    private static List<Annotation> everySecond(AnnotatedDocument document) {
        return Integer.parseInt(document.name().substring(1)) % 2 == 0 ? document.statements() : List.of();
    }

    private static Evaluation evaluate(List<Annotation> gold, List<Annotation> found) {
        return Evaluation.of(List.of(document(gold)), document -> found, false);
    }

    private static AnnotatedDocument document(List<Annotation> gold) {
        return new AnnotatedDocument("d", "s", null, TEXT, List.of(), words(), gold);
    }

    private static List<Span> words() {
        return Pattern.compile("\\S+")
                .matcher(TEXT)
                .results()
                .map((MatchResult word) -> new Span(word.start(), word.end()))
                .toList();
    }

    private static Annotation annotation(Form form, String content, String speaker, String cue) {
        return new Annotation(
                form,
                false,
                Map.of(
                        Part.CONTENT,
                        at(content),
                        Part.SPEAKER,
                        at(speaker),
                        Part.CUE,
                        cue == null ? List.of() : at(cue)),
                null);
    }

    private static Annotation layered(String content, Layers layers) {
        return new Annotation(Form.INDIRECT, false, Map.of(Part.CONTENT, at(content)), layers);
    }

    private static List<Via> via(String... words) {
        return List.of(new Via(Set.of(words), List.of()));
    }

    private static List<Span> at(String words) {
        return List.of(new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length()));
    }
}
