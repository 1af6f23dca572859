package io.wortlaut.gateway.composition;

/** Measures how deeply a GraphQL text is nested before it is parsed, since the parser takes very long over the absurd. */
final class Nesting {

    /** Far above any schema's; introspection's deepest usual type query has nine. */
    static final int LIMIT = 100;

    private Nesting() {}

    /** Whether brackets of any kind, outside of strings and comments, stand deeper than the limit. */
    static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{', '(' -> depth++;
                case ']', '}', ')' -> depth--;
                case '#' -> i = end(text, "\n", i + 1);
                case '"' -> i = endOfString(text, i);
                default -> {
                    // Everything else leaves the depth as it is.
                }
            }
            if (depth > LIMIT) {
                return true;
            }
        }
        return false;
    }

    private static int endOfString(String text, int start) {
        if (text.startsWith("\"\"\"", start)) {
            int end = end(text, "\"\"\"", start + 3);
            while (end < text.length() && text.charAt(end - 1) == '\\') {
                end = end(text, "\"\"\"", end + 3);
            }
            return end + 2;
        }
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int end(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }
}
