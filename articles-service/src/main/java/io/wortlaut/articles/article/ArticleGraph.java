package io.wortlaut.articles.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;

import io.wortlaut.articles.article.ArticleConnection.ArticleEdge;
import io.wortlaut.articles.claimreview.PageReviews;
import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.connection.Page;
import io.wortlaut.articles.connection.PageRequest;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;
import io.wortlaut.articles.source.Source;

/** The articles' part of the graph. Every field costs the same number of SQL statements for one article and for many. */
@GraphQLApi
@Blocking
@Link(
        url = "https://specs.apollo.dev/federation/v2.7",
        _import = {@Import(name = "@key"), @Import(name = "@shareable")})
public class ArticleGraph {

    private final ArticleQueries queries;

    ArticleGraph(ArticleQueries queries) {
        this.queries = queries;
    }

    @Query
    @Description("One article; null when there is none.")
    public @Nullable Article article(@Id @NonNull String id) {
        UUID article = ArticleId.parse(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_ID, "\"%s\" is not the id of an article".formatted(id), "id"));
        return queries.byId(List.of(article)).getFirst().orElse(null);
    }

    @Query
    @Description("Articles, the newest to come in first.")
    public @Nullable ArticleConnection articles(
            @Nullable ArticleFilter filter,
            @DefaultValue("20") @Description("From 1 to 100.") Integer first,
            @Nullable @Description("The cursor of the last article seen.") String after) {
        PageRequest page = PageRequest.of(first, after);
        ArticleFilter conditions = filter == null ? ArticleFilter.NONE : filter;
        return Page.of(page, queries.list(conditions, page), Article::id, ArticleEdge::new)
                .as(ArticleConnection::new, conditions);
    }

    @Description("How many articles there are, on all pages.")
    public int totalCount(@org.eclipse.microprofile.graphql.Source ArticleConnection connection) {
        return queries.count(connection.filter());
    }

    @Description("Who publishes the articles.")
    public List<@Nullable Source> outlet(@org.eclipse.microprofile.graphql.Source List<Article> articles) {
        return queries.outlets(articles);
    }

    @Description("From where the articles say they take their news.")
    public List<List<@NonNull Source>> relays(@org.eclipse.microprofile.graphql.Source List<Article> articles) {
        return queries.relays(articles);
    }

    @Description("All versions of the articles, the newest first.")
    public List<List<@NonNull ArticleVersion>> versions(
            @org.eclipse.microprofile.graphql.Source List<Article> articles) {
        return queries.versions(articles);
    }

    @Description(
            "What the markup of the articles says of reviews of claims; empty lists for articles that came in as text.")
    public List<@NonNull PageReviews> claimReviewMarkup(
            @org.eclipse.microprofile.graphql.Source List<Article> articles) {
        return queries.claimReviews(articles);
    }

    @Description("The paragraphs in these zones, with an empty line between them.")
    public @Nullable String body(
            @org.eclipse.microprofile.graphql.Source Article article,
            @Name("zones") @DefaultValue("[\"BODY\"]") List<@NonNull Zone> zones) {
        Set<Zone> wanted = EnumSet.noneOf(Zone.class);
        wanted.addAll(zones == null ? List.of(Zone.BODY) : zones);
        return article.texts().of(article.id(), wanted);
    }

    /** Answers {@code _entities}: one article or null for each id, in their order. */
    @Resolver
    public List<@Nullable Article> resolveArticles(List<String> id) {
        List<Optional<UUID>> ids = id.stream().map(ArticleId::parse).toList();
        List<UUID> wellFormed = ids.stream().flatMap(Optional::stream).toList();
        var found = queries.byId(wellFormed).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Article::id, article -> article, (one, same) -> one));
        return id.stream().map(found::get).toList();
    }
}
