package io.wortlaut.claims.webhook;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.claim.Claims;
import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocuments;
import io.wortlaut.claims.statement.StatementFilterJson;
import io.wortlaut.claims.statement.StatementFilters;
import io.wortlaut.claims.statement.StatementFilters.Seen;

/** Writes events as messages of the Standard Webhooks specification: type, timestamp and data. */
@ApplicationScoped
class Messages {

    private final ObjectMapper json;
    private final StatementFilters filters;
    private final StatementFilterJson filterJson;
    private final StatementDocuments documents;
    private final Claims claims;
    private final Actors actors;

    Messages(
            ObjectMapper json,
            StatementFilters filters,
            StatementFilterJson filterJson,
            StatementDocuments documents,
            Claims claims,
            Actors actors) {
        this.json = json;
        this.filters = filters;
        this.filterJson = filterJson;
        this.documents = documents;
        this.claims = claims;
        this.actors = actors;
    }

    /** The message that tells the webhook of an event; empty for one that it is not told of. */
    Optional<Message> of(WebhookEntity webhook, Event event) {
        return switch (event.type()) {
            case STATEMENT_CREATED, STATEMENT_CHANGED, STATEMENT_REMOVED ->
                filters.show(filterJson.read(webhook.filter), List.of(event)).stream()
                        .findFirst()
                        .flatMap(seen -> ofStatement(webhook, seen));
            case CLAIM_CONTESTED, CLAIM_SETTLED, CLAIM_CHANGED ->
                Optional.of(message(
                        webhook,
                        event,
                        WebhookEvent.valueOf(event.type().name()),
                        "claim",
                        claims.byId(List.of(event.subject())).get(event.subject())));
            case ACTOR_MERGED, ACTOR_SPLIT ->
                Optional.of(message(
                        webhook,
                        event,
                        WebhookEvent.valueOf(event.type().name()),
                        "actor",
                        actors.byId(List.of(event.subject())).get(event.subject())));
        };
    }

    private Optional<Message> ofStatement(WebhookEntity webhook, Seen seen) {
        WebhookEvent type = WebhookEvent.valueOf("STATEMENT_" + seen.sight().name());
        UUID id = seen.event().subject();
        StatementDocument statement =
                seen.statement() == null ? null : documents.of(List.of(id)).get(id);
        return webhook.events().contains(type)
                ? Optional.of(message(webhook, seen.event(), type, "statement", statement))
                : Optional.empty();
    }

    /** @param subject as it is now; null when nothing is left of it */
    private Message message(WebhookEntity webhook, Event event, WebhookEvent type, String name, Object subject) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cursor", String.valueOf(event.cursor()));
        data.put(name + "Id", event.subject());
        data.put(name, subject);
        data.put("changes", event.changes().stream().map(Messages::plain).toList());
        data.put("by", event.cause().by());
        data.put("tool", event.cause().tool());
        data.put("reason", event.cause().reason());
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type.messageType());
        message.put("timestamp", event.at().toString());
        message.put("data", data);
        try {
            return new Message(id(webhook, event), json.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> plain(Change change) {
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("field", change.field());
        plain.put("before", change.before());
        plain.put("after", change.after());
        return plain;
    }

    private static String id(WebhookEntity webhook, Event event) {
        return "msg_" + UUID.nameUUIDFromBytes((webhook.id + "|" + event.cursor()).getBytes(StandardCharsets.UTF_8));
    }
}
