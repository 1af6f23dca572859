package io.wortlaut.claims.extraction.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.act.SpeechActs.Signs;
import io.wortlaut.claims.extraction.act.WordSenses;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.model.ActReader.Turn;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.tag.Draft;

/** What tells the speech act of a statement: reporting clause, wording, speaker, and what was said before. */
final class ActFeatures {

    /** As many letters at the end of a word tell most of what a compound means. */
    private static final int END = 6;
    /** As many letters at its beginning stand for all its forms. */
    private static final int STEM = 6;

    private final TaggedText text;
    private final Nouns nouns;
    private final CueLexicon cues;
    private final WordSenses senses;
    private final FeatureSet features = new FeatureSet();

    ActFeatures(TaggedText text, Nouns nouns, CueLexicon cues, WordSenses senses) {
        this.senses = senses;
        this.text = text;
        this.nouns = nouns;
        this.cues = cues;
    }

    /**
     * @param history what was said before
     * @param signs what the rules see
     */
    int[] of(Turn turn, Signs signs, ActHistory history) {
        Draft draft = turn.draft();
        List<Party> speakers = turn.speakers();
        features.clear();
        int form = Hash.of(draft.form);
        int rules = Hash.of(signs.verdict());
        features.add(300, 0);
        features.add(301, form);
        features.add(302, rules);
        features.add(303, rules, form);
        features.add(304, Hash.of(signs.cue()), signs.negated() ? 1 : 0);
        features.add(305, signs.source() == null ? 0 : Hash.of(signs.source()), Hash.of(signs.cue()));
        features.add(306, signs.content() == null ? 0 : Hash.of(signs.content()), Hash.of(signs.cue()));
        features.add(307, signs.judges() ? 1 : 0, signs.returned() ? 1 : 0);
        features.add(308, Hash.of(draft.sentence.zone()));
        features.add(309, Hash.of(draft.place), form);
        cue(draft, form);
        speaker(draft, speakers);
        history(draft, signs, history);
        wording(draft, form, rules, Hash.of(speakers.getFirst().kind()));
        return features.toArray();
    }

    private void cue(Draft draft, int form) {
        int verb = draft.cue != null
                ? Hash.of(draft.cue.lemma())
                : draft.predicate != null ? Hash.of(draft.predicate.lemma()) : 0;
        boolean negated = draft.predicate != null && draft.predicate.negated();
        String modal = draft.predicate == null ? null : draft.predicate.modal();
        features.add(310, verb);
        features.add(311, verb, form);
        features.add(312, verb, negated ? 1 : 0, Hash.of(modal));
        features.add(313, draft.addressee == null ? 0 : draft.addressee.pronoun() ? 1 : 2);
        if (draft.cueClause == null) {
            features.add(314, 0);
            return;
        }
        for (int i : draft.cueClause.positions()) {
            Word word = text.word(i);
            if (!word.isMark() && !draft.holds(i) && !draft.speaksAt(i)) {
                features.add(315, Hash.of(word.lower()));
                if (word.token().isCapitalised()) {
                    features.add(316, Hash.of(end(word)));
                }
            }
        }
        for (int i : draft.cueWords) {
            features.add(317, Hash.of(text.word(i).lower()));
        }
    }

    private void speaker(Draft draft, List<Party> speakers) {
        Party first = speakers.getFirst();
        int kind = Hash.of(first.kind());
        features.add(320, kind, Math.min(2, speakers.size()));
        features.add(321, kind, Hash.of(first.method()));
        NounPhrase phrase = draft.speaker;
        if (phrase == null) {
            return;
        }
        for (int i = phrase.from(); i < phrase.end(); i++) {
            Word word = text.word(i);
            if (word.token().isCapitalised()) {
                features.add(322, Hash.of(end(word)));
                nouns.role(word).ifPresent(role -> features.add(323, Hash.of(role.noun())));
                features.add(
                        324,
                        (nouns.isMedium(word) ? 1 : 0)
                                + (nouns.isDocument(word) ? 2 : 0)
                                + (nouns.isGroup(word) ? 4 : 0)
                                + (nouns.isOrganization(word) ? 8 : 0));
            }
        }
        features.add(325, Hash.of(end(text.word(phrase.head()))), draft.cue == null ? 0 : Hash.of(draft.cue.act()));
    }

