package io.wortlaut.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.connection.Source;

/**
 * What an actor or a source has to do with a statement.
 *
 * @param actor null for sources and for the unresolved
 * @param source null for actors and for the unresolved
 * @param mention where the statement itself names them; null when nothing does
 * @param method how the article's words led to them
 * @param confidence 0 to 100
 */
@Type("Attribution")
@Description("What an actor or a source has to do with a statement.")
public record Attribution(
        @NonNull AttributionRole role,
        Actor actor,
        Source source,

        @Description("Where the statement names them.") Selector mention,

        @NonNull Resolution status,

        @Description("0 to 100.") int confidence,

        @Description(
                "How the article's words led to them: name, surname, pronoun, role, metonym, carried, misspelling.")
        @NonNull
        String method) {}
