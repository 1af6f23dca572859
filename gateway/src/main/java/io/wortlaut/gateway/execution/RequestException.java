package io.wortlaut.gateway.execution;

import java.util.List;

import io.wortlaut.gateway.limits.LimitExceededException;

/** A request that cannot be executed, so that there is no data at all: a GraphQL request error. */
public final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<GraphQLError> errors;
    private final boolean limitExceeded;

    public RequestException(List<GraphQLError> errors) {
        this(errors, false);
    }

    RequestException(List<GraphQLError> errors, boolean limitExceeded) {
        super(errors.getFirst().message());
        this.errors = List.copyOf(errors);
        this.limitExceeded = limitExceeded;
    }

    public RequestException(String message, String code) {
        this(List.of(GraphQLError.of(message, code)), false);
    }

    RequestException(LimitExceededException exceeded) {
        this(List.of(GraphQLError.of(exceeded.getMessage(), exceeded.code())), true);
    }

    public List<GraphQLError> errors() {
        return errors;
    }

    /** Whether a limit forbids the operation, which may be valid otherwise. */
    public boolean limitExceeded() {
        return limitExceeded;
    }
}
