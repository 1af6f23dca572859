package io.wortlaut.claims.extraction.mention;

import java.util.List;
import java.util.Map;

/** Edit distance (Levenshtein), cut off where it exceeds what is asked for. */
final class Spelling {

    /** Shorter names that differ in a letter are two names. */
    private static final int SHORTEST = 6;

    /** Letters that transcriptions of one sound differ in, longest first, and one that stands for all of them. */
    private static final List<Map.Entry<String, String>> SOUNDS = List.of(
            Map.entry("tsch", "c"),
            Map.entry("sch", "s"),
            Map.entry("ch", "c"),
            Map.entry("sh", "s"),
            Map.entry("zh", "s"),
            Map.entry("kh", "c"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("ck", "c"),
            Map.entry("k", "c"),
            Map.entry("w", "v"),
            Map.entry("y", "i"),
            Map.entry("j", "i"),
            Map.entry("z", "s"));

    private Spelling() {}

    /** Whether two surnames are one, spelt with another letter or one too many. */
    static boolean isSlip(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST
                && one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= 1
                && distance(one, other, 1) <= 1;
    }

    /** Whether two names sound the same, transcribed otherwise ("Sergei", "Sergej"). */
    static boolean soundAlike(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST && sound(one).equals(sound(other));
    }

    private static String sound(String name) {
        String sound = name;
        for (Map.Entry<String, String> entry : SOUNDS) {
            sound = sound.replace(entry.getKey(), entry.getValue());
        }
        StringBuilder single = new StringBuilder();
        sound.chars()
                .filter(c -> single.isEmpty() || single.charAt(single.length() - 1) != c)
                .forEach(c -> single.append((char) c));
        return single.toString();
    }

    /** The distance, or {@code limit + 1} when it is greater than the limit. */
    static int distance(String a, String b, int limit) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
                best = Math.min(best, current[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
