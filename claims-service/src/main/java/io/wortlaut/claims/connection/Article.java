package io.wortlaut.claims.connection;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/** An article of the articles subgraph, by its opaque id. */
@Type("Article")
@Key(fields = @FieldSet("id"))
public record Article(@Id @NonNull String id) {}
