package io.wortlaut.claims.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.model.Calibration;
import io.wortlaut.claims.training.Isotonic.Case;

class IsotonicTest {

    @Test
    void scoresBecomeTheShareThatWasRight() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            cases.add(new Case(0.9, i % 4 == 0 ? 0 : 1));
            cases.add(new Case(0.6, i % 4 == 0 ? 1 : 0));
        }

        Calibration calibration = Isotonic.fit(cases);

        assertThat(calibration.percent(0.9)).isBetween(70, 80);
        assertThat(calibration.percent(0.6)).isBetween(20, 30);
        assertThat(calibration.percent(0.75)).isBetween(30, 70);
    }

    @Test
    void aHigherScoreNeverMeansALess() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            cases.add(new Case(i / 1000.0, (i * 7919) % 1000 < i ? 1 : 0));
        }

        Calibration calibration = Isotonic.fit(cases);

        for (int i = 1; i <= 100; i++) {
            assertThat(calibration.percent(i / 100.0)).isGreaterThanOrEqualTo(calibration.percent((i - 1) / 100.0));
        }
    }
}
