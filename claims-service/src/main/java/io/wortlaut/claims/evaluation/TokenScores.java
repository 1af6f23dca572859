package io.wortlaut.claims.evaluation;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums of token precision and recall over statements. Each pair gives each part's precision and recall; what has no
 * partner gives 0. A part that a statement does not have is not counted for it.
 */
final class TokenScores {

    private static final BitSet NONE = new BitSet();

    private final Map<Part, Sums> parts = new EnumMap<>(Part.class);

    /** The form's label is scored like a part: right or wrong. */
    private final Sums form = new Sums();

    private static final class Sums {
        private double precision;
        private double recall;
        private int predicted;
        private int expected;
        private long right;
        private long extra;
        private long missing;

        void count(BitSet gold, BitSet found) {
            int goldTokens = gold.cardinality();
            int foundTokens = found.cardinality();
            int common = TokenStatement.common(gold, found);
            precision += PrecisionRecall.share(common, foundTokens);
            recall += PrecisionRecall.share(common, goldTokens);
            predicted += foundTokens == 0 ? 0 : 1;
            expected += goldTokens == 0 ? 0 : 1;
            right += common;
            extra += foundTokens - common;
            missing += goldTokens - common;
        }

        void add(Sums other) {
            precision += other.precision;
            recall += other.recall;
            predicted += other.predicted;
            expected += other.expected;
            right += other.right;
            extra += other.extra;
            missing += other.missing;
        }
    }

    TokenScores() {
        for (Part part : Part.values()) {
            parts.put(part, new Sums());
        }
    }

    static TokenScores of(Pairing pairing) {
        TokenScores scores = new TokenScores();
        pairing.pairs().forEach(pair -> scores.count(pair.gold(), pair.found()));
        pairing.missed().forEach(gold -> scores.count(gold, null));
        pairing.extra().forEach(found -> scores.count(null, found));
        return scores;
    }

    static TokenScores sum(Collection<TokenScores> all) {
        TokenScores sum = new TokenScores();
        all.forEach(sum::add);
        return sum;
    }

    private void count(TokenStatement gold, TokenStatement found) {
        parts.forEach((part, sums) ->
                sums.count(gold == null ? NONE : gold.part(part), found == null ? NONE : found.part(part)));
        int same = gold != null && found != null && gold.hasFormOf(found) ? 1 : 0;
        form.precision += same;
        form.recall += same;
        form.predicted += found == null ? 0 : 1;
        form.expected += gold == null ? 0 : 1;
    }

    void add(TokenScores other) {
        parts.forEach((part, sums) -> sums.add(other.parts.get(part)));
        form.add(other.form);
    }

    /** The parts pooled: each statement's each part weighs the same. */
    PrecisionRecall pool(Set<Part> chosen) {
        return score(chosen.stream().map(parts::get).toList());
    }

    PrecisionRecall form() {
        return score(List.of(form));
    }

    private static PrecisionRecall score(List<Sums> chosen) {
        Sums pooled = new Sums();
        chosen.forEach(pooled::add);
        return PrecisionRecall.of(
                PrecisionRecall.share(pooled.precision, pooled.predicted),
                PrecisionRecall.share(pooled.recall, pooled.expected));
    }

    /** F1 over all tokens of a part, in percent: long statements weigh more. */
    double microF1(Part part) {
        Sums sums = parts.get(part);
        return 200.0 * sums.right / Math.max(1, 2 * sums.right + sums.extra + sums.missing);
    }
}
