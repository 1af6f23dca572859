package io.wortlaut.claims.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.tag.QuotedWords;

/**
 * The clause around a quoted phrase: "Sie nannte den Plan einen „Irrweg“". The phrase alone says nothing to a reader, so
 * that the clause is the statement and the phrase is nested in it.
 */
final class TellingClause {

    private TellingClause() {}

    /** The words of the clause and of the phrase; empty where the quoted words stand by themselves. */
    static List<Piece> around(TaggedText text, Draft draft) {
        if (draft.form != Form.DIRECT || draft.frame.isEmpty() || draft.content.size() != 1 || !isPhrase(text, draft)) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(draft.frame);
        pieces.addAll(draft.content);
        pieces.sort(Comparator.comparingInt(Piece::from));
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().to() >= piece.from()) {
                int from = joined.removeLast().from();
                joined.add(new Piece(from, piece.to()));
            } else {
                joined.add(piece);
            }
        }
        return trimmed(text, joined);
    }

    /** Quoted words without a verb that a word of the clause stands right before: no utterance, but a part of the clause. */
    private static boolean isPhrase(TaggedText text, Draft draft) {
        int before = draft.from() - 1;
        Quotation quotation = text.quotationAt(draft.from());
        return quotation != null
                && before >= draft.sentence.from()
                && !text.word(before).isMark()
                && !QuotedWords.hasVerb(text, quotation);
    }

    /** Without the marks that the clause begins or ends with, quotation marks excepted. */
    private static List<Piece> trimmed(TaggedText text, List<Piece> pieces) {
        int from = pieces.getFirst().from();
        int to = pieces.getLast().to();
        while (from < pieces.getFirst().to() - 1 && text.word(from).isMark() && !text.isQuoted(from)) {
            from++;
        }
        while (to > pieces.getLast().from() + 1 && text.word(to - 1).isMark() && !text.isQuoted(to - 1)) {
            to--;
        }
        List<Piece> trimmed = new ArrayList<>(pieces);
        trimmed.set(0, new Piece(from, trimmed.getFirst().to()));
        trimmed.set(trimmed.size() - 1, new Piece(trimmed.getLast().from(), to));
        return trimmed;
    }
}
