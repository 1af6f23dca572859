package io.wortlaut.articles.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of publication, as exact as it is known.
 *
 * @param edtf in the Extended Date/Time Format (ISO 8601-2), level 0 without intervals: 2026, 2026-03, 2026-03-04 or
 *     2026-03-04T08:00:00Z
 * @param text the words it came from
 * @param basis how it is known
 * @param from the first day it can mean
 * @param to the last day it can mean
 */
public record PublicationDate(String edtf, String text, Basis basis, LocalDate from, LocalDate to) {

    /** How a date is known. */
    public enum Basis {
        /** The sender gave it. */
        GIVEN,
        /** The page's metadata. */
        META,
        /** The article's own text, in its byline. */
        TEXT,
        /** The article's address. */
        URL
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PublicationDate {
        Objects.requireNonNull(edtf, "edtf");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(basis, "basis");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s ends before it begins".formatted(edtf));
        }
    }

    public static PublicationDate of(LocalDate day, String text, Basis basis) {
        return new PublicationDate(day.toString(), text, basis, day, day);
    }

    /** Reads an ISO 8601 year, month, day or date with time and offset; empty when it is none of them. */
    public static Optional<PublicationDate> parse(String written, Basis basis) {
        String value = written.strip();
        try {
            var date = DATE.matcher(value);
            if (date.matches()) {
                return Optional.of(parseDate(value, date.group(2), date.group(3), basis));
            }
            OffsetDateTime moment = OffsetDateTime.parse(value);
            return Optional.of(new PublicationDate(value, value, basis, moment.toLocalDate(), moment.toLocalDate()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static PublicationDate parseDate(String value, String month, String day, Basis basis) {
        if (day != null) {
            LocalDate exact = LocalDate.parse(value);
            return new PublicationDate(value, value, basis, exact, exact);
        }
        if (month != null) {
            YearMonth months = YearMonth.parse(value);
            return new PublicationDate(value, value, basis, months.atDay(1), months.atEndOfMonth());
        }
        int year = Integer.parseInt(value);
        return new PublicationDate(value, value, basis, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
