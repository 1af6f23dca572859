package io.wortlaut.claims.extraction;

import java.util.Objects;

/** A stretch of the document's text and the zone it belongs to. */
public record ZonedSpan(Zone zone, Span span) {

    public ZonedSpan {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(span, "span");
    }
}
