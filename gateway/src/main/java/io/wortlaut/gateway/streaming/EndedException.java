package io.wortlaut.gateway.streaming;

/** A subscription that the gateway ends, and with it the socket that it came over. */
public final class EndedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why there will be no more answers. */
    public enum Why {
        /** Nobody vouches any more for who asks; a client may come back with another token. */
        TOKEN_EXPIRED(4403, "UNAUTHENTICATED", "the token has expired"),
        /** A client may come back, to another gateway or this one's successor. */
        GOING_AWAY(1001, "GOING_AWAY", "the gateway is about to end");

        final int closeCode;
        final String code;
        final String message;

        Why(int closeCode, String code, String message) {
            this.closeCode = closeCode;
            this.code = code;
            this.message = message;
        }
    }

    public EndedException(Why why) {
        super(why.message, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
