package io.wortlaut.claims.actor;

/** Levenshtein's distance by the algorithm of Wagner and Fischer (1974), keeping one row. */
final class EditDistance {

    private EditDistance() {}

    /** Insertions, deletions and substitutions that turn one text into the other, counted in UTF-16 code units. */
    static int between(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
