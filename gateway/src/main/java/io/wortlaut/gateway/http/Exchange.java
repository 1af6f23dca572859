package io.wortlaut.gateway.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.gateway.access.Caller;
import io.wortlaut.gateway.execution.PreparedOperation;
import io.wortlaut.gateway.transport.ClientCall;

/** A client's HTTP request and its answer. */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final HttpServerRequest http;
    private final MediaTypes media;
    private final AccessLog log;
    private final long started = System.nanoTime();
    private final List<AccessLog.Entry> entries;
    private Caller caller = Caller.ANONYMOUS;
    private @Nullable Quota quota;

    Exchange(HttpServerRequest http, MediaTypes media, AccessLog log) {
        this.http = http;
        this.media = media;
        this.log = log;
        this.entries = log.isEnabled() ? new CopyOnWriteArrayList<>() : List.of();
    }

    long nanosSinceStart() {
        return System.nanoTime() - started;
    }

    /** Remembers an operation for the log, if there is one. */
    void note(String text, @Nullable PreparedOperation operation, @Nullable ClientCall call, byte[] answer) {
        if (log.isEnabled()) {
            entries.add(new AccessLog.Entry(text, operation, call, answer));
        }
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

    /** What is left to the client, or null if there is no limit. */
    @Nullable
    Quota quota() {
        return quota;
    }

    void grant(Quota left) {
        quota = left;
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
            if (quota != null) {
                quota.headers().forEach(response::putHeader);
            }
            reply.headers().forEach(response::putHeader);
            response.end(Buffer.buffer(reply.json()));
            if (log.isEnabled()) {
                log.write(this, reply.status(), reply.json(), entries);
            }
        }
    }
}
