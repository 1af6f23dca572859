package io.wortlaut.gateway.http;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.gateway.access.Caller;

/** A client's HTTP request and its answer. */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final HttpServerRequest http;
    private final MediaTypes media;
    private Caller caller = Caller.ANONYMOUS;

    Exchange(HttpServerRequest http, MediaTypes media) {
        this.http = http;
        this.media = media;
    }

    HttpServerRequest http() {
        return http;
    }

    MediaTypes media() {
        return media;
    }

    Caller caller() {
        return caller;
    }

    void identify(Caller identified) {
        caller = identified;
    }

    @Nullable
    String header(String name) {
        return http.getHeader(name);
    }

    void refuse(RefusedException refused) {
        send(Reply.of(refused));
    }

    /** Something went wrong that is not the client's fault. */
    void fault(Throwable failure) {
        LOG.error("a request failed inside the gateway", failure);
        send(Reply.fault());
    }

    void send(Reply reply) {
        var response = http.response();
        if (!response.closed() && !response.ended()) {
            response.setStatusCode(reply.status()).putHeader("content-type", media.contentType());
            reply.headers().forEach(response::putHeader);
            response.end(Buffer.buffer(reply.json()));
        }
    }
}
