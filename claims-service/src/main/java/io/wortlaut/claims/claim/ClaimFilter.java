package io.wortlaut.claims.claim;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

/** Which claims; null fields do not restrict. */
@Input("ClaimFilter")
@Description("Which claims. Fields restrict together, the values of a list are alternatives.")
public record ClaimFilter(
        @Nullable List<@NonNull ClaimStatus> status,

        @Description(
                "Ids of actors, one of whom has a part in a statement about it: as speaker, spoken for or spoken to, in the latest"
                        + " 1,000 statements of each.")
        @Nullable
        @Id
        List<@NonNull String> actor,

        @Description("Words of the claim's text, stemmed; quoted phrases, 'or' and '-' as in web searches.")
        String search,

        @Description("How many statements must be about it.")
        Integer minStatements,

        @Description("Whether a fact checker has reviewed it.")
        Boolean reviewed) {}
