package io.wortlaut.articles.problem;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A problem document of RFC 9457.
 *
 * @param detail what was wrong with this request
 * @param field the field or parameter at fault, if it is one
 * @param failureId under which the input is kept at GET /articles/failures, if it is
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String field,
        @Nullable String failureId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemException problem, @Nullable String failureId) {
        return new Problem(
                "about:blank",
                problem.code().title(),
                problem.code().status(),
                problem.code().name(),
                problem.getMessage(),
                problem.field(),
                failureId);
    }
}
