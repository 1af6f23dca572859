package io.wortlaut.gateway.execution;

import java.util.ArrayDeque;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/**
 * What has been produced and is not wanted yet, for one subscriber. Safe for use by many threads at once; the subscriber is
 * called by one at a time.
 */
public final class Outbox implements Flow.Processor<byte[], byte[]> {
    private final ArrayDeque<byte[]> items = new ArrayDeque<>();
    private final Runnable whenTaken;
    private final Runnable whenCancelled;
    private Flow.@Nullable Subscriber<? super byte[]> subscriber;
    /** Whose items it takes, if there is such a publisher. */
    private Flow.@Nullable Subscription source;

    private long wanted;
    private boolean delivering;
    private boolean over;
    private @Nullable Runnable ending;

    public Outbox() {
        this(() -> {}, () -> {});
    }

    /**
     * @param whenTaken called after an item has been handed over
     * @param whenCancelled called when nobody wants any more
     */
    public Outbox(Runnable whenTaken, Runnable whenCancelled) {
        this.whenTaken = whenTaken;
        this.whenCancelled = whenCancelled;
    }

    /** One with nothing in it but a failure. */
    public static Outbox failed(Throwable why) {
        var outbox = new Outbox();
        outbox.fail(why);
        return outbox;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super byte[]> only) {
        only.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                synchronized (Outbox.this) {
                    wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
                }
                deliver();
            }

            @Override
            public void cancel() {
                var left = close();
                whenCancelled.run();
                if (left != null) {
                    left.cancel();
                }
            }
        });
        synchronized (this) {
            subscriber = only;
        }
        deliver();
    }

    /** Takes all of another publisher's items, which must be few. */
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        boolean late;
        synchronized (this) {
            source = subscription;
            late = over;
        }
        if (late) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(byte[] item) {
        add(item);
    }

    @Override
    public void onError(Throwable why) {
        fail(why);
    }

    @Override
    public void onComplete() {
        complete();
    }

    public void add(byte[] item) {
        synchronized (this) {
            if (over || ending != null) {
                return;
            }
            items.add(item);
        }
        deliver();
    }

    public void complete() {
        end(() -> subscriber.onComplete());
    }

    public void fail(Throwable why) {
        end(() -> subscriber.onError(why));
    }

    /** How many items wait. */
    public synchronized int size() {
        return items.size();
    }

    /** Whether nothing more will be taken. */
    public synchronized boolean isOver() {
        return over;
    }

    private synchronized Flow.@Nullable Subscription close() {
        over = true;
        items.clear();
        return source;
    }

    private void end(Runnable how) {
        synchronized (this) {
            if (ending == null) {
                ending = how;
            }
        }
        deliver();
    }

    private void deliver() {
        synchronized (this) {
            if (delivering || subscriber == null) {
                return;
            }
            delivering = true;
        }
        var next = next();
        while (next != null) {
            next.run();
            next = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (!over && wanted > 0 && !items.isEmpty()) {
            wanted--;
            var item = items.poll();
            return () -> {
                subscriber.onNext(item);
                whenTaken.run();
            };
        }
        if (!over && items.isEmpty() && ending != null) {
            over = true;
            return ending;
        }
        delivering = false;
        return null;
    }
}
