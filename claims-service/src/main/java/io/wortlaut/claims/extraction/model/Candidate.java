package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.tag.Draft;

/**
 * Something that may be a statement.
 *
 * @param draft what the rules say of it; null when they did not find it
 * @param sentence number of the sentence it begins in
 */
public record Candidate(Origin origin, Form form, List<Piece> content, Draft draft, int sentence) {

    /** What proposed it. */
    public enum Origin {
        RULES,
        TAGGER,
        QUOTATION
    }

    public Candidate {
        content = List.copyOf(content);
    }

    /** Whether the print tells that it is speech, whatever its words look like. */
    boolean isTurn() {
        return draft != null && draft.turn;
    }

    int from() {
        return content.getFirst().from();
    }

    int to() {
        return content.getLast().to();
    }

    /** How many words it holds. */
    public int words() {
        int words = 0;
        for (Piece piece : content) {
            words += piece.to() - piece.from();
        }
        return words;
    }

    /** Words that both hold. */
    public int common(Candidate other) {
        int common = 0;
        for (Piece piece : content) {
            for (Piece theirs : other.content) {
                common += Math.max(0, Math.min(piece.to(), theirs.to()) - Math.max(piece.from(), theirs.from()));
            }
        }
        return common;
    }

    /** Harmonic mean of the shares of their words that both hold, 0 to 1. */
    public double similarity(Candidate other) {
        return 2.0 * common(other) / (words() + other.words());
    }

    boolean holds(Candidate other) {
        return common(other) == other.words();
    }
}
