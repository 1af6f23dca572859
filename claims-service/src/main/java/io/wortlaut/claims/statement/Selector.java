package io.wortlaut.claims.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import io.wortlaut.claims.extraction.Span;

/**
 * A stretch of an article's original: the W3C Web Annotation Data Model's TextQuoteSelector and TextPositionSelector in
 * one. Offsets count UTF-16 code units, half-open.
 *
 * @param exact cut from the original
 * @param prefix up to 32 characters before it
 * @param suffix up to 32 characters behind it
 */
@Type("Selector")
@Description("A stretch of the article's original. Offsets count UTF-16 code units; end is exclusive.")
public record Selector(@NonNull String exact, String prefix, String suffix, int start, int end) {

    private static final int CONTEXT = 32;
    private static final String BETWEEN = " … ";

    /**
     * A stretch of what it shows, its context included; empty when it does not reach that far.
     *
     * @param span in the original
     */
    public Optional<Selector> part(Span span) {
        int begin = start - prefix.length();
        String around = prefix + exact + suffix;
        return span.start() < begin || span.end() > begin + around.length()
                ? Optional.empty()
                : Optional.of(of(new Span(span.start() - begin, span.end() - begin), around)
                        .moved(begin));
    }

    /** How the pieces of a statement are shown as one text. */
    static String joined(List<Selector> pieces) {
        return pieces.stream().map(Selector::exact).collect(Collectors.joining(BETWEEN));
    }

    /**
     * Where words of pieces that are shown as one text stand in the original.
     *
     * @throws IllegalArgumentException if no piece has them all
     */
    public static Span original(List<Selector> pieces, Span joined) {
        int begin = 0;
        for (Selector piece : pieces) {
            int length = piece.exact.length();
            if (joined.start() >= begin && joined.end() <= begin + length) {
                int by = piece.start - begin;
                return new Span(joined.start() + by, joined.end() + by);
            }
            begin += length + BETWEEN.length();
        }
        throw new IllegalArgumentException("no piece has " + joined);
    }

    /** The same words, counted from elsewhere. */
    private Selector moved(int by) {
        return new Selector(exact, prefix, suffix, start + by, end + by);
    }

    public static Selector of(Span span, String original) {
        int before = Math.max(0, span.start() - CONTEXT);
        int after = Math.min(original.length(), span.end() + CONTEXT);
        // Half a surrogate pair is no text.
        if (before < span.start() && Character.isLowSurrogate(original.charAt(before))) {
            before++;
        }
        if (after > span.end() && Character.isHighSurrogate(original.charAt(after - 1))) {
            after--;
        }
        return new Selector(
                span.of(original),
                original.substring(before, span.start()),
                original.substring(span.end(), after),
                span.start(),
                span.end());
    }
}
