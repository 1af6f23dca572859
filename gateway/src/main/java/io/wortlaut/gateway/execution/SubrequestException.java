package io.wortlaut.gateway.execution;

/** Why there is no answer of a subgraph, where the reason is known. */
public final class SubrequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Reasons, each with the code that clients get. */
    public enum Reason {
        /** It took longer than it may. */
        TIMEOUT("SUBREQUEST_TIMEOUT"),
        /** It is longer than it may be. */
        TOO_LARGE("SUBREQUEST_TOO_LARGE"),
        /** It is no JSON. */
        MALFORMED("SUBREQUEST_MALFORMED_RESPONSE"),
        /** Too many requests wait for the subgraph already. */
        OVERLOADED("SUBREQUEST_OVERLOADED"),
        /** The subgraph has failed so often that it is left alone for a while. */
        CIRCUIT_OPEN("SUBREQUEST_CIRCUIT_OPEN"),
        /** The client no longer waits for it. */
        CANCELLED("SUBREQUEST_CANCELLED");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    /** @param what with the subgraph as its subject, such as {@code did not answer in time} */
    public SubrequestException(Reason reason, String what) {
        super(what, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return reason.code;
    }
}
