package io.wortlaut.claims.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import io.wortlaut.claims.Said;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;

class ClaimScoresTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);
    private static final List<String> SAID = List.of(
            "Die Fabrik hat nachts Säure in den Kanal geleitet",
            "Die Fabrik leitete nachts Säure in den Kanal",
            "Der Chor sucht zwei Tenöre");

    @Test
    void pairsAndStancesAreCountedOverAllDocuments() {
        ClaimScores scores = Evaluation.of(
                        List.of(
                                document(0, new ClaimLayer.Annotated("säure", Stance.ASSERTS)),
                                document(1, new ClaimLayer.Annotated("säure", Stance.DENIES)),
                                document(2, null)),
                        ClaimScoresTest::found,
                        false)
                .layers()
                .claims();

        assertThat(scores.pairs().precision()).isCloseTo(100, EXACTLY);
        assertThat(scores.pairs().recall()).isCloseTo(100, EXACTLY);
        assertThat(scores.stances()).isEqualTo(2);
        assertThat(scores.stance()).isEqualTo(0.5);
        assertThat(scores.denials()).isEqualTo(1);
        assertThat(scores.denialsAsserted()).isEqualTo(1);
        assertThat(scores.kinds())
                .containsExactly(new PairKind.Count(new PairKind(PairKind.Place.ARTICLES, false, false), 1, 1, 1));
    }

    @Test
    void aPairOfAStatementWithoutAClaimIsWrongUnlessOnlyClaimsAreCounted() {
        ClaimScores scores = Evaluation.of(
                        List.of(
                                document(0, new ClaimLayer.Annotated("säure", Stance.ASSERTS)),
                                document(1, null),
                                document(2, new ClaimLayer.Annotated("säure", Stance.ASSERTS))),
                        ClaimScoresTest::found,
                        false)
                .layers()
                .claims();

        assertThat(scores.pairs().precision()).isZero();
        assertThat(scores.pairs().recall()).isZero();
        assertThat(scores.pairsOfClaims().f1()).isZero();
        assertThat(scores.stance()).isEqualTo(1);
    }

    private static AnnotatedDocument document(int number, ClaimLayer claim) {
        String text = SAID.get(number);
        return new AnnotatedDocument(
                "d" + number, "s", null, text, List.of(), words(text), List.of(annotation(text, claim)));
    }

    private static List<Annotation> found(AnnotatedDocument document) {
        Proposition proposition = PropositionReader.of("de")
                .read(
                        document.text(),
                        Said.in(document.text()).statement(document.text()).extraction())
                .getFirst();
        return List.of(annotation(document.text(), new ClaimLayer.Found(proposition, Stance.ASSERTS)));
    }

    private static Annotation annotation(String text, ClaimLayer claim) {
        return new Annotation(
                Form.DIRECT,
                false,
                Map.of(Part.CONTENT, List.of(new Span(0, text.length()))),
                new Layers(SpeechAct.STATEMENT, null, List.of(), null, 90, claim));
    }

    private static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int start = 0;
        for (String word : text.split(" ")) {
            words.add(new Span(start, start + word.length()));
            start += word.length() + 1;
        }
        return words;
    }
}
