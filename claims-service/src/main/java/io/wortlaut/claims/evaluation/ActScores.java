package io.wortlaut.claims.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.evaluation.Pairing.Pair;
import io.wortlaut.claims.extraction.SpeechAct;

/**
 * The speech act of one kind among the found statements.
 *
 * @param act what the annotation says
 * @param annotated found statements with this act in the annotation
 * @param found found statements that were given this act
 * @param score precision and recall of it
 * @param takenFor how often it was taken for each act, itself included; acts that it was never taken for are absent
 */
public record ActScores(
        SpeechAct act, int annotated, int found, PrecisionRecall score, Map<SpeechAct, Integer> takenFor) {

    public ActScores {
        takenFor = Map.copyOf(takenFor);
    }

    /** How often it was taken for the other act. */
    public int takenFor(SpeechAct other) {
        return takenFor.getOrDefault(other, 0);
    }

    /** A row for each act, in their order. */
    static List<ActScores> of(List<Pair> pairs) {
        Map<SpeechAct, Map<SpeechAct, Integer>> table = new EnumMap<>(SpeechAct.class);
        Arrays.stream(SpeechAct.values()).forEach(act -> table.put(act, new EnumMap<>(SpeechAct.class)));
        Map<SpeechAct, Integer> given = new EnumMap<>(SpeechAct.class);
        for (Pair pair : pairs) {
            SpeechAct right = pair.gold().annotation().layers().act();
            SpeechAct act = pair.found().annotation().layers().act();
            table.get(right).merge(act, 1, Integer::sum);
            given.merge(act, 1, Integer::sum);
        }
        List<ActScores> rows = new ArrayList<>();
        table.forEach((act, takenFor) -> {
            int annotated =
                    takenFor.values().stream().mapToInt(Integer::intValue).sum();
            int found = given.getOrDefault(act, 0);
            int right = takenFor.getOrDefault(act, 0);
            PrecisionRecall score =
                    PrecisionRecall.of(PrecisionRecall.share(right, found), PrecisionRecall.share(right, annotated));
            rows.add(new ActScores(act, annotated, found, score, takenFor));
        });
        return rows;
    }
}
