package io.wortlaut.claims.extraction.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.wortlaut.claims.extraction.LanguageReader;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.clause.ClauseType;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.clause.NounPhrases;
import io.wortlaut.claims.extraction.clause.ParsedSentence;
import io.wortlaut.claims.extraction.clause.Predicate;
import io.wortlaut.claims.extraction.clause.Subjects;
import io.wortlaut.claims.extraction.cue.CueLexicon;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.tag.Draft;

/** Who may be the speaker of a statement, and what speaks for each. One for each document. */
public final class SpeakerCandidates {

    /** How far back a speaker may be named. */
    private static final int SENTENCES_BACK = 2;

    private static final int SAYING = 9;
    private static final int THING = 11;
    private static final int OTHER = 12;

    /** Where a candidate comes from. */
    public enum Place {
        /** What the rules say. */
        RULES,
        /** The speaker of the statement before. */
        CARRIED,
        SAME_SENTENCE,
        EARLIER,
        /** Nobody whom the text names. */
        NOBODY
    }

    /**
     * Somebody who may have said it.
     *
     * @param phrase null for nobody
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, if at all
    public record Somebody(Place place, NounPhrase phrase, int[] features) {}

    /** A phrase, and what it is to its clause. */
    private record Named(NounPhrase phrase, boolean subject, int verb, int cue, int clauseType) {}

    private final ReadDocument document;
    private final TaggedText text;
    private final CueLexicon cues;
    private final Subjects subjects;
    private final NounPhrases nounPhrases;
    private final Nouns nouns;
    private final Map<Integer, List<Named>> named = new HashMap<>();
    private final Map<Integer, Integer> sentenceAt = new HashMap<>();
    private final FeatureSet features = new FeatureSet();

    public SpeakerCandidates(ReadDocument document, LanguageReader reader) {
        this.document = document;
        this.text = document.text();
        this.cues = reader.cues();
        this.subjects = reader.subjects();
        this.nounPhrases = reader.nounPhrases();
        this.nouns = reader.nouns();
        for (int s = 0; s < document.sentences().size(); s++) {
            sentenceAt.put(document.sentences().get(s).sentence().from(), s);
        }
    }

