package io.wortlaut.claims.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.claim.linking.LogisticModel;
import io.wortlaut.claims.training.LogisticTraining.Example;

class LogisticTrainingTest {

    @Test
    void whatGoesWithTheRightAnswerWeighsForIt() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean positive = i % 4 == 0;
            examples.add(new Example(
                    Map.of(positive ? "telling" : "other", 1.0, "everywhere", 1.0, "rare " + i, 1.0), positive));
        }
        Map<String, Double> weights = new LogisticTraining(1).fit(examples);
        LogisticModel model = new LogisticModel(weights);

        assertThat(weights.get("telling")).isPositive();
        assertThat(weights.get("other")).isNegative();
        assertThat(weights).doesNotContainKey("rare 3");
        assertThat(model.probability(Map.of("telling", 1.0, "everywhere", 1.0))).isGreaterThan(0.8);
        assertThat(model.probability(Map.of("other", 1.0, "everywhere", 1.0))).isLessThan(0.2);
        assertThat(new LogisticTraining(1).fit(examples)).isEqualTo(weights);
    }
}
