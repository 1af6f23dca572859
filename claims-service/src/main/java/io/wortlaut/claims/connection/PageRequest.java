package io.wortlaut.claims.connection;

import java.util.List;

/**
 * What a client asked of a connection, checked.
 *
 * @param first 1 to 100
 * @param after the sort keys to start behind; null for the first page
 * @param counted whether the client selected {@code totalCount}
 */
public record PageRequest(int first, Sort sort, List<Object> after, boolean counted) {

    /** A page is answered whole; more than this belongs on the next one. */
    private static final int MAX_FIRST = 100;

    private static final int DEFAULT_FIRST = 20;

    /**
     * Checks the arguments of a connection field.
     *
     * @param first null, which GraphQL allows in spite of the default, means the default
     * @param after a cursor; null for the first page
     * @throws InvalidArgumentException naming the argument at fault
     */
    public static PageRequest of(Integer first, String after, Sort sort, boolean counted) {
        return new PageRequest(first(first), sort, after == null ? null : Cursor.read(sort, after), counted);
    }

    /**
     * Checks how many are asked for.
     *
     * @param first null means the default
     * @throws InvalidArgumentException if they are too few or too many
     */
    public static int first(Integer first) {
        int size = first == null ? DEFAULT_FIRST : first;
        if (size < 1 || size > MAX_FIRST) {
            throw new InvalidArgumentException("'first' must be between 1 and " + MAX_FIRST + ", not " + size);
        }
        return size;
    }

    /** One row more than asked for: whether it is there tells whether there is a next page. */
    public int fetchSize() {
        return first + 1;
    }
}
