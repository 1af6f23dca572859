package io.wortlaut.claims.profile;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.connection.Article;

@Type("Representation")
@Description("That somebody speaks for somebody else, and by which statements that shows.")
public record Representation(
        @Description("Who is spoken for.") @NonNull Actor actor,

        @Description(
                "Statements made so, in all zones: those that a filter by speaker and onBehalfOf finds, among the latest 100"
                        + " that the speaker makes.")
        int statementCount,

        List<Article> articles) {}
