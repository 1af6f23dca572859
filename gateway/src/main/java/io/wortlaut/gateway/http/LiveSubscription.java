package io.wortlaut.gateway.http;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.streaming.EndedException;

/** A subscription under way, between its answers and who gets them: it is measured, and the gateway can end it. */
final class LiveSubscription implements Flow.Subscriber<byte[]>, Flow.Subscription {
    private final Flow.Subscriber<? super byte[]> subscriber;
    private final Observer observer;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Flow.@Nullable Subscription source;

    /** How a subscription can end. */
    enum Outcome {
        /** There are no more events. */
        COMPLETED,
        /** The subgraph refused it or broke it off. */
        FAILED,
        /** The client wants no more. */
        CANCELLED,
        /** The gateway would not go on. */
        ENDED
    }

    /** Is told what happens. */
    interface Observer {
        void answered();

        /** Called once. */
        void over(LiveSubscription which, Outcome how);
    }

    LiveSubscription(Flow.Subscriber<? super byte[]> subscriber, Observer observer) {
        this.subscriber = subscriber;
        this.observer = observer;
    }

    /** Gives the subscriber no more answers and tells it why. May be called on any thread. */
    void end(EndedException.Why why) {
        var open = source;
        if (over(Outcome.ENDED)) {
            if (open != null) {
                open.cancel();
            }
            subscriber.onError(new EndedException(why));
        }
    }

    private boolean over(Outcome how) {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        observer.over(this, how);
        return true;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        if (over.get()) {
            subscription.cancel();
        }
        subscriber.onSubscribe(this);
    }

    @Override
    public void onNext(byte[] answer) {
        if (!over.get()) {
            observer.answered();
            subscriber.onNext(answer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (over(Outcome.FAILED)) {
            subscriber.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (over(Outcome.COMPLETED)) {
            subscriber.onComplete();
        }
    }

    @Override
    public void request(long more) {
        source.request(more);
    }

    @Override
    public void cancel() {
        over(Outcome.CANCELLED);
        source.cancel();
    }
}
