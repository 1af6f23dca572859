package io.wortlaut.claims.extraction.cue;

import java.util.List;
import java.util.Set;

import io.wortlaut.claims.extraction.SpeechAct;

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
}
