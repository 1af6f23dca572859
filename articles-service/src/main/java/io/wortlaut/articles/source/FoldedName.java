package io.wortlaut.articles.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form under which two spellings of a source's name are the same. */
final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    /** Lower case, without accents, punctuation and doubled blanks: "Verslo  Žinios" and "verslo-zinios" are one. */
    static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String words = NOT_LETTERS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        // A name of signs only still is a name.
        return words.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : words;
    }
}
