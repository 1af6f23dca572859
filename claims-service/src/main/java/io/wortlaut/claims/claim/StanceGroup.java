package io.wortlaut.claims.claim;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Source;

/** Those who stand alike on a claim. */
@Type("StanceGroup")
public record StanceGroup(
        @NonNull Stance stance,

        @Description("Statements in all zones of their articles.")
        int statementCount,

        @Description("Who speaks, by name.") @NonNull List<@NonNull Actor> actors,

        @Description("Through what it came.") List<@NonNull Source> sources,
        List<@NonNull Article> articles) {}
