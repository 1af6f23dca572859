package io.wortlaut.gateway.execution;

import java.util.Map;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/**
 * Why the whole of a subgraph's answer is missing.
 *
 * @param what with the subgraph as its subject
 * @param more for the error's extensions
 */
record Trouble(String code, String what, Map<String, Object> more) {

    static Trouble of(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof SubrequestException known
                ? new Trouble(known.code(), known.getMessage(), Map.of())
                : new Trouble("SUBREQUEST_HTTP_ERROR", "could not be reached", reason(cause));
    }

    private static Map<String, Object> reason(@Nullable Throwable cause) {
        var message = cause == null ? null : cause.getMessage();
        return message == null ? Map.of() : Map.of("reason", message);
    }

    static Trouble httpStatus(int status) {
        return new Trouble(
                "SUBREQUEST_HTTP_ERROR",
                "answered with HTTP status " + status,
                Map.of("http", Map.of("status", status)));
    }

    static Trouble malformed(String what) {
        return new Trouble("SUBREQUEST_MALFORMED_RESPONSE", what, Map.of());
    }
}
