package io.wortlaut.gateway.execution;

import io.wortlaut.gateway.access.Caller;

/**
 * What is to be known of who sends an operation before it is planned.
 *
 * @param inParts whether an answer can be taken in parts, so that {@code @defer} counts
 */
public record Requester(Caller caller, boolean inParts, HoldingLabels labels) {

    /** One of whom nothing is known. */
    public static Requester anonymous(boolean inParts) {
        return new Requester(Caller.ANONYMOUS, inParts, HoldingLabels.unnamed());
    }
}
