package io.wortlaut.articles.source;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/**
 * A source as someone names it.
 *
 * @param name at most 300 characters
 * @param kind used when the source is new and not among the well-known ones
 */
public record SourceName(String name, SourceKind kind) {

    private static final int LONGEST = 300;

    public SourceName(@Nullable String name, @Nullable SourceKind kind) {
        if (name == null || name.isBlank()) {
            throw new ProblemException(ProblemCode.INVALID_FIELD, "A source needs a name", "name");
        }
        if (name.length() > LONGEST || name.indexOf('\0') >= 0) {
            throw new ProblemException(
                    ProblemCode.INVALID_FIELD, "A source's name has at most 300 characters, none of them NUL", "name");
        }
        if (kind == null) {
            throw new ProblemException(ProblemCode.INVALID_FIELD, "Source \"%s\" needs a kind".formatted(name), "kind");
        }
        this.name = name.strip();
        this.kind = kind;
    }

    String folded() {
        return FoldedName.of(name);
    }
}
