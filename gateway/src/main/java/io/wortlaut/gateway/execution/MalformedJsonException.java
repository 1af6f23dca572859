package io.wortlaut.gateway.execution;

/** A subgraph's answer is not JSON, or nested more deeply than allowed. */
final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param offset of the byte at which reading ended */
    MalformedJsonException(String what, int offset) {
        super(what + " at byte " + offset);
    }
}
