package io.wortlaut.gateway.streaming;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.jboss.logging.Logger;

import io.wortlaut.gateway.execution.GraphQLError;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.RequestException;
import io.wortlaut.gateway.execution.SubscriptionException;

/** What clients are told of a stream that failed. */
final class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);

    private Errors() {}

    /** A JSON list of GraphQL errors. */
    static byte[] list(Throwable failure) {
        return JsonValues.write(of(failure));
    }

    /** A GraphQL response with the errors only. */
    static byte[] response(Throwable failure) {
        return JsonValues.write(Map.of("errors", of(failure)));
    }

    private static List<Map<String, Object>> of(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var errors =
                switch (cause) {
                    case RequestException invalid -> invalid.errors();
                    case SubscriptionException ended -> ended.errors();
                    case EndedException ended -> List.of(GraphQLError.of(ended.why().message, ended.why().code));
                    default -> {
                        LOG.error("a stream failed inside the gateway", cause);
                        yield List.of(
                                GraphQLError.of("The gateway failed; its log says why.", "INTERNAL_SERVER_ERROR"));
                    }
                };
        return errors.stream().map(GraphQLError::toMap).toList();
    }
}
