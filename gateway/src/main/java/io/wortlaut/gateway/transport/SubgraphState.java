package io.wortlaut.gateway.transport;

/**
 * How the last request to a subgraph went.
 *
 * @param detail for people
 */
public record SubgraphState(Status status, String detail) {
    static final SubgraphState UNKNOWN = new SubgraphState(Status.UNKNOWN, "not asked yet");

    /** Whether it can be reached. */
    public enum Status {
        UP,
        DOWN,
        UNKNOWN
    }

    static SubgraphState answered(int httpStatus) {
        return new SubgraphState(
                httpStatus >= 500 ? Status.DOWN : Status.UP, "answered with HTTP status " + httpStatus);
    }

    static SubgraphState failed(Throwable why) {
        return new SubgraphState(Status.DOWN, "no answer: " + why.getMessage());
    }

    SubgraphState leftAlone() {
        return new SubgraphState(Status.DOWN, "left alone for a while, because it failed too often; at last " + detail);
    }

    @Override
    public String toString() {
        return status + ", " + detail;
    }
}
