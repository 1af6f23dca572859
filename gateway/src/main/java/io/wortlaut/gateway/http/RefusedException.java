package io.wortlaut.gateway.http;

import java.util.Map;

/** A request that is not taken as a GraphQL operation at all. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    RefusedException(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    /** @param headers of the answer */
    RefusedException(int status, String code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }
}
