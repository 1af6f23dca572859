package io.wortlaut.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

import io.wortlaut.gateway.access.Caller;
import io.wortlaut.gateway.execution.PreparedOperation;

/** A client's HTTP request and its answer. */
final class Exchange {
    private static final int MOST_NESTED = 8;

    /** What the access log says where the client did not wait for the answer; no client ever sees it. */
    static final int CLIENT_GONE = 499;

    /** Answers that the thread is sending within one another. */
    private static final ThreadLocal<Integer> NESTED = ThreadLocal.withInitial(() -> 0);

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final HttpServerRequest http;
    private final MediaTypes media;
    private final AccessLog log;
    private final long started = System.nanoTime();
    private final List<AccessLog.Entry> entries;
    private final MultiMap headers;
    private Caller caller = Caller.ANONYMOUS;
    private @Nullable Quota quota;
    private @Nullable Runnable whenOver;
    private @Nullable List<Runnable> whenGone;

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
    void note(
            String text,
            @Nullable PreparedOperation operation,
            IntSupplier calls,
            @Nullable String traceId,
            byte[] answer) {
        if (log.isEnabled()) {
            entries.add(new AccessLog.Entry(text, operation, calls, traceId, answer));
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

    /** Is run once, when nothing more is to be done for it. */
    void whenOver(Runnable leave) {
        whenOver = leave;
    }

    /** May be called again. */
    void over() {
        var leave = whenOver;
        whenOver = null;
        if (leave != null) {
            leave.run();
        }
    }

    /** Is run when the client goes away before it has been answered; to be called on the request's thread. */
    void whenGone(Runnable giveUp) {
        if (whenGone == null) {
            whenGone = new ArrayList<>(1);
            http.response().closeHandler(ignored -> whenGone.forEach(Runnable::run));
        }
        whenGone.add(giveUp);
    }

    /** Takes the request's body, and refuses the request where that cannot be read. */
    RequestBody.Reader reader(Consumer<byte[]> done) {
        return new RequestBody.Reader() {
            @Override
            public void done(byte[] body) {
                done.accept(body);
            }

            @Override
            public void refuse(RefusedException why) {
                Exchange.this.refuse(why);
            }

            @Override
            public void gone() {
                over();
            }
        };
    }

    void refuse(RefusedException refused) {
        send(Reply.of(refused));
    }

    /** Something went wrong that is not the client's fault. */
    void fault(Throwable failure) {
        LOG.error("a request failed inside the gateway", failure);
        send(Reply.fault());
    }

    /** A client may have sent its next request already, which is then answered within this: not too often in one another. */
    void send(Reply reply) {
        var nested = NESTED.get();
        var context = nested < MOST_NESTED ? null : Vertx.currentContext();
        if (context != null) {
            context.runOnContext(ignored -> send(reply));
            return;
        }
        NESTED.set(nested + 1);
        try {
            write(reply);
        } finally {
            NESTED.set(nested);
        }
    }

    @SuppressWarnings("deprecation") // nothing else takes the bytes without copying them
    private void write(Reply reply) {
        var response = http.response();
        if (!response.closed() && !response.ended()) {
            response.setStatusCode(reply.status()).putHeader("content-type", media.contentType());
            if (quota != null) {
                quota.headers().forEach(response::putHeader);
            }
            add(reply.headers());
            add(reply.returned());
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(reply.json()))).onComplete(ignored -> over());
            done(reply.status(), reply.json());
        } else {
            done(CLIENT_GONE, reply.json());
            over();
        }
    }

    /** @param pairs names and values in turn */
    void add(List<String> pairs) {
        for (var i = 0; i < pairs.size(); i += 2) {
            http.response().headers().add(pairs.get(i), pairs.get(i + 1));
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
