package io.wortlaut.claims.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When a statement was made, as far as its article's date tells: not after the day the article was published.
 *
 * @param edtf an interval with unknown start, {@code ../2026-03-04}
 * @param until its last day
 */
record SaidAt(String edtf, LocalDate until) {

    static final String BASIS = "PUBLISHED";

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
            return Optional.of(new SaidAt("../" + day, last));
        } catch (DateTimeException e) {
            // Approximate and uncertain dates ("2026~") give no bound.
            return Optional.empty();
        }
    }
}
