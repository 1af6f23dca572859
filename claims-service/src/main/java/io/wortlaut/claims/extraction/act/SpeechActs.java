package io.wortlaut.claims.extraction.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.Feature;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.tag.Draft;

/**
 * The speech act of a statement: that of its reporting verb where the verb says it ("warf vor"), else by what is said:
 * performatives ("wir fordern"), obligation, denial, and words that blame.
 */
public final class SpeechActs {

    private record Marker(List<String> words, SpeechAct act, boolean sure) {}

    /** What a sentence in the subjunctive goes on with. */
    private static final Set<SpeechAct> INHERITED =
            Set.of(SpeechAct.REPORT, SpeechAct.FINDING, SpeechAct.ASSESSMENT, SpeechAct.ACCUSATION);

    private static final String ANY_ENDING = "-";
    /** Shorter ends mislead. */
    private static final int MIN_END = 5;

    private final List<Marker> markers;
    /** How long the beginnings are that markers start with. */
    private final Set<Integer> stems = new TreeSet<>();

    private final Map<String, SpeechAct> bySource;
    private final Map<String, SpeechAct> byMessage;
    private final Set<String> blame;
    private final Nouns nouns;
    private final WordSenses senses;

    public SpeechActs(LanguageFolder language, Nouns nouns) {
        this.nouns = nouns;
        senses = new WordSenses(language);
        bySource = acts(language, "act-sources.txt");
        byMessage = acts(language, "act-messages.txt");
        blame = language.words("blame-nouns.txt");
        markers = language.rows("act-markers.txt").stream()
                .map(row -> new Marker(List.of(row.get(1).split(" ")), SpeechAct.valueOf(row.get(0)), row.size() > 2))
                .toList();
        for (Marker marker : markers) {
            String first = marker.words().getFirst();
            if (first.endsWith(ANY_ENDING)) {
                stems.add(first.length() - ANY_ENDING.length());
            }
        }
    }

    private static Map<String, SpeechAct> acts(LanguageFolder language, String file) {
        Map<String, SpeechAct> acts = new HashMap<>();
        for (List<String> row : language.rows(file)) {
            for (String noun : row.get(1).split("\\s+")) {
                acts.put(noun, SpeechAct.valueOf(row.get(0)));
            }
        }
        return acts;
    }

    /**
     * What the rules see of an act.
     *
     * @param verdict what it is by them
     * @param cue what the reporting verb alone says
     * @param source what the kind of speaker says; null when nothing
     * @param content what the wording says; null when nothing
     * @param judges whether it passes judgement on an accusation
     * @param returned whether it is said to be given back
     * @param sure whether the verdict rests on words that leave no doubt: performatives ("wir fordern"), set phrases,
     *     "seinerseits vorwerfen", "muss eingestellt werden"
     */
    public record Signs(
            SpeechAct verdict,
            SpeechAct cue,
            SpeechAct source,
            SpeechAct content,
            boolean negated,
            boolean judges,
            boolean returned,
            boolean sure) {}

    /** What single words tell. */
    public WordSenses senses() {
        return senses;
    }

    /**
     * What the rules see.
     *
     * @param before the act of the statement before, which one without a reporting clause of its own goes on with
     */
    public Signs signs(TaggedText text, Draft draft, SpeechAct before) {
        Optional<Marker> marker = marker(text, draft);
        Optional<SpeechAct> source = bySource(text, draft);
        Optional<SpeechAct> message = byMessage(text, draft);
        SpeechAct verdict = verdict(text, draft, before, marker.map(Marker::act), source, message);
        SpeechAct cue = draft.cue == null ? SpeechAct.STATEMENT : draft.cue.act();
        boolean negated = draft.predicate != null && draft.predicate.negated();
        boolean worded =
                marker.isPresent() && marker.get().sure() && marker.get().act() == verdict;
        return new Signs(
                verdict,
                cue,
                source.orElse(null),
                marker.map(Marker::act).orElse(null),
                negated,
                judges(text, draft),
                isReturned(text, draft),
                worded
                        || confirmsInDocument(text, draft)
                        || message.filter(verdict::equals).isPresent()
                        || (verdict == SpeechAct.COUNTER_ACCUSATION && isReturned(text, draft))
                        || (verdict == SpeechAct.DEMAND && isObligation(text, draft))
                        // "schloss nicht aus, dass …"
                        || (cue == SpeechAct.DENIAL && negated && draft.form == Form.INDIRECT));
    }

    /** @param before the act of the statement before, which one without a reporting clause of its own goes on with */
    private SpeechAct verdict(
            TaggedText text,
            Draft draft,
            SpeechAct before,
            Optional<SpeechAct> content,
            Optional<SpeechAct> source,
            Optional<SpeechAct> message) {
        SpeechAct byCue = draft.cue == null ? SpeechAct.STATEMENT : draft.cue.act();
        boolean negated = draft.predicate != null && draft.predicate.negated();
        if (negated && byCue == SpeechAct.DENIAL) {
            return SpeechAct.ASSESSMENT;
        }
        if (negated && byCue == SpeechAct.SUPPORT) {
            return SpeechAct.DENIAL;
        }
        if (byCue == SpeechAct.ACCUSATION && isReturned(text, draft)) {
            return SpeechAct.COUNTER_ACCUSATION;
        }
        if (byCue == SpeechAct.ASSESSMENT) {
            return judges(text, draft)
                    ? SpeechAct.DENIAL
                    : content.filter(act -> act == SpeechAct.CONDEMNATION).orElse(byCue);
        }
        boolean open = byCue == SpeechAct.STATEMENT || byCue == SpeechAct.REPORT;
        if (!open) {
            return byCue;
        }
        boolean sourced = draft.place == Draft.SpeakerPlace.SOURCE && source.isPresent();
        if (confirmsInDocument(text, draft)) {
            return SpeechAct.FINDING;
        }
        if (sourced) {
            return source.get();
        }
        if (message.isPresent()) {
            return message.get();
        }
        SpeechAct fallback = draft.place == Draft.SpeakerPlace.PREVIOUS && INHERITED.contains(before) ? before : byCue;
        return isObligation(text, draft) ? SpeechAct.DEMAND : content.orElse(source.orElse(fallback));
    }

