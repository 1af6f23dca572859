package io.wortlaut.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * The body of a request, read up to a size and within a time. What comes after a refusal is thrown away for a while, so that
 * a client that writes before it reads gets to see why; then the connection is closed.
 */
final class RequestBody {
    private static final long MOST_THROWN_AWAY = 32 << 20;
    private static final long LONGEST_THROWN_AWAY_MS = 2_000;

    private final HttpServerRequest http;
    private final long limit;
    private final Reader reader;
    private final Buffer body = Buffer.buffer();
    private final long timer;
    private final Vertx vertx;
    private boolean over;
    private long thrownAway;

    /** Of its methods exactly one is called, once, on the request's thread. */
    interface Reader {
        void done(byte[] body);

        void refuse(RefusedException why);

        /** The client has gone away. */
        void gone();
    }

    private RequestBody(Vertx vertx, HttpServerRequest http, GatewayConfig.LimitsConfig limits, Reader reader) {
        this.vertx = vertx;
        this.http = http;
        this.limit = limits.body().asLongValue();
        this.reader = reader;
        this.timer = vertx.setTimer(
                limits.bodyTime().toMillis(),
                ignored -> refuse(new RefusedException(
                        408,
                        "REQUEST_TIMEOUT",
                        "The body did not arrive within " + limits.bodyTime().toSeconds() + " s.")));
    }

    static void read(Vertx vertx, HttpServerRequest http, GatewayConfig.LimitsConfig limits, Reader reader) {
        var body = new RequestBody(vertx, http, limits, reader);
        http.handler(body::chunk);
        http.exceptionHandler(ignored -> body.leave());
        http.endHandler(ignored -> body.end());
        if (body.announced() > body.limit) {
            body.tooLarge();
        }
    }

    private long announced() {
        try {
            var length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void chunk(Buffer chunk) {
        if (over) {
            thrownAway += chunk.length();
            if (thrownAway > MOST_THROWN_AWAY) {
                http.connection().close();
            }
        } else {
            if (body.length() + (long) chunk.length() > limit) {
                tooLarge();
            } else {
                body.appendBuffer(chunk);
            }
        }
    }

    private void end() {
        if (close()) {
            reader.done(body.getBytes());
        }
    }

    private void leave() {
        if (close()) {
            reader.gone();
        }
    }

    private void tooLarge() {
        refuse(new RefusedException(
                413, "PAYLOAD_TOO_LARGE", "The body is larger than the allowed " + limit + " bytes."));
    }

    private void refuse(RefusedException refusal) {
        if (close()) {
            var giveUp = vertx.setTimer(
                    LONGEST_THROWN_AWAY_MS, ignored -> http.connection().close());
            http.endHandler(ignored -> vertx.cancelTimer(giveUp));
            reader.refuse(refusal);
        }
    }

    private boolean close() {
        var first = !over;
        over = true;
        vertx.cancelTimer(timer);
        return first;
    }
}
