package io.wortlaut.claims.subscription;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.event.Change;
import io.wortlaut.claims.event.Event;
import io.wortlaut.claims.statement.Statement;
import io.wortlaut.claims.statement.StatementFilters.Seen;
import io.wortlaut.claims.statement.StatementFilters.Sight;

/**
 * What happened to a statement, as a subscriber with a filter sees it.
 *
 * @param statement as it is now; null when removed
 * @param by null when the program did it
 */
@Type("StatementEvent")
@Description("What happened to a statement.")
public record StatementEvent(
        @Description("Where to go on from: pass it as after.") @NonNull
        String cursor,

        @NonNull Sight type,
        @NonNull Instant at,
        @Id @NonNull String statementId,

        @Description("The statement as it is now; null when it is removed.")
        Statement statement,

        @Description("What changed of it; nothing for a new one.") @NonNull
        List<@NonNull Change> changes,

        @Description("Who changed it; null when the program did.")
        String by,

        @Description("The program that they used.") String tool,
        String reason) {

    static StatementEvent of(Seen seen) {
        Event event = seen.event();
        return new StatementEvent(
                String.valueOf(event.cursor()),
                seen.sight(),
                event.at(),
                event.subject().toString(),
                seen.statement(),
                event.changes(),
                event.cause().by(),
                event.cause().tool(),
                event.cause().reason());
    }
}
