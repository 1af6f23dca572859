package io.wortlaut.claims.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.webhook.Sender.Refusal;

/**
 * Delivers the log to webhooks, to each of them one message after the other. A webhook's row is locked from before a
 * message is sent until its outcome is written: no other instance sends it meanwhile, and should this process die, the
 * message is sent again under the same id.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int PAGE = 100;
    private static final int LONGEST_FAILURE = 500;

    private final Webhooks webhooks;
    private final EventLog log;
    private final Messages messages;
    private final Sender sender;
    private final WebhookConfig config;
    private final Clock clock = Clock.systemUTC();

    Delivery(Webhooks webhooks, EventLog log, Messages messages, Sender sender, WebhookConfig config) {
        this.webhooks = webhooks;
        this.log = log;
        this.messages = messages;
        this.sender = sender;
        this.config = config;
    }

    /** Delivers the next message of a webhook that is due; answers whether there was one. */
    @Transactional
    boolean deliverNext() {
        long newest = log.newest();
        Optional<WebhookEntity> due = webhooks.takeDue(newest);
        due.ifPresent(webhook -> deliverNext(webhook, newest));
        return due.isPresent();
    }

    private void deliverNext(WebhookEntity webhook, long newest) {
        List<Event> events;
        try {
            events = log.after(webhook.cursor, WebhookEvent.logged(webhook.events()), PAGE);
        } catch (InvalidArgumentException e) {
            // It was away for longer than events are kept. Whoever reads the webhook's row sees it.
            webhook.lastFailure = e.getMessage();
            webhook.passed(log.forgotten());
            return;
        }
        for (Event event : events) {
            Optional<Message> message = messages.of(webhook, event);
            if (message.isPresent()) {
                deliver(webhook, event, message.get());
                return;
            }
            webhook.passed(event.cursor());
        }
        if (events.size() < PAGE) {
            // Nothing for this webhook up to the event that was the newest before they were read.
            webhook.passed(Math.max(webhook.cursor, newest));
        }
    }

    private void deliver(WebhookEntity webhook, Event event, Message message) {
        webhook.attempts++;
        Optional<Refusal> refusal = sender.send(webhook.url, new Secret(webhook.secret), message);
        if (refusal.isEmpty()) {
            webhook.delivered(event.cursor(), clock.instant());
        } else {
            failed(webhook, event, message, refusal.get());
        }
    }

    private void failed(WebhookEntity webhook, Event event, Message message, Refusal refusal) {
        Instant now = clock.instant();
        webhook.lastFailure = shorten(refusal.reason());
        if (webhook.failingSince == null) {
            webhook.failingSince = now;
            LOG.warnf("webhook %s fails: %s", webhook.id, webhook.lastFailure);
        }
        webhook.nextAttemptAt = now.plus(backoff(webhook.attempts));
        if (webhook.attempts >= config.maxAttempts()) {
            webhooks.bury(webhook, event.cursor(), message, webhook.lastFailure);
            webhook.passed(event.cursor());
        }
        if (refusal.gone()) {
            webhook.disable("its receiver is gone");
        } else if (!webhook.failingSince.plus(config.disableAfter()).isAfter(now)) {
            webhook.disable("every attempt since " + webhook.failingSince + " failed");
        }
    }

    /** Up to a half more or less than doubling would have it, so that those who failed together do not return together. */
    private Duration backoff(int attempt) {
        Duration doubled = config.firstBackoff().multipliedBy(1L << Math.min(attempt - 1, 30));
        Duration bounded = doubled.compareTo(config.maxBackoff()) < 0 ? doubled : config.maxBackoff();
        return Duration.ofMillis(
                (long) (bounded.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
    }

    private static String shorten(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE));
    }

    /** Sends a dead letter once more; answers it if it was not taken, null if it was, which ends it. */
    @Transactional
    DeadLetter redeliver(UUID id) {
        DeadLetterEntity letter = webhooks.requireLetter(id);
        WebhookEntity webhook = webhooks.require(letter.webhookId);
        Optional<Refusal> refusal =
                sender.send(webhook.url, new Secret(webhook.secret), new Message(letter.messageId, letter.body));
        if (refusal.isEmpty()) {
            webhooks.remove(letter);
            return null;
        }
        letter.attempts++;
        letter.failure = shorten(refusal.get().reason());
        letter.failedAt = clock.instant();
        return letter.toDeadLetter();
    }
}
