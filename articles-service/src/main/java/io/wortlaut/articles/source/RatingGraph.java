package io.wortlaut.articles.source;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Ratings of sources in the graph. None are shipped: somebody enters what they know and answer for. */
@GraphQLApi
@Blocking
public class RatingGraph {

    private static final int LONGEST_NAME = 200;

    private final SourceRatings ratings;

    RatingGraph(SourceRatings ratings) {
        this.ratings = ratings;
    }

    @Description(
            "What others think of it, the latest entry first. Schemes measure different things: nothing is averaged.")
    public List<List<@NonNull Rating>> ratings(@org.eclipse.microprofile.graphql.Source List<Source> sources) {
        return ratings.of(sources);
    }

    @Mutation
    @Description("Enters a rating of a source. Those that it has stay beside it.")
    public @Nullable Source rateSource(@Id @NonNull String id, @NonNull SourceRating rating) {
        UUID source = source(id);
        if (!rating.scheme().has(rating.value())) {
            throw new ProblemException(
                    ProblemCode.INVALID_FIELD,
                    "A rating by %s is %s, not \"%s\""
                            .formatted(rating.scheme(), rating.scheme().pattern(), rating.value()),
                    "value");
        }
        requireName(rating.by());
        return ratings.add(source, rating);
    }

    @Mutation("setStateControlled")
    @Description("Says whether a state decides what a source reports; null takes back what was said.")
    public @Nullable Source setStateControlled(
            @Id @NonNull String id,
            @Nullable Boolean stateControlled,
            @NonNull @Description("Who says so: a name or id of the newsroom's own.") String by) {
        requireName(by);
        return ratings.setStateControlled(source(id), stateControlled, by.strip());
    }

    private static UUID source(String id) {
        return SourceGraph.uuid(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_ID, "\"%s\" is not the id of a source".formatted(id), "id"));
    }

    private static void requireName(String by) {
        if (by.isBlank() || by.length() > LONGEST_NAME || by.indexOf('\0') >= 0) {
            throw new ProblemException(ProblemCode.INVALID_FIELD, "It must be said who enters it", "by");
        }
    }
}
