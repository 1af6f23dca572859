package io.wortlaut.claims.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A cleaned article as the extractor reads it.
 *
 * @param text the cleaned text that all offsets refer to
 * @param zones ordered, non-overlapping; text outside every zone counts as body, and an empty list means all body
 * @param language BCP 47 tag, for example {@code de}
 * @param publishedOn the day that relative time expressions are anchored on; null when unknown
 */
public record Document(String text, List<ZonedSpan> zones, String language, LocalDate publishedOn) {

    public Document {
        Objects.requireNonNull(text, "text");
        zones = List.copyOf(zones);
        Objects.requireNonNull(language, "language");
    }

    /**
     * A bare text, all of it body, without a date.
     *
     * @param language BCP 47 tag
     */
    public static Document bare(String text, String language) {
        return new Document(text, List.of(), language, null);
    }
}
