package io.wortlaut.articles.intake;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.articles.article.StoredArticle;
import io.wortlaut.articles.problem.Problem;

/**
 * The answer to one line of a stream: the fields of the stored article, or a problem document.
 *
 * @param line counted from 1
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        int line,
        @Nullable @JsonUnwrapped StoredArticle article,
        @Nullable @JsonUnwrapped Problem problem) {

    static LineResult of(int line, Result result) {
        return switch (result) {
            case Result.Stored(StoredArticle article) -> new LineResult(line, article, null);
            case Result.Refused(Problem problem) -> new LineResult(line, null, problem);
        };
    }
}
