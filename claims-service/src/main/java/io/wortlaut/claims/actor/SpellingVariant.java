package io.wortlaut.claims.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two full names may be spellings of one name. A necessary condition only: the context has to agree as well.
 *
 * <p>Names of different people are often closer to each other than two spellings of one name, so a small edit distance
 * is not enough: it must fall into long tokens, or be a single missing letter; it may not change a short surname, and
 * not what tells Martin from Martina.
 */
final class SpellingVariant {

    private static final int LONG_NAME = 14;
    private static final int LONG_TOKEN = 6;
    private static final int LONG_SURNAME = 7;

    private SpellingVariant() {}

    static boolean isPossible(NameKey one, NameKey other) {
        List<String> left = one.tokens();
        List<String> right = other.tokens();
        if (left.size() != right.size() || left.size() < 2) {
            return false;
        }
        List<Integer> differing = new ArrayList<>();
        int distance = 0;
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                differing.add(i);
                distance += EditDistance.between(left.get(i), right.get(i));
            }
        }
        if (differing.isEmpty() || distance > 2) {
            return false;
        }
        boolean longName = Math.min(one.text().length(), other.text().length()) >= LONG_NAME;
        boolean single = differing.size() == 1;
        return differing.stream()
                .allMatch(i -> tokenMayDiffer(left.get(i), right.get(i), i == left.size() - 1, longName, single));
    }

    /** Whether people should look at it: names of as many words, all but a letter or two of which are the same. */
    static boolean isConceivable(NameKey one, NameKey other) {
        return one.tokens().size() == other.tokens().size()
                && one.text().charAt(0) == other.text().charAt(0)
                && EditDistance.between(one.text(), other.text()) <= 2;
    }

    private static boolean tokenMayDiffer(
            String left, String right, boolean surname, boolean longName, boolean onlyDifference) {
        int shorter = Math.min(left.length(), right.length());
        if (surname && shorter < LONG_SURNAME) {
            return false;
        }
        if (!surname && hasFeminineEnding(left) != hasFeminineEnding(right)) {
            return false;
        }
        return (longName && shorter >= LONG_TOKEN) || (onlyDifference && isMissingLetter(left, right));
    }

    private static boolean hasFeminineEnding(String givenName) {
        return givenName.endsWith("a") || givenName.endsWith("e");
    }

    private static boolean isMissingLetter(String left, String right) {
        return Math.abs(left.length() - right.length()) == 1 && EditDistance.between(left, right) == 1;
    }
}
