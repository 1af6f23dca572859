package io.wortlaut.claims.webhook;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * Whether there is any webhook to be called. Where there is none, which is most often so, nothing is asked of the database
 * whatever happens: it is looked when webhooks change here, and now and then, since other instances change them too. Those
 * deliver at once to what they registered themselves.
 */
@ApplicationScoped
class Presence {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private boolean any;
    private long lookAt = System.nanoTime();

    Presence(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** That webhooks came, went or were changed. */
    record Changed() {}

    synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        lookAt = System.nanoTime();
        notifyAll();
    }

    /** Waits until there is a webhook, as far as is known. */
    synchronized void await() throws InterruptedException {
        while (!look()) {
            TimeUnit.NANOSECONDS.timedWait(this, lookAt - System.nanoTime());
        }
    }

    private boolean look() {
        if (System.nanoTime() - lookAt >= 0) {
            any = webhooks.anyActive();
            lookAt = System.nanoTime() + LOOK_AGAIN.toNanos();
        }
        return any;
    }
}
