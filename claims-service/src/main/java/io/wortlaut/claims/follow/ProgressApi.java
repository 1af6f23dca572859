package io.wortlaut.claims.follow;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Tells how far the change feed is followed. */
@Path("/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressApi {

    private final ProgressReport report;
    private final WorkQueue queue;
    private final ArticleReading reading;

    ProgressApi(ProgressReport report, WorkQueue queue, ArticleReading reading) {
        this.report = report;
        this.queue = queue;
        this.reading = reading;
    }

    /**
     * How far the changes up to a cursor are.
     *
     * @param through a cursor of the change feed; without it, all changes that were read from the feed
     */
    @GET
    public Progress progress(@QueryParam("through") String through) {
        return report.through(through == null ? Long.MAX_VALUE : cursor(through));
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            Problem problem = new Problem(
                    400, "INVALID_PARAMETER", "through must be a cursor of the change feed, not \"" + text + "\"");
            throw new BadRequestException(
                    Response.status(Response.Status.BAD_REQUEST)
                            .type("application/problem+json")
                            .entity(problem)
                            .build(),
                    e);
        }
    }

    /** A problem document of RFC 9457. */
    @RegisterForReflection
    public record Problem(int status, String code, String detail) {}

    /** Tries all failed articles again, and those that were read without a second extractor that was away. */
    @POST
    @Path("/retry")
    public Retried retry() {
        return new Retried(queue.retryFailed() + reading.retryOutdated());
    }

    /** How many failed articles are queued again. */
    public record Retried(int retried) {}
}
