package io.wortlaut.claims.webhook;

import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Timeouts;

import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.event.EventLog;
import io.wortlaut.claims.statement.StatementFilterJson;

/** The rows of webhooks and dead letters. */
@ApplicationScoped
@Transactional
class Webhooks {

    private final EntityManager entityManager;
    private final EventLog log;
    private final Receivers receivers;
    private final StatementFilterJson filters;
    private final Event<Presence.Changed> changed;
    private final Clock clock = Clock.systemUTC();

    Webhooks(
            EntityManager entityManager,
            EventLog log,
            Receivers receivers,
            StatementFilterJson filters,
            Event<Presence.Changed> changed) {
        this.entityManager = entityManager;
        this.log = log;
        this.receivers = receivers;
        this.filters = filters;
        this.changed = changed;
    }

    /** Registers a webhook; it is told of what happens from now on. */
    NewWebhook create(WebhookInput input) {
        if (input.url() == null) {
            throw new InvalidArgumentException("'url' is missing");
        }
        Instant now = clock.instant();
        WebhookEntity webhook = new WebhookEntity();
        webhook.id = UUID.randomUUID();
        webhook.active = true;
        webhook.createdAt = now;
        webhook.nextAttemptAt = now;
        webhook.cursor = log.newest();
        webhook.setEvents(List.of(WebhookEvent.values()));
        webhook.secret = Secret.generate().text();
        fill(webhook, input);
        entityManager.persist(webhook);
        changed.fire(new Presence.Changed());
        return new NewWebhook(webhook.toWebhook(), webhook.secret);
    }

    Webhook update(UUID id, WebhookInput input) {
        WebhookEntity webhook = require(id);
        fill(webhook, input);
        webhook.nextAttemptAt = clock.instant();
        changed.fire(new Presence.Changed());
        return webhook.toWebhook();
    }

    private void fill(WebhookEntity webhook, WebhookInput input) {
        if (input.url() != null) {
            webhook.url = receivers.require(input.url()).toString();
        }
        if (input.secret() != null) {
            webhook.secret = new Secret(input.secret()).text();
        }
        if (input.events() != null) {
            if (input.events().isEmpty()) {
                throw new InvalidArgumentException("'events' must name some");
            }
            webhook.setEvents(input.events());
        }
        if (input.filter() != null) {
            input.filter().check();
            webhook.filter = filters.write(input.filter());
        }
        if (input.active() != null) {
            webhook.active = input.active();
            webhook.disabledReason = null;
            webhook.failingSince = null;
        }
    }

    /** Whether there is one to be called. */
    boolean anyActive() {
        return !entityManager
                .createQuery("select 1 from WebhookEntity where active = true", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Answers whether there was one. */
    boolean delete(UUID id) {
        changed.fire(new Presence.Changed());
        return entityManager
                        .createQuery("delete from WebhookEntity where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    List<Webhook> all() {
        return entityManager
                .createQuery("from WebhookEntity order by createdAt, id", WebhookEntity.class)
                .getResultList()
                .stream()
                .map(WebhookEntity::toWebhook)
                .toList();
    }

    /** Its dead letters, the oldest first. */
    List<DeadLetter> deadLetters(UUID webhook, int first) {
        return entityManager
                .createQuery(
                        "from DeadLetterEntity where webhookId = :webhook order by cursor, id", DeadLetterEntity.class)
                .setParameter("webhook", webhook)
                .setMaxResults(first)
                .getResultList()
                .stream()
                .map(DeadLetterEntity::toDeadLetter)
                .toList();
    }

    /** @throws InvalidArgumentException if there is none */
    WebhookEntity require(UUID id) {
        WebhookEntity webhook = entityManager.find(WebhookEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null) {
            throw new InvalidArgumentException("there is no webhook " + id);
        }
        return webhook;
    }

    /** @throws InvalidArgumentException if there is none */
    @Transactional(Transactional.TxType.MANDATORY)
    DeadLetterEntity requireLetter(UUID id) {
        DeadLetterEntity letter = entityManager.find(DeadLetterEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) {
            throw new InvalidArgumentException("there is no dead letter " + id);
        }
        return letter;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(DeadLetterEntity letter) {
        entityManager.remove(letter);
    }

    /** Locks a webhook that has something to be delivered, for the rest of the transaction; none that another one holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<WebhookEntity> takeDue(long newest) {
        return entityManager
                .createQuery(
                        "from WebhookEntity where active = true and nextAttemptAt <= :now and cursor < :newest"
                                + " order by nextAttemptAt",
                        WebhookEntity.class)
                .setParameter("now", clock.instant())
                .setParameter("newest", newest)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a message that was given up. */
    @Transactional(Transactional.TxType.MANDATORY)
    void bury(WebhookEntity webhook, long cursor, Message message, String failure) {
        DeadLetterEntity letter = new DeadLetterEntity();
        letter.id = UUID.randomUUID();
        letter.webhookId = webhook.id;
        letter.cursor = cursor;
        letter.messageId = message.id();
        letter.body = message.body();
        letter.attempts = webhook.attempts;
        letter.failure = failure;
        letter.failedAt = clock.instant();
        entityManager.persist(letter);
    }
}
