package io.wortlaut.claims.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

import io.wortlaut.claims.extraction.time.TimeExpression;

/**
 * When a statement was made: as its reporting clause tells, else not after the day the article was published.
 *
 * @param edtf null when the words cannot be placed in time
 * @param text the words that tell; null when only the article's date does
 * @param until its last day; null when {@code edtf} is
 */
record SaidAt(String edtf, String text, Basis basis, LocalDate until) {

    /** Where it was read from. */
    enum Basis {
        /** The article's date: an interval with unknown start. */
        PUBLISHED,
        /** A date in the reporting clause. */
        DATE,
        /** The reporting clause, counted from the article's date. */
        ANCHORED,
        /** The reporting clause, which only the article's date would place in time. */
        UNANCHORED
    }

    /** What the reporting clause tells. */
    static SaidAt told(TimeExpression time, String text) {
        return new SaidAt(
                time.edtf(), time.span().of(text), Basis.valueOf(time.basis().name()), time.last());
    }

    /** Empty when the article's date is unknown or no year, month, day or point in time. */
    static Optional<SaidAt> notAfter(FuzzyDate publishedAt) {
        if (publishedAt == null || publishedAt.edtf() == null) {
            return Optional.empty();
        }
        String day = publishedAt.edtf().split("T", 2)[0];
        try {
            LocalDate last =
                    switch (day.length()) {
                        case 4 -> Year.parse(day).atMonth(12).atEndOfMonth();
                        case 7 -> YearMonth.parse(day).atEndOfMonth();
                        default -> LocalDate.parse(day);
                    };
            return Optional.of(new SaidAt("../" + day, null, Basis.PUBLISHED, last));
        } catch (DateTimeException e) {
            // Approximate and uncertain dates ("2026~") give no bound.
            return Optional.empty();
        }
    }
}
