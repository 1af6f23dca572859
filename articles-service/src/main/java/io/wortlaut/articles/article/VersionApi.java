package io.wortlaut.articles.article;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Serves one version of an article to the services that read it. */
@Path("/articles/{articleId}/versions/{contentHash}")
public class VersionApi {

    private final ArticleVersions versions;

    VersionApi(ArticleVersions versions) {
        this.versions = versions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public VersionDocument version(String articleId, String contentHash) {
        return ArticleId.parse(articleId)
                .flatMap(id -> versions.document(id, contentHash))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "Article %s has no version %s".formatted(articleId, contentHash)));
    }
}
