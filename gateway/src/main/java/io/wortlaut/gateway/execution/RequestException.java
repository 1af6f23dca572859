package io.wortlaut.gateway.execution;

import java.util.List;

/** A request that cannot be executed, so that there is no data at all: a GraphQL request error. */
public final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<GraphQLError> errors;

    public RequestException(List<GraphQLError> errors) {
        super(errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    public RequestException(String message, String code) {
        this(List.of(GraphQLError.of(message, code)));
    }

    public List<GraphQLError> errors() {
        return errors;
    }
}
