package io.wortlaut.articles.cleanedtext;

/**
 * A stretch that is the same in the cleaned text and in the original.
 *
 * @param text offset in the cleaned text, in UTF-16 code units
 * @param original offset in the original, in UTF-16 code units
 * @param length of the stretch, in UTF-16 code units; 0 where the two texts only meet, before or behind something replaced
 */
public record Run(int text, int original, int length) {

    public Run {
        if (text < 0 || original < 0 || length < 0) {
            throw new IllegalArgumentException("A run needs offsets and a length from 0: text=%d original=%d length=%d"
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
