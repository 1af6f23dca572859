package io.wortlaut.claims.connection;

import io.smallrye.graphql.api.ErrorCode;

/** Somebody else changed the same thing in between; the client has to look again. Its message is shown to the client. */
@ErrorCode("CONFLICT")
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
