package io.wortlaut.claims.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.evaluation.Agreement.LayerAgreement;

/** Agreement worked out by hand on one article of two statements. */
class AgreementTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private static final String REGEN = "actor ada PERSON Ada Quint\nactor bo PERSON Bo Lund\nclaim regen Es regnet.\n";
    private static final String NASS = "claim nass Es ist nass.\n";

    @TempDir
    private Path corpus;

    @Test
    void whatBothSawAlikeIsCountedByLayer() throws IOException {
        part("train", "A", REGEN, """
                {1f {1s Ada} {1c sagte},} {1q es regne}. {2q {2s Bo} lobte den Regen}.
                ----
                1 INDIRECT STATEMENT speaker=ada claim=regen ASSERTS
                2 REPORTED SUPPORT speaker=bo
                """);
        part("second", "B", NASS, """
                {1f {1s Ada} {1c sagte},} {1q es regne}. {2q {2s Bo} lobte} den Regen.
                ----
                1 INDIRECT ASSESSMENT speaker=ada claim=nass REPORTS
                2 REPORTED SUPPORT speaker=ada
                """);

        Agreement agreement = Agreement.of(
                List.of(CorpusReader.read(corpus.resolve("train"))), CorpusReader.read(corpus.resolve("second")));

        assertThat(agreement.articles()).isEqualTo(1);
        assertThat(agreement.exactF1()).isCloseTo(50, EXACTLY);
        assertThat(agreement.overlapF1()).isCloseTo(100, EXACTLY);
        LayerAgreement form = agreement.layers().get("form");
        assertThat(form.observed()).isEqualTo(1);
        assertThat(form.kappa()).isCloseTo(1, EXACTLY);
        // Equal in one of two; by chance one of four: SUPPORT with SUPPORT.
        LayerAgreement act = agreement.layers().get("act");
        assertThat(act.observed()).isEqualTo(0.5);
        assertThat(act.kappa()).isCloseTo(1.0 / 3, EXACTLY);
        assertThat(agreement.layers().get("speaker").observed()).isEqualTo(0.5);
        // A claim of one statement makes no pair.
        assertThat(agreement.layers().get("whether about a claim").observed()).isEqualTo(1);
        assertThat(agreement.claimPairsFirst()).isZero();
    }

    @Test
    void pairsOfOneClaimAreThoseThatBothMade() throws IOException {
        String text = """
                {1,4f {1,4s Ada} {1,4c sagte},} {1q es {4q „gieße“}}. {2q {2s Bo} lobte den Regen}. {3q {3s Ada} bestritt ihn}.
                ----
                """;
        part("train", "A", REGEN, text + """
                1 INDIRECT STATEMENT speaker=ada claim=regen ASSERTS
                2 REPORTED SUPPORT speaker=bo claim=regen ASSERTS
                3 REPORTED DENIAL speaker=ada claim=regen DENIES
                4 DIRECT STATEMENT speaker=ada
                """);
        part("second", "B", NASS, text + """
                1 INDIRECT STATEMENT speaker=ada claim=nass ASSERTS
                2 REPORTED SUPPORT speaker=bo
                3 REPORTED DENIAL speaker=ada claim=nass DISPUTES
                4 DIRECT STATEMENT speaker=ada claim=nass ASSERTS
                """);

        Agreement agreement = Agreement.of(
                List.of(CorpusReader.read(corpus.resolve("train"))), CorpusReader.read(corpus.resolve("second")));

        // Three pairs of the first, one of the second, which the first has, too. The quoted word has its sentence's
        // claim.
        assertThat(agreement.claimPairsFirst()).isEqualTo(3);
        assertThat(agreement.claimPairsSecond()).isEqualTo(1);
        assertThat(agreement.claimPairsF1()).isCloseTo(50, EXACTLY);
        // "nass" is what the other calls "regen", for they have two statements in common.
        assertThat(agreement.layers().get("claim").observed()).isCloseTo(2.0 / 3, EXACTLY);
        LayerAgreement stance = agreement.layers().get("stance on the same claim");
        assertThat(stance.compared()).isEqualTo(2);
        assertThat(stance.observed()).isEqualTo(0.5);
    }

    private void part(String part, String hand, String story, String article) throws IOException {
        Path folder =
                Files.createDirectories(corpus.resolve(part).resolve("local").resolve("regen"));
        Files.writeString(
                folder.resolve("01-bote.txt"),
                "date: 2025-03-14\noutlet: Bote\nkind: local\nhand: " + hand + "\n\n" + article);
        Files.writeString(folder.resolve("story.txt"), story);
    }
}
