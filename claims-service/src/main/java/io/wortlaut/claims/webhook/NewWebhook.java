package io.wortlaut.claims.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A webhook just registered. */
@Type("NewWebhook")
public record NewWebhook(
        @NonNull Webhook webhook,

        @Description("What its messages are signed with. It is shown this once.") @NonNull
        String secret) {

    /** Without the secret: nobody should read it in a log. */
    @Override
    public String toString() {
        return webhook.toString();
    }
}
