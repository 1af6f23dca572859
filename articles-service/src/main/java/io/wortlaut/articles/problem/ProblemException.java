package io.wortlaut.articles.problem;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, for a reason that its sender can mend. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final @Nullable String field;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, null);
    }

    /** @param field the field or parameter at fault */
    public ProblemException(ProblemCode code, String detail, @Nullable String field) {
        super(detail);
        this.code = code;
        this.field = field;
    }

    public ProblemCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }
}
