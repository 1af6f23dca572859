package io.wortlaut.gateway.streaming;

import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** An HTTP response that is written bit by bit. The next bit is asked for when the client has taken the last. */
public final class StreamedResponse implements Flow.Subscriber<byte[]> {
    private final Context context;
    private final HttpServerResponse response;
    private final Framing framing;
    private final long signsOfLife;
    private Flow.@Nullable Subscription source;
    private boolean idle = true;

    /** Sends the head of the response; to be called on the request's Vert.x context. */
    public StreamedResponse(Vertx vertx, HttpServerResponse response, Framing framing, SubscriptionConfig config) {
        this.context = vertx.getOrCreateContext();
        this.response = response;
        this.framing = framing;
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader("content-type", framing.contentType)
                .putHeader("cache-control", "no-cache")
                .putHeader("x-accel-buffering", "no");
        this.signsOfLife = vertx.setPeriodic(config.keepAlive().toMillis(), ignored -> {
            if (idle && !framing.signOfLife.isEmpty()) {
                write(Buffer.buffer(framing.signOfLife));
            }
            idle = true;
        });
        response.exceptionHandler(ignored -> {});
        response.endHandler(ignored -> vertx.cancelTimer(signsOfLife));
        response.closeHandler(ignored -> {
            vertx.cancelTimer(signsOfLife);
            if (source != null) {
                source.cancel();
            }
        });
        write(Buffer.buffer(framing.opening));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        context.runOnContext(ignored -> {
            source = subscription;
            if (response.closed()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        });
    }

    @Override
    public void onNext(byte[] json) {
        context.runOnContext(ignored -> {
            if (!write(framing.item(json))) {
                return;
            }
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> source.request(1));
            } else {
                source.request(1);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        context.runOnContext(ignored -> {
            if (write(framing.failure(failure))) {
                response.end(framing.closing);
            }
        });
    }

    @Override
    public void onComplete() {
        context.runOnContext(ignored -> {
            if (!response.closed() && !response.ended()) {
                response.end(framing.closing);
            }
        });
    }

    private boolean write(Buffer bytes) {
        if (response.closed() || response.ended()) {
            return false;
        }
        idle = false;
        response.write(bytes);
        return true;
    }
}
