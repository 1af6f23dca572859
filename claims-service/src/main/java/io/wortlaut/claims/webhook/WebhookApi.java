package io.wortlaut.claims.webhook;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.PageRequest;

/** Registers webhooks, and shows what became of their messages. */
@GraphQLApi
public class WebhookApi {

    private final Webhooks webhooks;
    private final Delivery delivery;

    WebhookApi(Webhooks webhooks, Delivery delivery) {
        this.webhooks = webhooks;
        this.delivery = delivery;
    }

    @Query("webhooks")
    @Description("All webhooks, the oldest first.")
    public List<@NonNull Webhook> listWebhooks() {
        return webhooks.all();
    }

    @Mutation
    @Description("Registers a webhook. It is told of what happens from now on, in order.")
    public NewWebhook createWebhook(@NonNull WebhookInput webhook) {
        return webhooks.create(webhook);
    }

    @Mutation
    @Description("Changes a webhook; what is left out stays as it is.")
    public Webhook updateWebhook(@Id @NonNull String id, @NonNull WebhookInput webhook) {
        return webhooks.update(Ids.require("id", id), webhook);
    }

    @Mutation
    @Description("Removes a webhook and its dead letters; false when there was none.")
    public boolean deleteWebhook(@Id @NonNull String id) {
        return webhooks.delete(Ids.require("id", id));
    }

    @Mutation
    @Description("Sends a dead letter once more. Null when it was taken, which removes it; else why it was not.")
    public DeadLetter redeliverDeadLetter(@Id @NonNull String id) {
        return delivery.redeliver(Ids.require("id", id));
    }

    @Description("Messages that were given up, the oldest first.")
    public List<@NonNull DeadLetter> deadLetters(@Source Webhook webhook, @DefaultValue("20") Integer first) {
        return webhooks.deadLetters(UUID.fromString(webhook.id()), PageRequest.first(first));
    }
}
