package io.wortlaut.gateway.limits;

/** A limit is exceeded. The message names the limit and, where it is known, what was asked for. */
public final class LimitExceededException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    public LimitExceededException(String message, String code) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
