package io.wortlaut.gateway.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.MultiMap;
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
    private final MultiMap headers;
    private Caller caller = Caller.ANONYMOUS;
    private @Nullable Quota quota;

    Exchange(HttpServerRequest http, MediaTypes media, AccessLog log) {
        this(http, media, http.headers(), log);
    }

    /** @param headers in place of the request's own */
    Exchange(HttpServerRequest http, MediaTypes media, MultiMap headers, AccessLog log) {
        this.headers = headers;
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

    MultiMap headers() {
        return headers;
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
        return headers.get(name);
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
            done(reply.status(), reply.json());
        }
    }

    /**
     * The last of the answer is given, or nobody wants any more.
     *
     * @param answer its first part, or nothing
     */
    void done(int status, byte[] answer) {
        if (log.isEnabled()) {
            log.write(this, status, answer, entries);
        }
    }
}
