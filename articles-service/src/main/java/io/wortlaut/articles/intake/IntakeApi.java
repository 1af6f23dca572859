package io.wortlaut.articles.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.wortlaut.articles.article.StoredArticle;
import io.wortlaut.articles.problem.Problem;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Receives articles over HTTP. */
@Path("/articles")
public class IntakeApi {

    private final Intake intake;
    private final Failures failures;
    private final int maxSize;

    IntakeApi(Intake intake, Failures failures, IntakeSettings settings) {
        this.intake = intake;
        this.failures = failures;
        this.maxSize = Math.toIntExact(settings.maxArticleSize().asLongValue());
    }

    /** Takes one article. What cannot be read is answered with a problem document and kept. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response one(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context UriInfo uri, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(maxSize + 1);
        boolean whole = bytes.length <= maxSize;
        Submission submission = new Submission(type, parameters(uri), bytes);
        try {
            if (!whole) {
                throw tooLarge();
            }
            return answer(intake.take(submission));
        } catch (ProblemException problem) {
            UUID failure = failures.keep(submission, whole, problem);
            return Response.status(problem.code().status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(problem, failure.toString()))
                    .build();
        }
    }

    static Response answer(StoredArticle stored) {
        boolean created = stored.outcome() == StoredArticle.Outcome.CREATED;
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .type(MediaType.APPLICATION_JSON)
                .entity(stored)
                .build();
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                ProblemCode.TOO_LARGE,
                "An article has at most %d bytes (wortlaut.intake.max-article-size)".formatted(maxSize));
    }

    private static Map<String, String> parameters(UriInfo uri) {
        Map<String, String> parameters = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        return parameters;
    }
}
