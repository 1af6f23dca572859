package io.wortlaut.gateway.limits;

/** Finds numbers so long that reading them takes longer than reading everything else: its time grows with their square. */
public final class Numbers {
    private static final int MOST_DIGITS = 1_000;

    private Numbers() {}

    /**
     * @param document GraphQL, which need not be valid
     * @throws LimitExceededException when a number has more than a thousand digits in a row
     */
    public static void check(String document) throws LimitExceededException {
        var digits = 0;
        for (var i = 0; i < document.length() && document.length() > MOST_DIGITS; i++) {
            var c = document.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits > MOST_DIGITS) {
                throw new LimitExceededException(
                        "the document has a number of more than " + MOST_DIGITS + " digits",
                        "GRAPHQL_DOCUMENT_TOO_LARGE");
            }
            if (c == '#') {
                i = lineEnd(document, i);
            } else if (c == '"') {
                i = stringEnd(document, i);
            }
        }
    }

    private static int lineEnd(String document, int start) {
        var i = start;
        while (i < document.length() && document.charAt(i) != '\n' && document.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** The last character of the string that begins there; for one that does not end, that of its line or of the document. */
    private static int stringEnd(String document, int start) {
        if (document.startsWith("\"\"\"", start)) {
            var end = document.indexOf("\"\"\"", start + 3);
            while (end > 0 && document.charAt(end - 1) == '\\') {
                end = document.indexOf("\"\"\"", end + 3);
            }
            return end < 0 ? document.length() : end + 2;
        }
        for (var i = start + 1; i < document.length(); i++) {
            switch (document.charAt(i)) {
                case '\\' -> i++;
                case '"', '\n', '\r' -> {
                    return i;
                }
                default -> {}
            }
        }
        return document.length();
    }
}
