package io.wortlaut.claims.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.wortlaut.claims.event.EventSignal;

/** Runs the threads that deliver messages, from start to shutdown. */
@ApplicationScoped
class DeliveryThreads {

    private static final Logger LOG = Logger.getLogger(DeliveryThreads.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final Delivery delivery;
    private final Presence presence;
    private final EventSignal signal;
    private final WebhookConfig config;
    private final List<Thread> threads = new ArrayList<>();

    DeliveryThreads(Delivery delivery, Presence presence, EventSignal signal, WebhookConfig config) {
        this.delivery = delivery;
        this.presence = presence;
        this.signal = signal;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; config.enabled() && i <= config.workers(); i++) {
            threads.add(Thread.ofPlatform().name("webhooks-" + i).start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            // A message under way is waited for; should it not end, it is sent again under the same id.
            thread.join(config.timeout());
        }
    }

    private void run() {
        boolean troubled = false;
        while (!signal.isClosed() && !Thread.currentThread().isInterrupted()) {
            try {
                presence.await();
                CountDownLatch next = signal.next();
                if (!delivery.deliverNext()) {
                    signal.await(next);
                }
                troubled = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away, most likely. Told once, however long it lasts.
                if (!signal.isClosed() && !troubled) {
                    LOG.errorf(
                            e,
                            "%s stopped; trying again and again",
                            Thread.currentThread().getName());
                }
                troubled = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
