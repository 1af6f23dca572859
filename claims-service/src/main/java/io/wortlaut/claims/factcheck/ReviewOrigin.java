package io.wortlaut.claims.factcheck;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.connection.Article;

/**
 * The page that a review came with, in its markup.
 *
 * @param score null once somebody has put the review to a claim, and where none was found for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Type("ReviewOrigin")
@Description("The page that a review came with, in its markup.")
public record ReviewOrigin(
        @NonNull Article article,

        @Description("Of the version that it is as in.") @NonNull
        String contentHash,

        @NonNull ReviewOriginState state,

        @Description("0 to 1000: how likely the claim that it is suggested for is what it reviews.")
        Integer score) {}
