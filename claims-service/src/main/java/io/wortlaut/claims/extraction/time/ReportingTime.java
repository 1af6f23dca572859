package io.wortlaut.claims.extraction.time;

import java.time.LocalDate;
import java.util.Optional;

import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.LanguageFolder;
import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.tag.Draft;

/** When a statement was made, where its reporting clause says so. Thread-safe. */
public final class ReportingTime {

    private final TimeExpressions expressions;

    public ReportingTime(LanguageFolder language) {
        expressions = new TimeExpressions(language);
    }

    /**
     * The first time expression of the reporting clause; empty without one.
     *
     * @param anchor the day the article was published; null when unknown
     */
    public Optional<TimeExpression> of(TaggedText text, Draft draft, LocalDate anchor) {
        if (draft.cueClause != null) {
            for (Piece piece : draft.cueClause.pieces()) {
                Optional<TimeExpression> found = within(text, draft, piece, anchor);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Piece piece : draft.frame) {
            Optional<TimeExpression> found = within(text, draft, piece, anchor);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<TimeExpression> within(TaggedText text, Draft draft, Piece piece, LocalDate anchor) {
        return expressions.first(
                text,
                piece.from(),
                piece.to(),
                draft.sentence.to(),
                anchor,
                i -> !text.isQuoted(i) && (draft.form == Form.REPORTED || !draft.holds(i)));
    }
}
