package io.wortlaut.claims.claim;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.claim.linking.Stance;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.connection.TotalRelation;

/** Those who stand alike on a claim. */
@Type("StanceGroup")
public record StanceGroup(
        @NonNull Stance stance,

        @Description("Statements in all zones of their articles. As of a time, no more than 250 are counted.")
        int statementCount,

        @Description(
                "AT_LEAST when there are 250 statements or more: actors, sources and articles are those of the latest"
                        + " 250.")
        @NonNull
        TotalRelation relation,

        @Description("Who speaks, by name.") @NonNull List<@NonNull Actor> actors,

        @Description("Through what it came.") List<@NonNull Source> sources,
        List<@NonNull Article> articles) {}
