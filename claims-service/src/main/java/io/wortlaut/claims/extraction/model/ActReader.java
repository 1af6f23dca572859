package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.act.SpeechActs;
import io.wortlaut.claims.extraction.act.SpeechActs.Signs;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.tag.Draft;

/** Tells the speech acts of a document's statements. One for each document. */
public final class ActReader {

    /** A statement whose speakers are known. */
    public record Turn(Draft draft, List<Party> speakers) {

        public Turn {
            speakers = List.copyOf(speakers);
        }
    }

    /**
     * What speaks for the act of a statement.
     *
     * @param byRules the act by rules alone
     * @param sure whether the rules leave no doubt
     * @param features for {@link ActClassifier}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    public record Evidence(SpeechAct byRules, boolean sure, int[] features) {}

    private final TaggedText text;
    private final SpeechActs rules;
    private final ActFeatures features;

    public ActReader(TaggedText text, LanguageReader reader, SpeechActs rules) {
        this.text = text;
        this.rules = rules;
        this.features = new ActFeatures(text, reader.nouns(), reader.cues(), rules.senses());
    }

    /** The acts by rules alone. */
    public List<SpeechAct> byRules(List<Turn> turns) {
        return read(turns, (i, evidence) -> evidence.byRules());
    }

    /** The acts by what was learnt. */
    public List<SpeechAct> read(List<Turn> turns, ActClassifier classifier) {
        return read(
                turns,
                (i, evidence) -> evidence.sure() ? evidence.byRules() : classifier.likeliest(evidence.features()));
    }

    /** Decides on the act of a statement. */
    @FunctionalInterface
    public interface Judge {
        SpeechAct act(int turn, Evidence evidence);
    }

    /** The acts as somebody else decides them, one after the other, each knowing those before. */
    public List<SpeechAct> read(List<Turn> turns, Judge judge) {
        ActHistory history = new ActHistory(text, turns);
        List<SpeechAct> acts = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            SpeechAct before = acts.isEmpty() ? SpeechAct.STATEMENT : acts.getLast();
            Signs signs = rules.signs(text, turn.draft(), before);
            SpeechAct act =
                    judge.act(i, new Evidence(signs.verdict(), signs.sure(), features.of(turn, signs, history)));
            acts.add(act);
            history.add(act);
        }
        return acts;
    }
}
