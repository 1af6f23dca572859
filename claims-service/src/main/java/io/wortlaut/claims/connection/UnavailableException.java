package io.wortlaut.claims.connection;

import io.smallrye.graphql.api.ErrorCode;

/** Something that is needed is away for now; the same call may succeed later. Its message is shown to the client. */
@ErrorCode("UNAVAILABLE")
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
