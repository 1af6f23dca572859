package io.wortlaut.claims.factcheck;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.claims.connection.Source;

/**
 * Who answers for a review.
 *
 * @param url null when none is known
 * @param source null when it is none of the graph's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Type("ReviewAuthor")
@Description("Who answers for a review.")
public record ReviewAuthor(@NonNull String name, String url, Source source) {

    /** The same as it is entered. */
    @Input("ReviewAuthorInput")
    @Description("Who answers for a review.")
    public record Entered(
            @NonNull String name,
            String url,

            @Description("The id of the source that they are in this graph.") @Id
            String source) {}
}
