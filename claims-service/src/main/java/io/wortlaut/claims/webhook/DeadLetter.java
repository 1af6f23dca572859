package io.wortlaut.claims.webhook;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A message that was given up.
 *
 * @param body JSON, as it is sent
 */
@Type("DeadLetter")
@Description("A message that was given up.")
public record DeadLetter(
        @Id @NonNull String id,

        @Description("The header webhook-id, the same with every attempt.") @NonNull
        String messageId,

        @Description("JSON, as it is sent.") @NonNull String body,
        int attempts,
        @NonNull String failure,
        @NonNull Instant failedAt) {}
