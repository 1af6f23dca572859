package io.wortlaut.gateway.planning;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * The lists and non-null marks around a type, for quick checks.
 *
 * @param listDepth number of lists
 * @param nonNull bit {@code i} is set when level {@code i} must not be null, 0 being the outermost
 */
public record Wrapping(int listDepth, long nonNull) {
    static final Wrapping NULLABLE = new Wrapping(0, 0);

    static Wrapping of(TypeRef type) {
        var bits = 0L;
        var level = 0;
        var rest = type;
        while (true) {
            switch (rest) {
                case TypeRef.NonNull marked -> {
                    bits |= 1L << level;
                    rest = marked.of();
                }
                case TypeRef.ListOf list -> {
                    level++;
                    rest = list.element();
                }
                case TypeRef.Named ignored -> {
                    return new Wrapping(level, bits);
                }
            }
        }
    }

    public boolean mustNotBeNull(int level) {
        return ((nonNull >>> level) & 1) != 0;
    }
}
