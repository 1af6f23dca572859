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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.MeterRegistry;

import io.wortlaut.articles.article.StoredArticle;
import io.wortlaut.articles.problem.Problem;
import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/** Receives articles over HTTP. */
@Path("/articles")
public class IntakeApi {

    private static final String NDJSON = "application/x-ndjson";

    private final Intake intake;
    private final Failures failures;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final int maxSize;

    IntakeApi(Intake intake, Failures failures, ObjectMapper json, MeterRegistry meters, IntakeSettings settings) {
        this.intake = intake;
        this.failures = failures;
        this.json = json;
        this.meters = meters;
        this.maxSize = Math.toIntExact(settings.maxArticleSize().asLongValue());
    }

    /** Takes one article. What cannot be read is answered with a problem document and kept. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response one(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context UriInfo uri, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(maxSize + 1);
        return answer(take(new Submission(type, parameters(uri), bytes)));
    }

    /**
     * Takes a stream of articles, one a line, and answers each line as soon as it is stored. One bad line stops
     * nothing.
     */
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    public StreamingOutput many(InputStream body) {
        return answers -> {
            Lines lines = new Lines(body, maxSize);
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    Result result = take(new Submission(MediaType.APPLICATION_JSON, Map.of(), line.bytes()));
                    answers.write(json.writeValueAsBytes(LineResult.of(line.number(), result)));
                    answers.write('\n');
                    answers.flush();
                }
            }
        };
    }

    private Result take(Submission submission) {
        boolean whole = submission.body().length <= maxSize;
        try {
            if (!whole) {
                throw new ProblemException(
                        ProblemCode.TOO_LARGE,
                        "An article has at most %d bytes (wortlaut.intake.max-article-size)".formatted(maxSize));
            }
            StoredArticle stored = intake.take(submission);
            count(stored.outcome().name());
            return new Result.Stored(stored);
        } catch (ProblemException problem) {
            count(problem.code().name());
            UUID failure = failures.keep(submission, whole, problem);
            return new Result.Refused(Problem.of(problem, failure.toString()));
        }
    }

    private void count(String outcome) {
        meters.counter("wortlaut.intake", "outcome", outcome).increment();
    }

    static Response answer(Result result) {
        return switch (result) {
            case Result.Stored(StoredArticle article) -> answer(article);
            case Result.Refused(Problem problem) ->
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .entity(problem)
                        .build();
        };
    }

    private static Response answer(StoredArticle stored) {
        boolean created = stored.outcome() == StoredArticle.Outcome.CREATED;
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .type(MediaType.APPLICATION_JSON)
                .entity(stored)
                .build();
    }

    private static Map<String, String> parameters(UriInfo uri) {
        Map<String, String> parameters = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        return parameters;
    }
}
