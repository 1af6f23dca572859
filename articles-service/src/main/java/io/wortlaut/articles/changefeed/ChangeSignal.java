package io.wortlaut.articles.changefeed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.runtime.ShutdownEvent;

/** Wakes those who wait for a change that this process writes. */
@ApplicationScoped
class ChangeSignal {

    private final TransactionSynchronizationRegistry transactions;
    private final AtomicReference<CountDownLatch> next = new AtomicReference<>(new CountDownLatch(1));

    private volatile boolean closed;

    ChangeSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void fireAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    next.getAndSet(new CountDownLatch(1)).countDown();
                }
            }
        });
    }

    /** When the service ends, nobody waits on. */
    void close(@Observes ShutdownEvent end) {
        closed = true;
        next.get().countDown();
    }

    boolean isClosed() {
        return closed;
    }

    /** What the next change opens. Take it before looking whether there is a change, so that none is missed. */
    CountDownLatch next() {
        return next.get();
    }
}
