package io.wortlaut.articles.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.Problem;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Lists what could not be read, and tries it again. */
@Path("/articles/failures")
public class FailureApi {

    private static final int LARGEST_PAGE = 500;

    private final Failures failures;
    private final Intake intake;

    FailureApi(Failures failures, Intake intake) {
        this.failures = failures;
        this.intake = intake;
    }

    /**
     * Lists failures, the oldest first.
     *
     * @param after the {@code next} of the page before
     * @param limit from 1 to 500
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Failure.Page list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") String limit) {
        int size = size(limit);
        Optional<UUID> last = after == null ? Optional.empty() : Optional.of(id(after, ProblemCode.INVALID_CURSOR));
        List<Failure> found = failures.page(last, size + 1);
        List<Failure> page = found.subList(0, Math.min(size, found.size()));
        return new Failure.Page(page, found.size() > size ? page.getLast().id() : null);
    }

    /** Tries a failure again, for instance after an update. It is forgotten once it could be read. */
    @POST
    @Path("{id}/retry")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response retry(String id) {
        UUID uuid = id(id, ProblemCode.NOT_FOUND);
        Submission submission = failures.submission(uuid);
        try {
            Result.Stored stored = new Result.Stored(intake.take(submission));
            failures.forget(uuid);
            return IntakeApi.answer(stored);
        } catch (ProblemException problem) {
            failures.failedAgain(uuid, problem);
            return IntakeApi.answer(new Result.Refused(Problem.of(problem, uuid.toString())));
        }
    }

    private static int size(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Answered below, as a number out of range is.
        }
        throw new ProblemException(
                ProblemCode.INVALID_PARAMETER,
                "limit must be a number from 1 to %d, not \"%s\"".formatted(LARGEST_PAGE, limit),
                "limit");
    }

    private static UUID id(String id, ProblemCode otherwise) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(otherwise, "There is no failure \"%s\"".formatted(id));
        }
    }
}