    /** "„Die Angriffe müssen eingestellt werden“": others shall do it, whoever they are. */
    private static boolean isObligation(TaggedText text, Draft draft) {
        if (draft.form != Form.DIRECT) {
            return false;
        }
        for (Piece piece : draft.content) {
            boolean must = false;
            boolean done = false;
            for (int i = piece.from(); i < piece.to(); i++) {
                Word word = text.word(i);
                if (word.is(WordClass.PRONOUN_WE) || word.is(WordClass.I) || word.is(WordClass.NEGATION)) {
                    return false;
                }
                if (must && done && text.vocabulary().is(word.lower(), WordClass.PASSIVE_VERB)) {
                    return true;
                }
                must = (must || word.is(WordClass.OBLIGES)) && !(word.isMark() && ".!?".contains(word.text()));
                done = word.is(Feature.PARTICIPLE_2);
            }
        }
        return false;
    }

    /** "Der Bericht bestätigte, …": what somebody has looked into. */
    private boolean confirmsInDocument(TaggedText text, Draft draft) {
        boolean document =
                draft.document != null || (draft.speaker != null && nouns.isDocument(text.word(draft.speaker.head())));
        return document && draft.cue != null && text.vocabulary().is(draft.cue.lemma(), WordClass.CONFIRMING_VERB);
    }

    /** "nannte die Vorwürfe absurd": to judge a reproach is to deny it. */
    private boolean judges(TaggedText text, Draft draft) {
        return draft.cueClause != null
                && Arrays.stream(draft.cueClause.positions())
                        .anyMatch(i -> !draft.speaksAt(i)
                                && blame.contains(text.word(i).lower()));
    }

    /** By what a source phrase calls it ("nach Ansicht"), or by who speaks ("die Polizei"). */
    private Optional<SpeechAct> bySource(TaggedText text, Draft draft) {
        if (draft.speaker == null) {
            return Optional.empty();
        }
        for (int i = draft.speaker.from(); i < draft.speaker.to(); i++) {
            Word word = text.word(i);
            Optional<SpeechAct> act = word.mayBeNoun() ? byEnd(bySource, word.lower()) : Optional.empty();
            if (act.isPresent()) {
                return act;
            }
        }
        return Optional.empty();
    }

    /** By what it is said in: "In einer Warnung erklärten sie, …". */
    private Optional<SpeechAct> byMessage(TaggedText text, Draft draft) {
        if (draft.cueClause == null) {
            return Optional.empty();
        }
        boolean in = false;
        for (int i : draft.cueClause.positions()) {
            Word word = text.word(i);
            if (in && word.isNominal()) {
                Optional<SpeechAct> act = draft.speaksAt(i) ? Optional.empty() : byEnd(byMessage, word.lower());
                if (act.isPresent()) {
                    return act;
                }
            }
            in = word.is(WordClass.IN)
                    || (in && (word.is(Feature.ARTICLE) || word.is(Feature.ADJECTIVE) || word.is(Feature.POSSESSIVE)));
        }
        return Optional.empty();
    }

    private static Optional<SpeechAct> byEnd(Map<String, SpeechAct> acts, String noun) {
        for (int at = 0; at + MIN_END <= noun.length(); at++) {
            SpeechAct act = acts.get(noun.substring(at));
            if (act != null) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private static boolean isReturned(TaggedText text, Draft draft) {
        return draft.cueClause != null
                && Arrays.stream(draft.cueClause.positions())
                        .anyMatch(i -> text.word(i).is(WordClass.IN_RETURN));
    }

    private Optional<Marker> marker(TaggedText text, Draft draft) {
        List<String> words = new ArrayList<>();
        for (Piece piece : draft.content) {
            for (int i = piece.from(); i < piece.to(); i++) {
                Word word = text.word(i);
                if (!word.isMark()) {
                    words.add(word.lower());
                }
            }
        }
        Set<String> beginnings = beginnings(words);
        for (Marker marker : markers) {
            if (beginnings.contains(marker.words().getFirst()) && holds(words, marker.words())) {
                return Optional.of(marker);
            }
        }
        return Optional.empty();
    }

    /** The words, and what they begin with where a marker may ask for it. */
    private Set<String> beginnings(List<String> words) {
        Set<String> beginnings = new HashSet<>(words);
        for (String word : words) {
            for (int length : stems) {
                if (length <= word.length()) {
                    beginnings.add(word.substring(0, length) + ANY_ENDING);
                }
            }
        }
        return beginnings;
    }

    /** Whether the words stand there in order, at most five others between two of them; "-" at the end means any ending. */
    private static boolean holds(List<String> words, List<String> pattern) {
        for (int start = 0; start < words.size(); start++) {
            if (!matches(words.get(start), pattern.getFirst())) {
                continue;
            }
            int at = start;
            int found = 1;
            while (found < pattern.size()) {
                int next = -1;
                for (int i = at + 1; i < Math.min(words.size(), at + 7) && next < 0; i++) {
                    next = matches(words.get(i), pattern.get(found)) ? i : -1;
                }
                if (next < 0) {
                    break;
                }
                at = next;
                found++;
            }
            if (found == pattern.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String word, String pattern) {
        return pattern.endsWith(ANY_ENDING)
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }
}
