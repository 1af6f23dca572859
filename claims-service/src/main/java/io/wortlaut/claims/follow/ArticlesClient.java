package io.wortlaut.claims.follow;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** articles-service, as ARCHITECTURE.md describes it. */
@RegisterRestClient(configKey = "articles")
public interface ArticlesClient {

    /**
     * Changes behind a cursor.
     *
     * @param limit 1 to 500
     * @param wait seconds that the answer may be held when there is none, at most 30
     */
    @GET
    @Path("/changes")
    ChangePage changes(@QueryParam("after") long after, @QueryParam("limit") int limit, @QueryParam("wait") long wait);

    @GET
    @Path("/articles/{articleId}/versions/{contentHash}")
    VersionDocument version(@PathParam("articleId") String articleId, @PathParam("contentHash") String contentHash);

    /** Finds or creates sources; the answer has the order of the question. */
    @POST
    @Path("/sources")
    List<SourceReference> sources(List<SourceName> names);
}
