package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.model.Candidate;
import io.wortlaut.claims.extraction.model.CandidateFinder;

/**
 * The candidates of a lesson, each with how right it is, as found by a tagger that had not seen the lesson.
 *
 * @param right 0 for wrong, else how well the words fit the annotated ones, from 0.5 to 1
 */
record Judged(Lesson lesson, CandidateFinder.Pool pool, List<Double> right) {

    static Judged of(Lesson lesson, CandidateFinder.Pool pool) {
        List<Double> right = new ArrayList<>();
        for (Candidate candidate : pool.candidates()) {
            right.add(right(candidate, lesson.gold()));
        }
        return new Judged(lesson, pool, right);
    }

    private static double right(Candidate candidate, List<GoldStatement> gold) {
        double best = 0;
        for (GoldStatement statement : gold) {
            if ((candidate.form() == Form.DIRECT) == (statement.form() == Form.DIRECT)) {
                best = Math.max(best, statement.similarity(candidate.content()));
            }
        }
        return best >= GoldStatement.SAME ? best : 0;
    }

    List<ClassifierTrainer.Example> examples() {
        List<ClassifierTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            examples.add(new ClassifierTrainer.Example(pool.features().get(i), right.get(i)));
        }
        return examples;
    }
}
