package io.wortlaut.claims.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import io.wortlaut.claims.connection.UnavailableException;
import io.wortlaut.claims.follow.Articles.AwayException;
import io.wortlaut.claims.review.Originals;

/** Asks articles-service for originals. */
@ApplicationScoped
class ArticleOriginals implements Originals {

    private final Articles articles;

    ArticleOriginals(Articles articles) {
        this.articles = articles;
    }

    @Override
    public String original(String articleId, String contentHash) {
        try {
            return articles.call(client -> client.version(articleId, contentHash))
                    .original();
        } catch (AwayException | ProcessingException | WebApplicationException failure) {
            throw new UnavailableException("the article cannot be had from articles-service now", failure);
        }
    }
}
