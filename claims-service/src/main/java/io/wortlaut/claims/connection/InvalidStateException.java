package io.wortlaut.claims.connection;

import io.smallrye.graphql.api.ErrorCode;

/** What was asked for cannot be done as things stand, though nobody else interfered. Its message is shown to the client. */
@ErrorCode("INVALID_STATE")
public class InvalidStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidStateException(String message) {
        super(message);
    }
}
