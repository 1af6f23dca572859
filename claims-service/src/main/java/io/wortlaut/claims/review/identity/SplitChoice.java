package io.wortlaut.claims.review.identity;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

/** What belongs to somebody else; null lists choose nothing. */
@Input("SplitChoice")
@Description("What belongs to somebody else: all that any of the lists names.")
public record SplitChoice(
        @Description("Spellings of the actor: all articles that use them, those to come too.") @Nullable
        List<@NonNull String> names,

        @Description("Ids of articles: all that they have of the actor.") @Nullable @Id
        List<@NonNull String> articles,

        @Description("Ids of statements that the actor has a part in.") @Nullable @Id
        List<@NonNull String> statements) {

    static final int MOST = 1000;

    public SplitChoice {
        names = names == null ? List.of() : names.stream().distinct().toList();
        articles = articles == null ? List.of() : articles.stream().distinct().toList();
        statements =
                statements == null ? List.of() : statements.stream().distinct().toList();
    }

    /** Null when no name is chosen. */
    String firstName() {
        return names.isEmpty() ? null : names.getFirst();
    }

    boolean hasArticles() {
        return !names.isEmpty() || !articles.isEmpty();
    }

    int size() {
        return names.size() + articles.size() + statements.size();
    }

    boolean isTooMuch() {
        return size() > MOST;
    }
}
