package io.wortlaut.gateway.execution;

import java.util.concurrent.Flow;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Makes answers of events, one at a time and in their order. The next event is asked for when the last answer has been
 * handed on and the subscriber wants more, so nothing piles up here.
 */
final class EventStream implements Flow.Subscriber<byte[]>, Flow.Subscription {
    private final Function<@Nullable Object, Execution> executions;
    private final EventContexts contexts;
    private final Flow.Subscriber<? super byte[]> subscriber;
    private Flow.@Nullable Subscription source;
    private long wanted;
    private State state = State.IDLE;
    /** How to end once the event at work is answered. */
    private @Nullable Runnable ending;

    private enum State {
        IDLE,
        /** The source owes an event. */
        ASKED,
        AT_WORK,
        OVER
    }

    EventStream(
            Function<@Nullable Object, Execution> executions,
            EventContexts contexts,
            Flow.Subscriber<? super byte[]> subscriber) {
        this.executions = executions;
        this.contexts = contexts;
        this.subscriber = subscriber;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long more) {
        synchronized (this) {
            wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
        }
        next();
    }

    private void next() {
        synchronized (this) {
            if (state != State.IDLE || wanted == 0) {
                return;
            }
            state = State.ASKED;
            wanted--;
        }
        source.request(1);
    }

    @Override
    public void onNext(byte[] event) {
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
            state = State.AT_WORK;
        }
        var context = contexts.begin();
        executions.apply(context).run(event).whenComplete((json, failure) -> {
            contexts.end(context);
            if (failure == null) {
                answered(json);
            } else {
                cancel();
                subscriber.onError(failure);
            }
        });
    }

    private void answered(byte[] json) {
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
        }
        subscriber.onNext(json);
        Runnable end;
        synchronized (this) {
            end = ending;
            if (state != State.OVER) {
                state = end == null ? State.IDLE : State.OVER;
            }
        }
        if (end == null) {
            next();
        } else {
            end.run();
        }
    }

    @Override
    public void onComplete() {
        end(subscriber::onComplete);
    }

    @Override
    public void onError(Throwable failure) {
        end(() -> subscriber.onError(failure));
    }

    private void end(Runnable how) {
        synchronized (this) {
            switch (state) {
                case OVER -> {
                    return;
                }
                case AT_WORK -> {
                    ending = how;
                    return;
                }
                case IDLE, ASKED -> state = State.OVER;
            }
        }
        how.run();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            state = State.OVER;
            ending = null;
        }
        source.cancel();
    }
}
