package io.wortlaut.claims.webhook;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.statement.StatementFilter;

/** A webhook as a client wants it; null leaves as it is, or takes the default for a new one. */
@Input("WebhookInput")
@Description("A webhook. In an update, what is left out stays as it is.")
public record WebhookInput(
        @Description("Absolute https URL. Required for a new one.")
        String url,

        @Description("whsec_ and 24 to 64 bytes in Base64; made up for a new one. It can be replaced, not read.")
        String secret,

        @Description("All, unless some are named.") @Nullable
        List<@NonNull WebhookEvent> events,

        @Description("Which statements are told of. Those that no longer fit it are told of as removed.")
        StatementFilter filter,

        @Description(
                "Whether it is called. What happens while it is not is delivered afterwards, as long as it is kept.")
        Boolean active) {}
