package io.wortlaut.claims.actor;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/** The script that a name is written in. */
final class Script {

    /** "Code for undetermined script". */
    private static final String UNDETERMINED = "Zyyy";

    private static final Map<UnicodeScript, String> CODES = Map.ofEntries(
            Map.entry(UnicodeScript.LATIN, "Latn"),
            Map.entry(UnicodeScript.CYRILLIC, "Cyrl"),
            Map.entry(UnicodeScript.GREEK, "Grek"),
            Map.entry(UnicodeScript.ARABIC, "Arab"),
            Map.entry(UnicodeScript.HEBREW, "Hebr"),
            Map.entry(UnicodeScript.ARMENIAN, "Armn"),
            Map.entry(UnicodeScript.GEORGIAN, "Geor"),
            Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
            Map.entry(UnicodeScript.BENGALI, "Beng"),
            Map.entry(UnicodeScript.THAI, "Thai"),
            Map.entry(UnicodeScript.HAN, "Hani"),
            Map.entry(UnicodeScript.HANGUL, "Hang"),
            Map.entry(UnicodeScript.HIRAGANA, "Hira"),
            Map.entry(UnicodeScript.KATAKANA, "Kana"));

    private Script() {}

    /** The ISO 15924 code of the first letter's script. */
    static String of(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> CODES.getOrDefault(UnicodeScript.of(letter), UNDETERMINED))
                .findFirst()
                .orElse(UNDETERMINED);
    }
}
