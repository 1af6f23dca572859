package io.wortlaut.articles.intake;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A submission that could not be read, and why.
 *
 * @param code as in the problem document that answered it
 * @param field the field at fault, if it is one
 * @param bytes how many bytes are kept; null when it was too large to keep
 */
public record Failure(
        String id,
        Instant receivedAt,
        String mediaType,
        String code,
        String detail,
        @Nullable String field,
        @Nullable Integer bytes,
        int attempts,
        Instant lastAttemptAt) {

    /**
     * A page of failures, the oldest first.
     *
     * @param next give it as {@code after} to get the next page; null on the last one
     */
    public record Page(List<Failure> failures, @Nullable String next) {}
}
