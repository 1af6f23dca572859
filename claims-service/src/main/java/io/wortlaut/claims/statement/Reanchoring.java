package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the statements of an article again in its new version: the same words by the same speaker are the same
 * statement, wherever they moved. Of several alike, those nearest to each other are.
 */
final class Reanchoring {

    private Reanchoring() {}

    private record Likeness(String exact, String speakerKey) {}

    /** The known statement for each draft that has one; every statement is used once, live ones before orphaned ones. */
    static Map<StatementDraft, StatementEntity> match(List<StatementDraft> drafts, List<StatementEntity> known) {
        Map<Likeness, List<StatementEntity>> knownByLikeness = new HashMap<>();
        known.stream()
                .sorted(Comparator.comparingInt(statement -> statement.position))
                .forEach(statement -> knownByLikeness
                        .computeIfAbsent(
                                new Likeness(statement.foundExact, statement.foundSpeakerKey), key -> new ArrayList<>())
                        .add(statement));
        Map<Likeness, List<StatementDraft>> draftsByLikeness = new LinkedHashMap<>();
        drafts.stream()
                .sorted(Comparator.comparingInt(StatementDraft::position))
                .forEach(draft -> draftsByLikeness
                        .computeIfAbsent(new Likeness(draft.exact(), draft.speakerKey()), key -> new ArrayList<>())
                        .add(draft));
        Map<StatementDraft, StatementEntity> matches = new HashMap<>();
        draftsByLikeness.forEach((likeness, alike) -> {
            List<StatementEntity> candidates = knownByLikeness.getOrDefault(likeness, List.of());
            List<StatementEntity> live = candidates.stream()
                    .filter(statement -> statement.anchor != AnchorState.ORPHANED)
                    .toList();
            if (live.size() == alike.size()) {
                // None came and none went, so they moved together and kept their order.
                for (int i = 0; i < live.size(); i++) {
                    matches.put(alike.get(i), live.get(i));
                }
            } else {
                matchNearest(alike, candidates, matches);
            }
        });
        return matches;
    }

    private static void matchNearest(
            List<StatementDraft> drafts,
            List<StatementEntity> candidates,
            Map<StatementDraft, StatementEntity> matches) {
        record Pair(StatementDraft draft, StatementEntity statement) {
            int distance() {
                return Math.abs(draft.position() - statement.position);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        drafts.forEach(draft -> candidates.forEach(statement -> pairs.add(new Pair(draft, statement))));
        pairs.sort(Comparator.<Pair, Boolean>comparing(pair -> pair.statement().anchor == AnchorState.ORPHANED)
                .thenComparingInt(Pair::distance));
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.draft()) && !matches.containsValue(pair.statement())) {
                matches.put(pair.draft(), pair.statement());
            }
        }
    }
}