    /**
     * All candidates.
     *
     * @param previous the statement before; null for the first
     * @param previousSpeaker where the speaker of the statement before is named; null when it is not
     */
    public List<Somebody> of(Draft draft, Draft previous, NounPhrase previousSpeaker) {
        List<Somebody> all = new ArrayList<>();
        int sentence = sentenceAt.get(draft.sentence.from());
        Named rules = draft.speaker == null ? null : known(draft.speaker, sentence);
        if (rules != null) {
            add(all, Place.RULES, rules, draft, previous, previousSpeaker, 0);
        }
        if (previousSpeaker != null) {
            add(all, Place.CARRIED, known(previousSpeaker, sentence), draft, previous, previousSpeaker, 0);
        }
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            boolean near =
                    document.sentences().get(sentence - back).sentence().paragraph() + 1 >= draft.sentence.paragraph();
            for (Named one : near ? namesOf(sentence - back) : List.<Named>of()) {
                boolean content = back == 0
                        && draft.holds(one.phrase().head())
                        && draft.form != io.wortlaut.claims.extraction.Form.REPORTED;
                boolean speaks = (one.cue() == 1 && one.subject()) || isParty(one.phrase());
                boolean listed = isSame(one.phrase(), draft.speaker)
                        || isOneOf(one.phrase(), draft.speaker)
                        || isSame(one.phrase(), previousSpeaker);
                if (!content && speaks && !listed && (back == 0 || one.subject())) {
                    add(
                            all,
                            back == 0 ? Place.SAME_SENTENCE : Place.EARLIER,
                            one,
                            draft,
                            previous,
                            previousSpeaker,
                            back);
                }
            }
        }
        add(all, Place.NOBODY, null, draft, previous, previousSpeaker, 0);
        return all;
    }

    private static boolean isSame(NounPhrase one, NounPhrase other) {
        return other != null && one.head() == other.head();
    }

    /** Of several who are joined, one alone is no other: "der Mühle" in "laut der Mühle und der Genossenschaft". */
    private boolean isOneOf(NounPhrase one, NounPhrase several) {
        boolean within = several != null && several.from() <= one.head() && one.head() < several.end();
        return within
                && IntStream.range(several.from(), several.end())
                        .anyMatch(word -> text.word(word).is(WordClass.AND));
    }

    private Named known(NounPhrase phrase, int sentence) {
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            for (Named one : namesOf(s)) {
                if (one.phrase().head() == phrase.head()) {
                    return new Named(phrase, one.subject(), one.verb(), one.cue(), one.clauseType());
                }
            }
        }
        return new Named(phrase, false, 0, 0, -1);
    }

    private List<Named> namesOf(int sentence) {
        return named.computeIfAbsent(
                sentence, number -> find(document.sentences().get(number)));
    }

    private List<Named> find(ParsedSentence sentence) {
        List<Named> found = new ArrayList<>();
        Set<Integer> undergoing = new HashSet<>();
        for (int k = 0; k < sentence.clauses().size(); k++) {
            Clause clause = sentence.clauses().get(k);
            Predicate predicate = sentence.predicates().get(k);
            if (predicate == null) {
                continue;
            }
            Optional<NounPhrase> acting = subjects.of(text, clause, predicate);
            if (predicate.passive()) {
                // "Der Plan wurde als „zu teuer“ abgetan": the subject does nothing here.
                acting.ifPresent(phrase -> undergoing.add(phrase.head()));
                acting = subjects.agent(text, clause, true);
            }
            acting.ifPresent(phrase -> found.add(new Named(
                    phrase,
                    true,
                    Hash.of(predicate.lemma()),
                    cues.knows(predicate.lemma()) ? 1 : 0,
                    Hash.of(clause.type()))));
        }
        int i = sentence.sentence().from();
        while (i < sentence.sentence().to()) {
            Word word = text.word(i);
            Optional<NounPhrase> phrase = word.isMark()
                    ? Optional.empty()
                    : nounPhrases.at(text, i, sentence.sentence().to());
            if (phrase.isEmpty() || phrase.get().end() <= i) {
                i++;
                continue;
            }
            NounPhrase one = phrase.get();
            if (!undergoing.contains(one.head()) && found.stream().noneMatch(known -> isSame(known.phrase(), one))) {
                int k = clauseOf(sentence, i);
                Predicate predicate = k < 0 ? null : sentence.predicates().get(k);
                found.add(new Named(
                        one,
                        false,
                        predicate == null ? 0 : Hash.of(predicate.lemma()),
                        predicate != null && cues.knows(predicate.lemma()) ? 1 : 0,
                        k < 0 ? -1 : Hash.of(sentence.clauses().get(k).type())));
            }
            i = Math.max(i + 1, one.to());
        }
        return found;
    }

    private static int clauseOf(ParsedSentence sentence, int word) {
        for (int k = 0; k < sentence.clauses().size(); k++) {
            for (Clause.Piece piece : sentence.clauses().get(k).pieces()) {
                if (piece.from() <= word && word < piece.to()) {
                    return k;
                }
            }
        }
        return -1;
    }

    private void add(
            List<Somebody> all,
            Place place,
            Named one,
            Draft draft,
            Draft previous,
            NounPhrase previousSpeaker,
            int back) {
        features.clear();
        NounPhrase phrase = one == null ? null : one.phrase();
        int form = Hash.of(draft.form);
        int origin = Hash.of(place);
        boolean isRules = phrase != null && isSame(phrase, draft.speaker);
        boolean isPrevious = phrase != null && isSame(phrase, previousSpeaker);
        int ruleState = draft.speaker == null ? Hash.of(draft.place) : 10 + (draft.speaker.pronoun() ? 1 : 0);
        int gap = previous == null ? 9 : Math.min(3, draft.sentence.paragraph() - previous.sentence.paragraph());
        int sentencesBack = previous == null
                ? 9
                : Math.min(4, sentenceAt.get(draft.sentence.from()) - sentenceAt.get(previous.sentence.from()));
        int same = (isRules ? 1 : 0) + (isPrevious ? 2 : 0);
        features.add(200, origin, form, same);
        features.add(201, origin, ruleState, same);
        features.add(202, origin, form, gap, sentencesBack);
        features.add(203, origin, form, ruleState, same);
        features.add(204, origin, ruleState, sentencesBack, same);
        features.add(218, origin, previous == null ? -1 : Hash.of(previous.form), form, sentencesBack);
        if (phrase != null) {
            int kind = kind(phrase);
            int subject = one.subject() ? 1 : 0;
            int ruleKind = draft.speaker == null ? -1 : kind(draft.speaker);
            int where = phrase.from() >= draft.to() ? 2 : phrase.end() <= draft.from() ? 0 : 1;
            int distance = where == 2 ? phrase.from() - draft.to() : draft.from() - phrase.end();
            int near = distance < 0 ? 0 : distance < 3 ? 1 : distance < 8 ? 2 : distance < 20 ? 3 : 4;
            features.add(205, origin, kind, subject, same);
            features.add(206, origin, kind, same);
            features.add(207, form, kind, subject, one.cue());
            features.add(208, origin, one.cue(), subject, back);
            features.add(209, origin, where, near);
            features.add(210, form, origin, where, near);
            features.add(211, one.verb(), subject);
            features.add(212, Hash.of(head(phrase)));
            Word before = phrase.from() > 0 ? text.word(phrase.from() - 1) : null;
            features.add(213, before == null ? 0 : Hash.of(before.lower()), where);
            features.add(214, one.clauseType(), subject, one.cue(), where);
            features.add(215, kind, ruleKind, same, origin);
            features.add(216, back, kind, subject, form);
            boolean colon = draft.from() > 0 && text.isMark(draft.from() - 1, ":");
            features.add(217, colon ? 1 : 0, origin, subject, where);
            boolean main = one.clauseType() == Hash.of(ClauseType.MAIN);
            features.add(219, main ? 1 : 0, subject, back, kind);
            boolean quoted = text.isQuoted(phrase.head());
            features.add(220, quoted ? 1 : 0, origin);
        }
        all.add(new Somebody(place, phrase, features.toArray()));
    }

    /** Whether it can speak: no thing, and nothing that is said. */
    private boolean isParty(NounPhrase phrase) {
        int kind = kind(phrase);
        return kind != SAYING && kind != THING && kind != OTHER;
    }

    /** What a phrase names. */
    private int kind(NounPhrase phrase) {
        Word head = text.word(phrase.head());
        if (phrase.pronoun()) {
            return 1 + Math.floorMod(Hash.of(head.lower()), 97) * 16;
        }
        if (!document.cast().personsIn(phrase.from(), phrase.to()).isEmpty()) {
            return 2;
        }
        if (nouns.isMedium(head)) {
            return 3;
        }
        if (nouns.role(head).isPresent()) {
            return 4;
        }
        if (nouns.isDocument(head)) {
            return 5;
        }
        if (!document.cast().knownIn(phrase.from(), phrase.to()).isEmpty()) {
            return 6;
        }
        if (nouns.isOrganization(head)) {
            return 7;
        }
        if (nouns.isGroup(head)) {
            return 8;
        }
        if (nouns.isSaying(head)) {
            return SAYING;
        }
        return head.tag().equals("PROPN") ? 10 : head.tag().equals("NOUN") ? THING : OTHER;
    }

    private String head(NounPhrase phrase) {
        String lower = text.word(phrase.head()).lower();
        return lower.substring(Math.max(0, lower.length() - 6));
    }
}
