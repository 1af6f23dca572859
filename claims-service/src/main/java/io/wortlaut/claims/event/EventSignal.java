package io.wortlaut.claims.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;

/** Wakes those who wait for an event that this process writes. */
@ApplicationScoped
public class EventSignal {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));
    private volatile boolean closed;

    void fire() {
        next.getAndSet(new CountDownLatch(1)).countDown();
    }

    /** When the service ends, nobody waits on. */
    void close(@Observes ShutdownEvent end) {
        closed = true;
        next.get().countDown();
    }

    /** Whether the service is about to end: nobody should wait any more. */
    public boolean isClosed() {
        return closed;
    }

    /** What the next event opens. Take it before looking whether there is one, so that none is missed. */
    public CountDownLatch next() {
        return next.get();
    }

    /** Waits for an event; not for long, since another instance's are not signalled here. */
    public void await(CountDownLatch event) throws InterruptedException {
        if (!closed) {
            // Either way it is time to look again.
            boolean _ = event.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
