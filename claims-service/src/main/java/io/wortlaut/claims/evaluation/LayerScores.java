package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import io.wortlaut.claims.evaluation.Pairing.Pair;

/**
 * The layers that only our own corpus has, over the found statements (content F1 of 0.5 or more).
 *
 * @param found how many those are
 * @param act share with the right speech act
 * @param acts what each act was taken for
 * @param via share with exactly the right sources, none included
 * @param viaWhereGold the same, of those whose annotation names a source
 * @param said share with the right time, none included
 * @param saidWhereGold the same, of those whose annotation tells a time
 * @param speakers actor linking over the speakers of each story, B³ (Bagga and Baldwin 1998)
 * @param claims claims and stances
 * @param reliability how often a statement of each confidence is right
 */
public record LayerScores(
        int found,
        double act,
        List<ActScores> acts,
        double via,
        double viaWhereGold,
        double said,
        double saidWhereGold,
        PrecisionRecall speakers,
        ClaimScores claims,
        List<ReliabilityBin> reliability) {

    static LayerScores of(List<ScoredDocument> documents) {
        boolean annotated = documents.stream()
                .flatMap(document -> document.gold().stream())
                .anyMatch(gold -> gold.annotation().layers() != null);
        if (!annotated) {
            return null;
        }
        List<Pair> found = new ArrayList<>();
        List<SpeakerClusters.Mention> speakers = new ArrayList<>();
        for (ScoredDocument document : documents) {
            for (Pair pair : document.pairing().pairs()) {
                if (pair.isFound()) {
                    found.add(pair);
                    speakers.add(SpeakerClusters.mention(document.document().story(), pair));
                }
            }
        }
        return new LayerScores(
                found.size(),
                agreement(found, Layers::act),
                ActScores.of(found),
                sameVia(found),
                sameVia(having(found, layers -> !layers.via().isEmpty())),
                agreement(found, Layers::said),
                agreement(having(found, layers -> layers.said() != null), Layers::said),
                SpeakerClusters.bCubed(speakers),
                ClaimScores.of(documents),
                ReliabilityBin.table(documents));
    }

    private static List<Pair> having(List<Pair> pairs, Predicate<Layers> gold) {
        return pairs.stream()
                .filter(pair -> gold.test(pair.gold().annotation().layers()))
                .toList();
    }

    private static double sameVia(List<Pair> pairs) {
        int equal = (int) pairs.stream()
                .filter(pair -> Via.match(
                        pair.gold().annotation().layers().via(),
                        pair.found().annotation().layers().via()))
                .count();
        return PrecisionRecall.share(equal, pairs.size());
    }

    private static double agreement(List<Pair> pairs, Function<Layers, ?> layer) {
        int equal = (int) pairs.stream()
                .filter(pair -> Objects.equals(
                        layer.apply(pair.gold().annotation().layers()),
                        layer.apply(pair.found().annotation().layers())))
                .count();
        return PrecisionRecall.share(equal, pairs.size());
    }
}
