package io.wortlaut.claims.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/**
 * Somebody who speaks, is spoken for or spoken to.
 *
 * @param name the most reported full spelling
 */
@Type("Actor")
@Key(fields = @FieldSet("id"))
@Description("Somebody who speaks, is spoken for or spoken to.")
public record Actor(
        @Id @NonNull String id,

        @Description("The full spelling that most articles use.")
        String name,

        ActorKind kind) {}
