package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.model.Candidate.Origin;

/** Chooses the likeliest candidates that do not contradict one another. */
public final class Selection {

    /** Two candidates that share more than this are two readings of one statement. */
    private static final double SAME = 0.3;

    /** A candidate and how likely it is right, 0 to 1. */
    public record Scored(Candidate candidate, double score) {}

    private Selection() {}

    /** Those that are likely enough: reported speech that the rules found first, then the likeliest. */
    public static List<Scored> of(List<Scored> all, Thresholds thresholds) {
        List<Scored> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt((Scored one) -> isReportedByRules(one.candidate()) ? 0 : 1)
                .thenComparing(Comparator.comparingDouble(Scored::score).reversed()));
        IntervalTree places = new IntervalTree(
                sorted, one -> one.candidate().from(), one -> one.candidate().to());
        boolean[] isChosen = new boolean[sorted.size()];
        List<Scored> chosen = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Candidate candidate = sorted.get(i).candidate();
            isChosen[i] = sorted.get(i).score() >= thresholds.of(candidate)
                    && Arrays.stream(places.overlapping(candidate.from(), candidate.to()))
                            .noneMatch(other -> isChosen[other]
                                    && contradict(candidate, sorted.get(other).candidate()));
            if (isChosen[i]) {
                chosen.add(sorted.get(i));
            }
        }
        return chosen;
    }

    private static boolean isReportedByRules(Candidate candidate) {
        return candidate.origin() == Origin.RULES && (candidate.form() != Form.DIRECT || candidate.isTurn());
    }

    /** Direct speech may stand in reported speech; otherwise two statements share their words only by nesting. */
    private static boolean contradict(Candidate one, Candidate other) {
        if (one.origin() == Origin.RULES && other.origin() == Origin.RULES) {
            return false;
        }
        if (one.common(other) == 0) {
            return false;
        }
        boolean oneDirect = one.form() == Form.DIRECT;
        if (oneDirect != (other.form() == Form.DIRECT)) {
            Candidate direct = oneDirect ? one : other;
            Candidate reported = oneDirect ? other : one;
            return direct.holds(reported) || one.similarity(other) > 0.8;
        }
        return one.form() == other.form() || one.similarity(other) > SAME || !(one.holds(other) || other.holds(one));
    }
}
