package io.wortlaut.claims.actor;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name reduced to what two spellings of it share: case, diacritics, hyphens and punctuation are gone, German umlauts
 * are written out, tokens stand one space apart ("Kim Jong-un" and "Kim Jong Un" are both {@code kim jong un}).
 */
public record NameKey(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})['’`´](?=\\p{L})");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static NameKey of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String writtenOut = composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        String bare = MARKS.matcher(Normalizer.normalize(writtenOut, Normalizer.Form.NFD))
                .replaceAll("");
        String joined = JOINED.matcher(bare).replaceAll("");
        return new NameKey(SEPARATORS.matcher(joined).replaceAll(" ").strip());
    }

    List<String> tokens() {
        return List.of(text.split(" "));
    }

    /** Whether this names a person by more than a surname. */
    boolean isFullName() {
        return text.indexOf(' ') > 0;
    }
}
