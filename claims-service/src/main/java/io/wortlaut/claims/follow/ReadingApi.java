package io.wortlaut.claims.follow;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

import io.wortlaut.claims.connection.Article;

/** Tells an article without statements from one that was not read. */
@GraphQLApi
public class ReadingApi {

    private final Readings readings;

    ReadingApi(Readings readings) {
        this.readings = readings;
    }

    @Description("How far the article has been read for statements; null for an article that was never announced.")
    public List<Reading> reading(@Source List<Article> articles) {
        Map<String, Reading> found =
                readings.of(articles.stream().map(Article::id).toList());
        return articles.stream().map(article -> found.get(article.id())).toList();
    }
}
