package io.wortlaut.claims.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.evaluation.Pairing.Pair;

/** Whether the same speakers were taken for the same, over all documents of a story. */
final class SpeakerClusters {

    /** One statement's speaker, by the annotation and as found; each names a cluster. */
    record Mention(String gold, String found) {}

    private SpeakerClusters() {}

    static Mention mention(String story, Pair pair) {
        return new Mention(cluster(story, pair.gold()), cluster(story, pair.found()));
    }

    /** What is unresolved is alone: it is the same as nobody. */
    private static String cluster(String story, TokenStatement statement) {
        String speaker = statement.annotation().layers().speaker();
        return speaker == null ? "unresolved " + System.identityHashCode(statement) : story + '\n' + speaker;
    }

    /**
     * B³ (Bagga and Baldwin 1998): for each mention, the share of its found cluster that is of its gold cluster
     * (precision), and of its gold cluster that is in its found one (recall); averaged over mentions.
     */
    static PrecisionRecall bCubed(List<Mention> mentions) {
        Map<String, Integer> gold = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        Map<Mention, Integer> both = new HashMap<>();
        for (Mention mention : mentions) {
            gold.merge(mention.gold, 1, Integer::sum);
            found.merge(mention.found, 1, Integer::sum);
            both.merge(mention, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Mention mention : mentions) {
            precision += (double) both.get(mention) / found.get(mention.found);
            recall += (double) both.get(mention) / gold.get(mention.gold);
        }
        return PrecisionRecall.of(
                PrecisionRecall.share(precision, mentions.size()), PrecisionRecall.share(recall, mentions.size()));
    }
}
