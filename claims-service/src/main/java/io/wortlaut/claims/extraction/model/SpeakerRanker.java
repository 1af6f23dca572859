package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.model.SpeakerCandidates.Place;
import io.wortlaut.claims.extraction.model.SpeakerCandidates.Somebody;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.Draft.SpeakerPlace;

/** Chooses the speaker of each statement. */
public final class SpeakerRanker {

    /** How much likelier than what the rules say another must be, where a reporting clause has a subject and elsewhere. */
    private static final double LEAD_WITH_CLAUSE = 0.5;

    private static final double LEAD = 0.1;

    /** Where "Er habe geschlafen" follows a sentence of the author's own: a wrong speaker is worse than none. */
    private static final double LEAD_OVER_NOBODY = 0.25;

    private final Classifier classifier;
    private final SpeakerCandidates candidates;

    public SpeakerRanker(Classifier classifier, SpeakerCandidates candidates) {
        this.classifier = classifier;
        this.candidates = candidates;
    }

    /** Sets the speakers of the drafts, which come in the order of the text. */
    public void rank(List<Draft> drafts) {
        Draft previous = null;
        NounPhrase speaker = null;
        for (Draft draft : drafts) {
            speaker = choose(draft, previous, speaker);
            previous = draft;
        }
    }

    /** Where the speaker is named; null when it is not. */
    private NounPhrase choose(Draft draft, Draft previous, NounPhrase previousSpeaker) {
        boolean carries = draft.speaker == null && draft.place == SpeakerPlace.PREVIOUS;
        Place byRules = draft.speaker != null ? Place.RULES : carries ? Place.CARRIED : Place.NOBODY;
        Somebody best = null;
        double bestScore = -1;
        double ruleScore = 0;
        for (Somebody one : candidates.of(draft, previous, previousSpeaker)) {
            double score = classifier.likelihood(one.features());
            if (one.place() == byRules) {
                ruleScore = score;
            }
            if (score > bestScore) {
                best = one;
                bestScore = score;
            }
        }
        double lead = lead(draft, byRules);
        NounPhrase known = carries ? previousSpeaker : draft.speaker;
        if (best == null || bestScore < ruleScore + lead) {
            return known;
        }
        return switch (best.place()) {
            case RULES, NOBODY -> known;
            case CARRIED -> {
                draft.speaker = null;
                draft.place = SpeakerPlace.PREVIOUS;
                yield previousSpeaker;
            }
            case SAME_SENTENCE, EARLIER -> {
                draft.speaker = best.phrase();
                draft.place = SpeakerPlace.PHRASE;
                yield best.phrase();
            }
        };
    }

    private static double lead(Draft draft, Place byRules) {
        if (draft.cue != null && draft.speaker != null) {
            return LEAD_WITH_CLAUSE;
        }
        return byRules == Place.NOBODY && draft.form == Form.INDIRECT_FREE_INDIRECT ? LEAD_OVER_NOBODY : LEAD;
    }
}
