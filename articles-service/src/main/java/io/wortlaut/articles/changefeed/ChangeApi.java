package io.wortlaut.articles.changefeed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Serves the change feed. A waiting request costs a virtual thread: no worker, no database connection. */
@Path("/changes")
public class ChangeApi {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_WAIT = 30;
    // Changes that another replica writes do not signal here; this bounds how late they are seen.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final ChangeFeed feed;
    private final ChangeSignal signal;

    ChangeApi(ChangeFeed feed, ChangeSignal signal) {
        this.feed = feed;
        this.signal = signal;
    }

    /**
     * Lists changes in their order.
     *
     * @param after the cursor of the last one seen, 0 for the beginning
     * @param limit from 1 to 500
     * @param wait for how many seconds to wait when there is none, at most 30
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Changes changes(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("wait") @DefaultValue("0") String wait)
            throws InterruptedException {
        long cursor = number("after", after, 0, Long.MAX_VALUE);
        int size = (int) number("limit", limit, 1, LARGEST_PAGE);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(number("wait", wait, 0, LONGEST_WAIT));
        while (!signal.isClosed()) {
            CountDownLatch next = signal.next();
            Changes found = feed.after(cursor, size);
            long left = deadline - System.nanoTime();
            if (!found.changes().isEmpty() || left <= 0) {
                return found;
            }
            // Either way it is time to look again.
            boolean _ = next.await(Math.min(left, LOOK_AGAIN.toNanos()), TimeUnit.NANOSECONDS);
        }
        return new Changes(List.of(), cursor);
    }

    private static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Answered below, as a number out of range is.
        }
        throw new ProblemException(
                ProblemCode.INVALID_PARAMETER,
                "%s must be a number from %d to %d, not \"%s\"".formatted(name, least, most, value),
                name);
    }
}
