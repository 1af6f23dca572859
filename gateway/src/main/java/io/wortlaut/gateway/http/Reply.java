package io.wortlaut.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.execution.GraphQLError;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.RequestException;

/**
 * The answer to one GraphQL request.
 *
 * @param headers names and values in turn
 * @param returned those of subgraphs, likewise
 * @param json empty where all of the answer is in the rest
 * @param rest what follows bit by bit, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record Reply(
        int status, byte[] json, List<String> headers, List<String> returned, Flow.@Nullable Publisher<byte[]> rest) {

    static Reply ok(byte[] json) {
        return new Reply(200, json, List.of(), List.of(), null);
    }

    static Reply stream(Flow.Publisher<byte[]> answers) {
        return new Reply(200, new byte[0], List.of(), List.of(), answers);
    }

    static Reply of(RefusedException refused) {
        var error = GraphQLError.of(refused.getMessage(), refused.code());
        var headers = new ArrayList<String>();
        refused.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
        return new Reply(refused.status(), errors(List.of(error)), headers, List.of(), null);
    }

    /** The older media type says by errors alone that a well-formed request is not valid. */
    static Reply of(RequestException invalid, MediaTypes media) {
        var status = media == MediaTypes.JSON && !invalid.limitExceeded() ? 200 : 400;
        return new Reply(status, errors(invalid.errors()), List.of(), List.of(), null);
    }

    static Reply fault() {
        var error = GraphQLError.of("The gateway failed; its log says why.", "INTERNAL_SERVER_ERROR");
        return new Reply(500, errors(List.of(error)), List.of(), List.of(), null);
    }

    private static byte[] errors(List<GraphQLError> errors) {
        return JsonValues.write(
                Map.of("errors", errors.stream().map(GraphQLError::toMap).toList()));
    }
}
