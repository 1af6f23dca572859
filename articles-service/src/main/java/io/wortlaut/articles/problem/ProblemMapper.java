package io.wortlaut.articles.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Turns refusals into problem documents. What nobody foresaw stays a plain 500 without its message, and is logged. */
final class ProblemMapper {

    @ServerExceptionMapper
    Response refused(ProblemException problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response notSupported(NotSupportedException ignored) {
        return answer(new ProblemException(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "Send application/json, application/x-ndjson, text/plain or text/html",
                "Content-Type"));
    }

    /** Bodies that the framework reads itself. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return answer(malformed(failure));
    }

    @ServerExceptionMapper
    Response unreadable(WebApplicationException failure) {
        return failure.getCause() instanceof JsonProcessingException json
                ? answer(malformed(json))
                : failure.getResponse();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException ignored) {
        return answer(new ProblemException(ProblemCode.NOT_FOUND, "No such address"));
    }

    private static ProblemException malformed(JsonProcessingException failure) {
        return new ProblemException(ProblemCode.MALFORMED_JSON, failure.getOriginalMessage());
    }

    private static Response answer(ProblemException problem) {
        return Response.status(problem.code().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(problem, null))
                .build();
    }
}
