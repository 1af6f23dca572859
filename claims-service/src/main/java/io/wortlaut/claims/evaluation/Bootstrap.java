package io.wortlaut.claims.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Confidence intervals by resampling documents with replacement (Efron 1979, percentile method); always the same draw. */
final class Bootstrap {

    private static final int RESAMPLES = 500;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    static Interval interval(List<TokenScores> documents, ToDoubleFunction<TokenScores> figure) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            TokenScores sample = new TokenScores();
            for (int drawn = 0; drawn < documents.size(); drawn++) {
                sample.add(documents.get(random.nextInt(documents.size())));
            }
            values[i] = figure.applyAsDouble(sample);
        }
        Arrays.sort(values);
        int low = (int) Math.round(TAIL * (RESAMPLES - 1));
        return new Interval(values[low], values[RESAMPLES - 1 - low]);
    }
}
