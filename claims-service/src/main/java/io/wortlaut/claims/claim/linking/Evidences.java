package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/** Finds the words that links and relations of statements rest on. Nothing but the two statements decides. */
public final class Evidences {

    private Evidences() {}

    /**
     * What links a statement with another of its claim: what both name, count and say, in the order of the one; then who is
     * named and what makes its stance. Empty where nothing that they say is shared.
     */
    public static List<Evidence> ofLink(Proposition one, Stance stance, Proposition other) {
        List<Evidence> found = new ArrayList<>(shared(one, other));
        one.constituents().stream()
                .filter(constituent -> names(constituent, other))
                .map(constituent -> Evidence.of(EvidenceKind.SPEAKER, constituent, null))
                .forEach(found::add);
        other.constituents().stream()
                .filter(constituent -> names(constituent, one))
                .map(constituent -> Evidence.of(EvidenceKind.SPEAKER, null, constituent))
                .forEach(found::add);
        stanceOf(one, stance, found);
        return sorted(found);
    }

    private static List<Evidence> sorted(List<Evidence> found) {
        return found.stream().distinct().sorted(Evidence.ORDER).toList();
    }

    /** Each word of the one with the most like of the other, none of which is taken twice. */
    private static List<Evidence> shared(Proposition one, Proposition other) {
        Map<String, Weighted> words = Matching.weights(one);
        Map<String, Weighted> otherWords = Matching.weights(other);
        Set<Constituent> taken = new HashSet<>();
        List<Evidence> found = new ArrayList<>();
        for (Constituent constituent : one.constituents()) {
            Constituent best = null;
            double highest = 0;
            for (Constituent candidate : other.constituents()) {
                double likeness = likeness(constituent, candidate, words, otherWords);
                if (likeness > highest && !taken.contains(candidate)) {
                    best = candidate;
                    highest = likeness;
                }
            }
            if (best != null) {
                taken.add(best);
                found.add(Evidence.of(kind(constituent, best), constituent, best));
            }
        }
        return found;
    }

    private static double likeness(
            Constituent one, Constituent other, Map<String, Weighted> words, Map<String, Weighted> otherWords) {
        if (!one.isContent() || !other.isContent()) {
            return 0;
        }
        Weighted word = words.get(one.term());
        Weighted otherWord = otherWords.get(other.term());
        // What the statistics leave without weight is in most articles, and links nothing.
        return word == null || otherWord == null ? 0 : Similarity.likeness(word, otherWord);
    }

    private static EvidenceKind kind(Constituent one, Constituent other) {
        return switch (one.kind()) {
            case NAME -> EvidenceKind.NAME;
            case NUMBER -> EvidenceKind.NUMBER;
            default -> one.term().equals(other.term()) ? EvidenceKind.WORD : EvidenceKind.RELATED_WORD;
        };
    }

    private static boolean names(Constituent constituent, Proposition speaking) {
        return constituent.kind() == Constituent.Kind.NAME
                && speaking.speakers().stream().anyMatch(speaker -> Participants.last(
                                constituent.term().substring(1))
                        .equals(Participants.last(speaker)));
    }

    private static void stanceOf(Proposition one, Stance stance, List<Evidence> found) {
        EvidenceKind kind =
                switch (stance) {
                    case ASSERTS -> null;
                    case DENIES -> EvidenceKind.DENIAL;
                    case DISPUTES -> EvidenceKind.DOUBT;
                    case REPORTS -> EvidenceKind.HEARSAY;
                };
        if (kind == null) {
            return;
        }
        Set<String> telling =
                switch (kind) {
                    case DENIAL -> Set.of("NEGATION", "DENIAL", "TURN");
                    case DOUBT -> Set.of("DOUBT", "NEGATION");
                    default -> Set.of("HEARSAY");
                };
        List<Constituent> words = one.constituents().stream()
                .filter(constituent ->
                        constituent.kind() == Constituent.Kind.OPERATOR && telling.contains(constituent.term()))
                .toList();
        words.forEach(word -> found.add(Evidence.of(kind, word, null)));
        // "sagte" makes no denial of what has "nicht" in it, "wies zurück" does of anything.
        boolean byCue = words.isEmpty()
                || telling.stream().anyMatch(list -> one.markers().contains("CUE_" + list));
        one.constituents().stream()
                .filter(constituent -> byCue && constituent.kind() == Constituent.Kind.CUE)
                .forEach(cue -> found.add(Evidence.of(kind, cue, null)));
    }

    /**
     * What the relation of a statement to another rests on: what both say, the numbers that differ, what the one adds, what
     * tells that its figure is new.
     *
     * @param type of the relation that the first has to the second, {@link Relation#inverse} left out
     * @return the spans of the first, then those of the second
     */
    public static List<Evidence> ofRelation(ClaimRelationType type, Proposition from, Proposition to) {
        Matching matching = Matching.of(to, from);
        List<Evidence> found = new ArrayList<>();
        for (Matching.Pair pair : matching.pairs()) {
            Constituent own = pair.other();
            Constituent others = pair.one();
            boolean counts = pair.isOfQuantities() && !own.quantity().equalsAmount(others.quantity());
            found.add(Evidence.of(counts ? EvidenceKind.OTHER_NUMBER : kind(own, others), own, others));
        }
        switch (type) {
            case NARROWS, ENTAILS ->
                matching.added().forEach(added -> found.add(Evidence.of(EvidenceKind.ADDITION, added, null)));
            case SUPERSEDES ->
                from.constituents().stream()
                        .filter(Relations::tellsOfUpdate)
                        .forEach(cue -> found.add(Evidence.of(EvidenceKind.UPDATE, cue, null)));
            case CONTRADICTS -> otherNumbers(matching, found);
        }
        return sorted(found);
    }

    /** Numbers that count nothing, as years: the first of the one beside the first of the other, and so on. */
    private static void otherNumbers(Matching matching, List<Evidence> found) {
        List<Constituent> ones = numbers(matching.added());
        List<Constituent> others = numbers(matching.missing());
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            found.add(Evidence.of(EvidenceKind.OTHER_NUMBER, ones.get(i), others.get(i)));
        }
    }

    private static List<Constituent> numbers(List<Constituent> constituents) {
        return constituents.stream()
                .filter(constituent -> constituent.kind() == Constituent.Kind.NUMBER)
                .toList();
    }
}
