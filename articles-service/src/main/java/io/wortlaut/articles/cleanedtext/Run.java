package io.wortlaut.articles.cleanedtext;

/**
 * A stretch that is the same in the cleaned text and in the original.
 *
 * @param text offset in the cleaned text, in UTF-16 code units
 * @param original offset in the original, in UTF-16 code units
 * @param length of the stretch, in UTF-16 code units, at least 1
 */
public record Run(int text, int original, int length) {

    public Run {
        if (text < 0 || original < 0 || length < 1) {
            throw new IllegalArgumentException(
                    "A run needs offsets from 0 and a length from 1: text=%d original=%d length=%d"
                            .formatted(text, original, length));
        }
    }

    int textEnd() {
        return text + length;
    }

    int originalEnd() {
        return original + length;
    }
}
