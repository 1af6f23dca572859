package io.wortlaut.articles.problem;

import java.io.Serial;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;

/**
 * A request that cannot be answered, for a reason that its sender can mend. In the graph its code stands in the error's
 * extensions.
 */
public final class ProblemException extends RuntimeException implements GraphQLError {

    @Serial
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final @Nullable String field;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, null);
    }

    /** @param field the field or parameter at fault */
    public ProblemException(ProblemCode code, String detail, @Nullable String field) {
        // Whoever sent it is at fault, so that where it was noticed helps nobody.
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
    }

    public ProblemCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return field == null ? Map.of("code", code.name()) : Map.of("code", code.name(), "field", field);
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }
}
