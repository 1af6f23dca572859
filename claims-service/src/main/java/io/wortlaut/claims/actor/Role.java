package io.wortlaut.claims.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Article;

/** A role as one article reports it: true for that article and that time, never a timeless job title. */
@Type("Role")
@Description("A role as one article reports it.")
public record Role(@NonNull String title, Article reportedBy) {}
