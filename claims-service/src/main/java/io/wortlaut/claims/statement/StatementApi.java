package io.wortlaut.claims.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.connection.FieldBatch;
import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.connection.Lookup;
import io.wortlaut.claims.connection.PageRequest;
import io.wortlaut.claims.connection.Source;
import io.wortlaut.claims.statement.StatementFacets.Asked;
import io.wortlaut.claims.statement.StatementFacets.Counting;

/** Statements in the graph, and the lists of them that actors, articles and sources have. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.7",
        _import = {@Import(name = "@key"), @Import(name = "@shareable")})
public class StatementApi {

    private final Statements statements;
    private final StatementLists lists;
    private final StatementFacets facets;
    private final FieldBatch batch;
    private final Actors actors;
    private final StatementDistortions distortions;

    StatementApi(
            Statements statements,
            StatementLists lists,
            StatementFacets facets,
            FieldBatch batch,
            Actors actors,
            StatementDistortions distortions) {
        this.statements = statements;
        this.lists = lists;
        this.facets = facets;
        this.batch = batch;
        this.actors = actors;
        this.distortions = distortions;
    }

    @Query
    @Description("A statement by its id, orphaned ones too; null when there is none.")
    public Statement statement(@Id @NonNull String id) {
        UUID key = Ids.require("id", id);
        return statements.byId(List.of(key)).get(key);
    }

    @Query("statements")
    @Description("Statements of all articles.")
    public StatementConnection listStatements(
            StatementFilter filter,
            @DefaultValue("SAID_AT_DESC") StatementOrder orderBy,
            @DefaultValue("20") Integer first,
            String after) {
        StatementOrder order = orderBy == null ? StatementOrder.SAID_AT_DESC : orderBy;
        return statements
                .lists(List.of(lists.list("", new StatementParent.Everything(), filter, order, first, after)))
                .getFirst();
    }

    @Description("Statements that the actor has one of the given roles in, latest first.")
    public CompletionStage<StatementConnection> statements(
            @org.eclipse.microprofile.graphql.Source Actor actor,
            @DefaultValue("[\"SPEAKER\"]") List<@NonNull AttributionRole> as,
            @Description("Also those that others make for it, or in a coalition with it.") @DefaultValue("false")
                    Boolean rollUp,
            StatementFilter filter,
            @DefaultValue("20") Integer first,
            String after) {
        List<AttributionRole> roles = as == null ? List.of(AttributionRole.SPEAKER) : as;
        return lists.load(
                "Actor.statements",
                actor.id(),
                new StatementParent.OfActor(roles, Boolean.TRUE.equals(rollUp)),
                filter,
                StatementOrder.SAID_AT_DESC,
                first,
                after);
    }

    @Description("Statements of the article, in the order of its text.")
    public CompletionStage<StatementConnection> statements(
            @org.eclipse.microprofile.graphql.Source Article article,
            StatementFilter filter,
            @DefaultValue("20") Integer first,
            String after) {
        return lists.load(
                "Article.statements",
                article.id(),
                new StatementParent.InArticle(),
                filter,
                StatementOrder.ARTICLE_POSITION,
                first,
                after);
    }

    @Description("Statements that came through the source, latest first.")
    public CompletionStage<StatementConnection> statementsVia(
            @org.eclipse.microprofile.graphql.Source Source source,
            StatementFilter filter,
            @DefaultValue("20") Integer first,
            String after) {
        return lists.load(
                "Source.statementsVia",
                source.id(),
                new StatementParent.ThroughSource(),
                filter,
                StatementOrder.SAID_AT_DESC,
                first,
                after);
    }

    @Description("Who says it, for whom, to whom, and through what.")
    public List<List<@NonNull Attribution>> attributions(
            @org.eclipse.microprofile.graphql.Source List<Statement> sources) {
        return Lookup.lists(sources, Statement::id, statements::attributions);
    }

    @Description("The statement that this one is a quoted part of; null for one that stands by itself.")
    public List<Statement> enclosing(@org.eclipse.microprofile.graphql.Source List<Statement> sources) {
        return Lookup.each(sources, Statement::id, statements::enclosing, null);
    }

    @Description("What it quotes word for word: statements of the same speaker within this one.")
    public List<List<@NonNull Statement>> nested(@org.eclipse.microprofile.graphql.Source List<Statement> sources) {
        return Lookup.lists(sources, Statement::id, statements::nested);
    }

    @Description(
            "The same utterance in other articles, latest first: the same speaker, nearly the same words; reprints of it."
                    + " Of all zones, unless the filter names some.")
    public CompletionStage<StatementConnection> repeats(
            @org.eclipse.microprofile.graphql.Source Statement statement,
            StatementFilter filter,
            @DefaultValue("20") Integer first,
            String after) {
        return lists.load(
                "Statement.repeats",
                statement.id(),
                new StatementParent.RepeatsOf(),
                filter == null ? StatementFilter.ANY_ZONE : filter,
                StatementOrder.SAID_AT_DESC,
                first,
                after);
    }

    @Description("What it changes about statements in the body of its article, if it stands outside it.")
    public List<List<@NonNull StatementDistortion>> distorts(
            @org.eclipse.microprofile.graphql.Source List<Statement> sources) {
        return Lookup.lists(sources, Statement::id, distortions::of);
    }

    @Description("The statement itself, piece by piece.")
    public List<List<@NonNull Selector>> selectors(@org.eclipse.microprofile.graphql.Source List<Provenance> sources) {
        return selectors(SelectorKind.CONTENT, sources);
    }

    @Description("What stands between quotation marks, marks included.")
    public List<List<@NonNull Selector>> quoted(@org.eclipse.microprofile.graphql.Source List<Provenance> sources) {
        return selectors(SelectorKind.QUOTED, sources);
    }

    @Description("Where it tells when the statement was made.")
    public List<List<@NonNull Selector>> time(@org.eclipse.microprofile.graphql.Source List<Provenance> sources) {
        return selectors(SelectorKind.TIME, sources);
    }

    @Description("What the editors put into the statement and the speaker did not say.")
    public List<List<@NonNull Selector>> insertions(@org.eclipse.microprofile.graphql.Source List<Provenance> sources) {
        return selectors(SelectorKind.INSERTION, sources);
    }

    @Description("How many statements of the whole list, not of the page alone, share what.")
    public CompletionStage<List<@NonNull FacetResult>> facets(
            @org.eclipse.microprofile.graphql.Source StatementConnection connection,
            @NonNull List<@NonNull Facet> by,
            @Description("How many values of each, from 1 to 100.") @DefaultValue("20") Integer first) {
        int most = PageRequest.first(first);
        StatementList list = connection.list();
        Counting counting = new Counting(list.query().parent(), list.query().filter(), List.copyOf(by), most);
        return batch.load("StatementConnection.facets", new Asked(list.parentId(), counting), facets::of);
    }

    @Description("Who it is, for SPEAKER and STATE.")
    public List<Actor> actor(@org.eclipse.microprofile.graphql.Source List<FacetBucket> buckets) {
        List<String> ids = buckets.stream()
                .map(bucket -> bucket.facet() == Facet.SPEAKER || bucket.facet() == Facet.STATE ? bucket.value() : null)
                .toList();
        return Lookup.byText(ids, actors::byId);
    }

    @Description("Which one it is, for VIA and OUTLET.")
    public List<Source> source(@org.eclipse.microprofile.graphql.Source List<FacetBucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.facet() == Facet.VIA || bucket.facet() == Facet.OUTLET
                        ? new Source(bucket.value())
                        : null)
                .toList();
    }

    @Description("Which one it is, for ARTICLE.")
    public List<Article> article(@org.eclipse.microprofile.graphql.Source List<FacetBucket> buckets) {
        return buckets.stream()
                .map(bucket -> bucket.facet() == Facet.ARTICLE ? new Article(bucket.value()) : null)
                .toList();
    }

    @Description(
            "Where what the filter searches for stands in the article's original; empty when it searches for nothing.")
    public List<List<@NonNull Selector>> highlight(@org.eclipse.microprofile.graphql.Source List<StatementEdge> edges) {
        List<UUID> searched = edges.stream()
                .filter(edge -> !edge.searches().isEmpty())
                .map(edge -> UUID.fromString(edge.node().id()))
                .toList();
        Map<UUID, List<Selector>> content =
                searched.isEmpty() ? Map.of() : statements.selectors(SelectorKind.CONTENT, searched);
        return edges.stream()
                .map(edge -> Highlights.of(
                        edge.searches(),
                        content.getOrDefault(UUID.fromString(edge.node().id()), List.of())))
                .toList();
    }

    @Resolver
    public List<Statement> resolveStatements(List<String> id) {
        return Lookup.byText(id, statements::byId);
    }

    /** The articles subgraph knows which articles there are; here each is as many statements as it has. */
    @Resolver
    public List<Article> resolveArticles(List<String> id) {
        return id.stream().map(Article::new).toList();
    }

    @Resolver
    public List<Source> resolveSources(List<String> id) {
        return id.stream().map(Source::new).toList();
    }

    private List<List<Selector>> selectors(SelectorKind kind, List<Provenance> sources) {
        return Lookup.lists(sources, Provenance::statementId, ids -> statements.selectors(kind, ids));
    }
}
