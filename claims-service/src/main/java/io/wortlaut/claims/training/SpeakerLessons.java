package io.wortlaut.claims.training;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.model.SpeakerCandidates;
import io.wortlaut.claims.extraction.model.SpeakerCandidates.Somebody;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.Draft.SpeakerPlace;

/** What can be learnt of who speaks, from the statements that would be found in an article not learnt from. */
final class SpeakerLessons {

    private SpeakerLessons() {}

    /** @param drafts the statements that would be found, in the order of the text */
    static List<ClassifierTrainer.Example> of(Lesson lesson, List<Draft> drafts, LanguageReader reader) {
        SpeakerCandidates candidates = new SpeakerCandidates(lesson.document(), reader);
        List<ClassifierTrainer.Example> examples = new ArrayList<>();
        Draft previous = null;
        NounPhrase speaker = null;
        for (Draft draft : drafts) {
            GoldStatement gold = GoldStatement.match(draft, lesson.gold());
            List<Somebody> all = candidates.of(draft, previous, speaker);
            boolean carries = draft.speaker == null && draft.place == SpeakerPlace.PREVIOUS;
            NounPhrase right = carries ? speaker : draft.speaker;
            double best = 0;
            for (Somebody one : gold == null ? List.<Somebody>of() : all) {
                double fit = fit(one, gold);
                examples.add(new ClassifierTrainer.Example(one.features(), fit >= GoldStatement.SAME ? 1 : 0));
                if (fit > best) {
                    best = fit;
                    right = one.phrase();
                }
            }
            previous = draft;
            speaker = right;
        }
        return examples;
    }

    private static double fit(Somebody one, GoldStatement gold) {
        if (one.phrase() == null) {
            return gold.speaker().isEmpty() ? 1 : 0;
        }
        return gold.speakerSimilarity(one.phrase().from(), one.phrase().end());
    }
}