    private void history(Draft draft, Signs signs, ActHistory history) {
        int before = history.last() == null ? 0 : Hash.of(history.last());
        int own = draft.cue == null ? 0 : Hash.of(draft.cue.act());
        int near = history.distance();
        int same = history.isLastSpeaker() ? 1 : 0;
        int verdict = Hash.of(signs.verdict());
        features.add(330, before, same);
        features.add(331, before, same, own, near);
        features.add(332, before, Hash.of(draft.form), near);
        int accused = history.isAccused() ? 1 : 0;
        features.add(333, accused, own);
        features.add(334, history.hasAccusation() ? 1 : 0, verdict);
        SpeechAct earlier = history.lastOfSpeaker();
        features.add(335, earlier == null ? 0 : Hash.of(earlier), own);
        SpeechAct answered = history.answered();
        int answer = answered == null ? 0 : Hash.of(answered);
        features.add(336, answer, own);
        features.add(337, answer, accused, verdict);
        SpeechAct next = history.next();
        features.add(338, next == null ? 0 : Hash.of(next), history.isNextSpeaker() ? 1 : 0, own);
        for (SpeechAct other : history.elsewhere()) {
            features.add(339, Hash.of(other), own);
        }
    }

    private void wording(Draft draft, int form, int rules, int kind) {
        int own = draft.cue == null ? 0 : Hash.of(draft.cue.act());
        int length = 0;
        int negated = 0;
        int number = 0;
        int speaking = 0;
        int imperative = 0;
        int previous = 1;
        Map<String, Integer> told = new TreeMap<>();
        for (Piece piece : draft.content) {
            for (int i = piece.from(); i < piece.to(); i++) {
                Word word = text.word(i);
                if (word.isMark()) {
                    features.add(340, Hash.of(word.text()));
                    continue;
                }
                length++;
                previous = words(word, previous);
                verbs(piece, i, form, own);
                senses.of(word.lower()).forEach(sense -> told.merge(sense, 1, Integer::sum));
                negated |= word.is(WordClass.NEGATION) ? 1 : 0;
                number |= Character.isDigit(word.text().charAt(0)) || word.is(Feature.NUMERAL) ? 1 : 0;
                speaking |= word.is(WordClass.PRONOUN_WE) || word.is(WordClass.I) ? 1 : 0;
                imperative |= i == piece.from() && word.is(Feature.IMPERATIVE) ? 1 : 0;
            }
        }
        told.forEach((sense, count) -> {
            int what = Hash.of(sense);
            features.add(360, what);
            features.add(361, what, Math.min(3, count));
            features.add(362, what, own);
            features.add(364, what, rules);
            features.add(366, what, kind);
            told.keySet().forEach(other -> features.add(365, what, Hash.of(other)));
        });
        for (String sense : told.keySet()) {
            features.add(363, Hash.of(sense), negated, form);
        }
        features.add(351, negated, own);
        features.add(352, number, form);
        features.add(353, speaking, form);
        features.add(354, imperative, form);
        features.add(355, length < 3 ? length : length < 6 ? 3 : length < 12 ? 4 : length < 25 ? 5 : 6, form);
    }

    /** The word itself, with the one before, and what it begins and ends with. */
    private int words(Word word, int previous) {
        int lower = Hash.of(word.lower());
        features.add(341, lower);
        features.add(342, previous, lower);
        if (word.lower().length() > STEM) {
            features.add(343, Hash.of(word.lower().substring(0, STEM)));
            features.add(344, Hash.of(end(word)));
        }
        return lower;
    }

    private void verbs(Piece piece, int i, int form, int own) {
        Word word = text.word(i);
        if (word.isFinite()) {
            int lemma = Hash.of(word.lemma(Feature.VERB));
            int mood = word.isSubjunctive1() ? 1 : word.isSubjunctive() ? 2 : word.is(Feature.PAST) ? 3 : 4;
            features.add(345, mood, form);
            features.add(346, lemma, mood);
            if (word.is(Feature.MODAL)) {
                features.add(347, lemma, own);
                features.add(357, lemma, form, passive(piece, i) ? 1 : 0);
            }
        } else if (word.is(Feature.VERB)) {
            String lemma = word.lemma(Feature.VERB);
            features.add(348, Hash.of(lemma));
            if (cues.knows(lemma)) {
                features.add(349, Hash.of(lemma), form);
            }
        }
    }

    /** Whether a passive infinitive follows, as in "muss eingestellt werden". */
    private boolean passive(Piece piece, int modal) {
        boolean participle = false;
        for (int i = modal + 1; i < piece.to() && !text.word(i).text().equals("."); i++) {
            Word word = text.word(i);
            if (participle && word.is(Feature.INFINITIVE) && word.is(Feature.AUXILIARY)) {
                return true;
            }
            participle = word.is(Feature.PARTICIPLE_2);
        }
        return false;
    }

    private static String end(Word word) {
        return word.lower().substring(Math.max(0, word.lower().length() - END));
    }
}
