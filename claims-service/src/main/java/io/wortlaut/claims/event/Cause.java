package io.wortlaut.claims.event;

import io.wortlaut.claims.connection.InvalidArgumentException;

/**
 * Who brought an event about; all null for the program itself.
 *
 * @param by a person
 * @param tool the program that they used; null when none is named
 * @param reason null when none is given
 */
public record Cause(String by, String tool, String reason) {

    /** The program itself: an article was read. */
    public static final Cause PROGRAM = new Cause(null, null, null);

    /** @throws InvalidArgumentException if a person decides and nobody is named */
    public void requireBy() {
        if (by.isBlank()) {
            throw new InvalidArgumentException("'by' must say who decides");
        }
    }
}
