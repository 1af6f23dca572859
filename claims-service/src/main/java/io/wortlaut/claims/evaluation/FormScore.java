package io.wortlaut.claims.evaluation;

import java.util.List;
import java.util.function.Predicate;

import io.wortlaut.claims.evaluation.Pairing.Pair;
import io.wortlaut.claims.extraction.Form;

/**
 * How many statements of one form were found.
 *
 * @param form null for all forms together
 * @param found share of the gold with a partner whose content agrees by a token F1 of 0.5 or more, 0 to 1
 * @param exact share of the gold found with exactly its tokens
 * @param formRight share of the found with the right form
 * @param speakerRight share of the found whose speaker tokens agree by 0.5 or more, or where both have none
 */
public record FormScore(
        Form form, int gold, int predicted, double found, double exact, double formRight, double speakerRight) {

    static FormScore of(Form form, List<TokenStatement> gold, List<TokenStatement> predicted, List<Pair> pairs) {
        Predicate<TokenStatement> counts =
                statement -> form == null || statement.annotation().form() == form;
        int expected = (int) gold.stream().filter(counts).count();
        List<Pair> hits = pairs.stream()
                .filter(pair -> counts.test(pair.gold()) && pair.isFound())
                .toList();
        return new FormScore(
                form,
                expected,
                (int) predicted.stream().filter(counts).count(),
                PrecisionRecall.share(hits.size(), expected),
                PrecisionRecall.share(count(hits, Pair::isExact), expected),
                PrecisionRecall.share(count(hits, Pair::hasSameForm), hits.size()),
                PrecisionRecall.share(count(hits, Pair::hasSameSpeaker), hits.size()));
    }

    private static int count(List<Pair> pairs, Predicate<Pair> test) {
        return (int) pairs.stream().filter(test).count();
    }
}
