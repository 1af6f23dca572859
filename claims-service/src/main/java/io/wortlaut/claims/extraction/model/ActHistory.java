package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.model.ActReader.Turn;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.tag.Draft;

/** All statements of a document, and what was done by those read so far: denials answer accusations. */
final class ActHistory {

    /** As many letters stand for all forms of a word. */
    private static final int STEM = 6;
    /** Nobody answers what was said more statements ago; it keeps the time proportional to the text. */
    private static final int REACH = 40;

    private final TaggedText text;
    private final List<Turn> turns;
    private final List<List<String>> speakers;
    private final List<SpeechAct> acts = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private boolean accusation;

    ActHistory(TaggedText text, List<Turn> turns) {
        this.text = text;
        this.turns = turns;
        this.speakers = turns.stream()
                .map(turn -> turn.speakers().stream()
                        .filter(party -> party.kind() != PartyKind.UNRESOLVED)
                        .map(Party::name)
                        .toList())
                .toList();
    }

    /** Takes note of the next statement's act. */
    void add(SpeechAct act) {
        words.add(words(turns.get(acts.size()).draft(), true));
        acts.add(act);
        accusation |= blames(act);
    }

    /** The act of the statement before; null for the first. */
    SpeechAct last() {
        return acts.isEmpty() ? null : acts.getLast();
    }

    /** How far away the statement before is: 0 none, 1 the same sentence, 2 the same paragraph, 3 the next, 4 further. */
    int distance() {
        if (acts.isEmpty()) {
            return 0;
        }
        Draft draft = turns.get(acts.size() - 1).draft();
        Draft next = turns.get(acts.size()).draft();
        int paragraphs = next.sentence.paragraph() - draft.sentence.paragraph();
        return next.sentence.from() == draft.sentence.from() ? 1 : paragraphs == 0 ? 2 : paragraphs == 1 ? 3 : 4;
    }

    boolean isLastSpeaker() {
        return !acts.isEmpty() && isBySameSpeaker(acts.size() - 1);
    }

    /** What the same speaker did last; null if they have not spoken. */
    SpeechAct lastOfSpeaker() {
        for (int i = acts.size() - 1; i >= first(); i--) {
            if (isBySameSpeaker(i)) {
                return acts.get(i);
            }
        }
        return null;
    }

    /** What reporting verbs say that the same speaker does elsewhere, before or behind. */
    Set<SpeechAct> elsewhere() {
        Set<SpeechAct> found = EnumSet.noneOf(SpeechAct.class);
        for (int i = first(); i < Math.min(turns.size(), acts.size() + REACH); i++) {
            Draft draft = turns.get(i).draft();
            if (i != acts.size() && draft.cue != null && isBySameSpeaker(i)) {
                found.add(draft.cue.act());
            }
        }
        return found;
    }

    /** What the reporting verb of the statement behind says; null when it has none or there is none. */
    SpeechAct next() {
        int next = acts.size() + 1;
        return next >= turns.size() || turns.get(next).draft().cue == null
                ? null
                : turns.get(next).draft().cue.act();
    }

    boolean isNextSpeaker() {
        int next = acts.size() + 1;
        return next < turns.size() && isBySameSpeaker(next);
    }

    boolean hasAccusation() {
        return accusation;
    }

    /** Whether an accusation names the speaker. */
    boolean isAccused() {
        for (String name : speakers.get(acts.size())) {
            String stem = stem(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            for (int i = first(); i < acts.size(); i++) {
                if (blames(acts.get(i)) && words.get(i).contains(stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The act of the statement by another speaker that shares most words with this one; null when none shares two. */
    SpeechAct answered() {
        Set<String> own = words(turns.get(acts.size()).draft(), false);
        SpeechAct found = null;
        int most = 1;
        for (int i = acts.size() - 1; i >= first(); i--) {
            int common = 0;
            for (String word : isBySameSpeaker(i) ? Set.<String>of() : own) {
                common += words.get(i).contains(word) ? 1 : 0;
            }
            if (common > most) {
                most = common;
                found = acts.get(i);
            }
        }
        return found;
    }

    private int first() {
        return Math.max(0, acts.size() - REACH);
    }

    private boolean isBySameSpeaker(int turn) {
        List<String> names = speakers.get(acts.size());
        return !names.isEmpty() && names.equals(speakers.get(turn));
    }

    private static boolean blames(SpeechAct act) {
        return act == SpeechAct.ACCUSATION || act == SpeechAct.COUNTER_ACCUSATION || act == SpeechAct.CONDEMNATION;
    }

    private Set<String> words(Draft draft, boolean withFrame) {
        Set<String> stems = new HashSet<>();
        List<Piece> pieces = new ArrayList<>(draft.content);
        if (withFrame) {
            pieces.addAll(draft.frame);
        }
        for (Piece piece : pieces) {
            for (int i = piece.from(); i < piece.to(); i++) {
                Word word = text.word(i);
                if (word.token().isCapitalised() || word.lower().length() > STEM) {
                    stems.add(stem(word.lower()));
                }
            }
        }
        return stems;
    }

    private static String stem(String lower) {
        return lower.substring(0, Math.min(STEM, lower.length()));
    }
}
