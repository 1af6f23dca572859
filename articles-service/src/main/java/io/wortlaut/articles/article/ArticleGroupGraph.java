package io.wortlaut.articles.article;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;

/** Reprints in the graph. */
@GraphQLApi
@Blocking
public class ArticleGroupGraph {

    private static final int MOST = 100;

    private final ArticleGroups groups;

    ArticleGroupGraph(ArticleGroups groups) {
        this.groups = groups;
    }

    @Description("The articles that are the same text as this one, itself among them; null when there is no other.")
    public List<@Nullable ArticleGroup> syndicationGroup(@Source List<Article> articles) {
        return articles.stream()
                .map(article -> article.syndicationId() == null
                        ? null
                        : new ArticleGroup(article.syndicationId().toString()))
                .toList();
    }

    @Description("How many articles there are.")
    public List<Integer> size(@Source List<ArticleGroup> sources) {
        return groups.sizes(sources);
    }

    @Description("The agency's own if it is there, else the one that was published first, as far as is known.")
    public List<@Nullable Article> original(@Source List<ArticleGroup> sources) {
        return groups.members(sources, 1).stream()
                .map(members -> members.isEmpty() ? null : members.getFirst())
                .toList();
    }

    @Description("The original first, then as they were published; a hundred at most.")
    public List<List<@NonNull Article>> members(@Source List<ArticleGroup> sources) {
        return groups.members(sources, MOST);
    }
}
