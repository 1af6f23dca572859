package io.wortlaut.claims.actor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * One spelling of an actor's name, as articles have it.
 *
 * @param count how often it stands in all articles together
 * @param articleCount in how many articles
 */
@Type("ActorName")
@Description("One spelling that articles use for an actor.")
public record ActorName(
        @NonNull String text,
        @NonNull NameStatus status,

        @Description("How often it stands in all articles together.")
        int count,

        @Description("In how many articles it stands.") int articleCount) {}
