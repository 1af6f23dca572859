package io.wortlaut.gateway.http;

import java.util.List;
import java.util.Map;

import io.wortlaut.gateway.execution.GraphQLError;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.RequestException;

/** The answer to one GraphQL request. */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record Reply(int status, byte[] json, Map<String, String> headers) {

    static Reply ok(byte[] json) {
        return new Reply(200, json, Map.of());
    }

    static Reply of(RefusedException refused) {
        var error = GraphQLError.of(refused.getMessage(), refused.code());
        return new Reply(refused.status(), errors(List.of(error)), refused.headers());
    }

    /** The older media type says by errors alone that a well-formed request is not valid. */
    static Reply of(RequestException invalid, MediaTypes media) {
        var status = media == MediaTypes.JSON && !invalid.limitExceeded() ? 200 : 400;
        return new Reply(status, errors(invalid.errors()), Map.of());
    }

    static Reply fault() {
        var error = GraphQLError.of("The gateway failed; its log says why.", "INTERNAL_SERVER_ERROR");
        return new Reply(500, errors(List.of(error)), Map.of());
    }

    private static byte[] errors(List<GraphQLError> errors) {
        return JsonValues.write(
                Map.of("errors", errors.stream().map(GraphQLError::toMap).toList()));
    }
}
