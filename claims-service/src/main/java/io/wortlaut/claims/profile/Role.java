package io.wortlaut.claims.profile;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.statement.FuzzyDate;

/**
 * A role as articles report it: true for them and their time, never a timeless job title.
 *
 * @param organization null when no article tells, or they tell several
 * @param interval from the first report to the last; null when none is dated
 */
@Type("Role")
@Description("A role as articles report it.")
public record Role(
        @NonNull String title,

        @Ignore Actor organization,

        @Description("From the day of the first article that reports it to that of the last, by EDTF.")
        FuzzyDate interval,

        @Description("The articles, in their order of time; of many the first 20 and the last.")
        List<Article> reportedBy,

        @Ignore List<Role> rivals) {

    @Description("The state or organisation that the articles show it to be held in.")
    public Actor getIn() {
        return organization;
    }

    @Description("Roles in the same organisation that nobody holds together with this one, reported for the same time."
            + " All of them are kept.")
    public @NonNull List<@NonNull Role> getConflictsWith() {
        return rivals;
    }
}
