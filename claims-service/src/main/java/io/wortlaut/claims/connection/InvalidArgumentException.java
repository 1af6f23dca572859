package io.wortlaut.claims.connection;

import io.smallrye.graphql.api.ErrorCode;

/** An argument that the client has to correct; its message is shown to the client. */
@ErrorCode("INVALID_ARGUMENT")
public class InvalidArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidArgumentException(String message) {
        super(message);
    }
}
