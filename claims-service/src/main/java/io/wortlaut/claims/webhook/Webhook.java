package io.wortlaut.claims.webhook;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A receiver that is told of events over HTTP. Its secret is never shown.
 *
 * @param filter JSON; null for the defaults
 * @param disabledReason null for one that was switched off by a client, or is not
 */
@Type("Webhook")
@Description("A receiver that is told of events over HTTP, one after the other in their order, by the Standard Webhooks"
        + " specification.")
public record Webhook(
        @Id @NonNull String id,
        @NonNull String url,
        @NonNull List<@NonNull WebhookEvent> events,

        @Description("The StatementFilter that statements are told of by, as JSON.")
        String filter,

        boolean active,

        @Description("Why it was switched off, where not a client did that.")
        String disabledReason,

        @NonNull Instant createdAt,
        Instant lastDeliveredAt,

        @Description("Since when every attempt fails.") Instant failingSince,
        @Description("What the last attempt failed of.") String lastFailure) {}
