package io.wortlaut.claims.connection;

import io.smallrye.graphql.api.ErrorCode;

/** Somebody else changed the same thing in between; the client has to look again. Its message is shown to the client. */
@ErrorCode("CONFLICT")
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ConflictException(String message) {
        super(message);
    }

    /**
     * Checks that a decision is made in view of what holds.
     *
     * @param decided what was decided on, and that it was, as the message begins
     * @param seen the revision that whoever decides has seen
     * @throws ConflictException if there is another revision
     */
    public static void requireRevision(String decided, int revision, int seen) {
        if (revision != seen) {
            throw new ConflictException(decided + " since: its revision is " + revision + ", yours is " + seen);
        }
    }
}
