package io.wortlaut.articles.cleanedtext;

import java.util.List;
import java.util.regex.MatchResult;

import org.jsoup.parser.Parser;

/**
 * The chain of steps from a raw text to one that can be read. Quotation marks stay as they are: their direction tells
 * where a quotation begins.
 */
public final class Cleaning {

    private static final List<CleaningStep> STEPS = List.of(
            // Named and numeric references that a scraper left behind; only complete ones, "R&D; more" stays.
            CleaningStep.replace(
                    "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", Cleaning::decodedReference),
            // Soft hyphen, zero-width space, word joiner, byte order mark, and marks of writing direction.
            CleaningStep.drop("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+"),
            // Zero-width joiners mean something in other scripts and in emoji, never after a Latin letter.
            CleaningStep.drop("(?<=\\p{IsLatin})[\\u200C\\u200D]+"),
            CleaningStep.drop("\\r(?=\\n)"),
            CleaningStep.replace("[\\r\\u000B\\f\\u0085\\u2028\\u2029]", "\n"),
            CleaningStep.replace("[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]", " "),
            // What stays in a run of blanks is its first one, which keeps it aligned.
            CleaningStep.drop("(?<= ) +"),
            CleaningStep.drop("(?:(?<=\\n)|\\A) +| +(?=\\n|\\z)"),
            CleaningStep.drop("(?<=\\n\\n)\\n+|\\A\\n+|\\n+\\z"));

    private Cleaning() {}

    /** Cleans plain text. */
    public static CleanedText clean(String original) {
        CleanedText cleaned = clean(CleanedText.of(original));
        return cleaned.then(new Unwrapping().apply(cleaned.text()));
    }

    static CleanedText clean(CleanedText cleaned) {
        CleanedText current = cleaned;
        for (CleaningStep step : STEPS) {
            CleanedText next = step.apply(current.text());
            if (next.alignment().size() != 1 || !next.text().equals(current.text())) {
                current = current.then(next);
            }
        }
        return current;
    }

    private static String decodedReference(MatchResult match) {
        String decoded = Parser.unescapeEntities(match.group(), true);
        boolean readable = decoded.codePoints()
                .noneMatch(
                        c -> c == 0 || c == 0xFFFD || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        return readable ? decoded : match.group();
    }
}
