package io.wortlaut.claims.extraction.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.mention.Nouns;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.Word;
import io.wortlaut.claims.extraction.tag.Draft;

/**
 * The speech act of a statement: that of its reporting verb where the verb says it ("warf vor"), else by what is said:
 * performatives ("wir fordern"), obligation, denial, and words that blame.
 */
public final class SpeechActs {

    private record Marker(List<String> words, SpeechAct act) {}

    private final List<Marker> markers;

    private final Nouns nouns;

    public SpeechActs(LanguageFolder language, Nouns nouns) {
        this.nouns = nouns;
        markers = language.rows("act-markers.txt").stream()
                .map(row -> new Marker(List.of(row.get(1).split(" ")), SpeechAct.valueOf(row.get(0))))
                .toList();
    }

    public SpeechAct of(TaggedText text, Draft draft) {
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
        boolean finding = byCue == SpeechAct.STATEMENT
                && draft.cue != null
                && draft.cue.lemma().equals("bestätigen");
        if (finding
                && (draft.document != null
                        || (draft.speaker != null && nouns.isDocument(text.word(draft.speaker.head()))))) {
            return SpeechAct.FINDING;
        }
        boolean open = byCue == SpeechAct.STATEMENT
                || (byCue == SpeechAct.DEMAND && draft.cue.lemma().equals("vorschlagen"));
        return open ? byContent(text, draft) : byCue;
    }

    private static boolean isReturned(TaggedText text, Draft draft) {
        Set<String> returned = Set.of("seinerseits", "ihrerseits", "umgekehrt", "gegenzug", "wiederum");
        return draft.cueClause != null
                && java.util.Arrays.stream(draft.cueClause.positions())
                        .anyMatch(i -> returned.contains(text.word(i).lower()));
    }

    private SpeechAct byContent(TaggedText text, Draft draft) {
        List<String> words = new ArrayList<>();
        for (Piece piece : draft.content) {
            for (int i = piece.from(); i < piece.to(); i++) {
                Word word = text.word(i);
                if (!word.isMark()) {
                    words.add(word.lower());
                }
            }
        }
        for (Marker marker : markers) {
            if (holds(words, marker.words())) {
                return marker.act();
            }
        }
        return SpeechAct.STATEMENT;
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
        return pattern.endsWith("-")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }
}
