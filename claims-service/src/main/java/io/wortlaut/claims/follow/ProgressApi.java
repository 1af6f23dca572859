package io.wortlaut.claims.follow;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Tells how far the change feed is followed. */
@Path("/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressApi {

    private final ProgressReport report;
    private final WorkQueue queue;

    ProgressApi(ProgressReport report, WorkQueue queue) {
        this.report = report;
        this.queue = queue;
    }

    /** How far the changes up to {@code through} are; without it, all that were read from the feed. */
    @GET
    public Progress progress(@QueryParam("through") @DefaultValue("" + Long.MAX_VALUE) long through) {
        return report.through(through);
    }

    /** Tries all failed articles again. */
    @POST
    @Path("/retry")
    public Retried retry() {
        return new Retried(queue.retryFailed());
    }

    /** How many failed articles are queued again. */
    public record Retried(int retried) {}
}
