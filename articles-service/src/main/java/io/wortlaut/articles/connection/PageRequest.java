package io.wortlaut.articles.connection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.problem.ProblemCode;
import io.wortlaut.articles.problem.ProblemException;

/**
 * Which page of a list a client wants.
 *
 * @param first how many, from 1 to 100
 * @param after the key of the last item seen
 */
public record PageRequest(int first, Optional<String> after) {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    // Tells our cursors from other people's, and this form of them from later ones.
    private static final String MARK = "1:";

    /**
     * The page that a client asks for.
     *
     * @param wanted null counts as not given
     * @throws ProblemException when either is out of range
     */
    public static PageRequest of(@Nullable Integer wanted, @Nullable String after) {
        int first = wanted == null ? USUAL : wanted;
        if (first < 1 || first > MOST) {
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER,
                    "first must be from 1 to %d, not %d".formatted(MOST, first),
                    "first");
        }
        return new PageRequest(first, Optional.ofNullable(after).map(PageRequest::key));
    }

    /** The opaque cursor of an item. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    /** One more than asked for: whether it is there tells whether there is a next page. */
    public int fetchSize() {
        return first + 1;
    }

    private static String key(String cursor) {
        try {
            String marked = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (marked.startsWith(MARK) && marked.indexOf('\0') < 0) {
                return marked.substring(MARK.length());
            }
        } catch (IllegalArgumentException _) {
            // Answered below, as a foreign cursor is.
        }
        throw invalidCursor(cursor);
    }

    /** The refusal of a cursor that holds something else than an item's key. */
    public static ProblemException invalidCursor(String cursor) {
        return new ProblemException(
                ProblemCode.INVALID_CURSOR, "\"%s\" is not a cursor of this list".formatted(cursor), "after");
    }
}
