package io.wortlaut.claims.actor;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.connection.Article;

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

        @Description("Its script's ISO 15924 code, such as Latn or Cyrl; Zyyy when undetermined.") @NonNull
        String script,

        @Description("How often it stands in all articles together.")
        int count,

        @Description("In how many articles it stands.") int articleCount,

        @Description("Articles that it stands in, those with most of it first; at most 20.")
        List<Article> articles) {}
