package io.wortlaut.gateway.supergraph;

/** The given text is not a supergraph that this gateway can serve; the message says why in one sentence. */
public final class SupergraphException extends RuntimeException {
    public SupergraphException(String message) {
        super(message);
    }

    public SupergraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
