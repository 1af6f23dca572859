package io.wortlaut.gateway.planning;

/** An operation is valid against the API schema and yet cannot be planned; the message says which part and why. */
public final class PlanningException extends RuntimeException {
    public PlanningException(String message) {
        super(message);
    }
}
