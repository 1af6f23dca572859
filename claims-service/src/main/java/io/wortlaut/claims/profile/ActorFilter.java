package io.wortlaut.claims.profile;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import io.wortlaut.claims.actor.ActorKind;
import io.wortlaut.claims.statement.StatementFilter;

/**
 * Which actors; null fields do not restrict.
 *
 * @param search part of any spelling, without regard to case, accents and hyphens
 */
@Input("ActorFilter")
@Description("Which actors. Fields restrict together, the values of a list are alternatives.")
public record ActorFilter(
        @Description("Part of any of the actor's spellings, without regard to case, accents and hyphens.")
        String search,

        @Nullable List<@NonNull ActorKind> kind,

        @Description(
                "Those who make such a statement; only such statements are counted, and ranked by: all, or of more than 1,000 the"
                        + " latest 1,000.")
        StatementFilter hasStatement) {

    static final ActorFilter NONE = new ActorFilter(null, null, null);
}
