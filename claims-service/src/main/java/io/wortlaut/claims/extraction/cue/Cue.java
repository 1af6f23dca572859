package io.wortlaut.claims.extraction.cue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.clause.Clause;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/**
 * A verb that reports speech.
 *
 * @param lemma infinitive, prefix included
 * @param words lower-case words that must stand with it in a row, "_" for any one word; empty for most
 * @param act what one does with it
 * @param takes what may follow it
 */
public record Cue(String lemma, List<String> words, SpeechAct act, Set<Complement> takes) {

    /** What a reporting verb may take. */
    public enum Complement {
        QUOTATION,
        CONTENT_CLAUSE,
        MAIN_CLAUSE,
        INFINITIVE,
        OBJECT;

        static Complement of(String letter) {
            return switch (letter) {
                case "q" -> QUOTATION;
                case "c" -> CONTENT_CLAUSE;
                case "v" -> MAIN_CLAUSE;
                case "i" -> INFINITIVE;
                case "n" -> OBJECT;
                default -> throw new IllegalArgumentException("unknown complement " + letter);
            };
        }
    }

    public boolean takes(Complement complement) {
        return takes.contains(complement);
    }

    /** Where its words stand in a row in the clause: numbers of words; empty if they do not. */
    public Optional<List<Integer>> positions(TaggedText text, Clause clause) {
        int[] positions = clause.positions();
        for (int start = 0; start + words.size() <= positions.length; start++) {
            boolean all = true;
            for (int i = 0; i < words.size() && all; i++) {
                String word = words.get(i);
                all = word.equals("_")
                        || word.equals(text.word(positions[start + i]).lower());
            }
            if (all) {
                return Optional.of(Arrays.stream(positions, start, start + words.size())
                        .boxed()
                        .toList());
            }
        }
        return Optional.empty();
    }
}
