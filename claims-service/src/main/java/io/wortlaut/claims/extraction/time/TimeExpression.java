package io.wortlaut.claims.extraction.time;

import java.time.LocalDate;
import java.util.Objects;

import io.wortlaut.claims.extraction.Span;

/**
 * Words that say when.
 *
 * @param span where they stand
 * @param edtf Extended Date/Time Format, ISO 8601-2: a day, month, year or interval; null when {@code UNANCHORED}
 * @param last the last day of it; null when {@code UNANCHORED}
 */
public record TimeExpression(Span span, String edtf, LocalDate last, TimeBasis basis) {

    public TimeExpression {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(basis, "basis");
        if ((edtf == null) != (basis == TimeBasis.UNANCHORED) || (edtf == null) != (last == null)) {
            throw new IllegalArgumentException("a time without an anchor has no value, any other has one");
        }
    }
}
