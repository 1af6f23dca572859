package io.wortlaut.claims.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/**
 * What statements of several articles are about.
 *
 * @param text the words of the statement that says it best
 */
@Type("Claim")
@Key(fields = @FieldSet("id"))
@Description("What statements are about, whatever they say of it: those of several speakers, articles and days.")
public record Claim(
        @Id @NonNull String id,

        @Description("The words of the statement that says it best.")
        String text,

        ClaimStatus status,

        @Description("Statements about it, in all zones of their articles.")
        Integer statementCount,

        @Description("How many say it independently: reprints, relays and spokespeople of one party count once.")
        Integer independentOrigins) {}
