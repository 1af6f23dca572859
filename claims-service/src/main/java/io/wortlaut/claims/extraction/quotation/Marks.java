package io.wortlaut.claims.extraction.quotation;

/** The quotation marks of the Latin script, and which side of a quotation one stands on, judged by its neighbours. */
final class Marks {

    /** Which side of a quotation a mark stands on. */
    enum Side {
        OPENING,
        CLOSING,
        EITHER,
        NONE
    }

    /** Marks that pair with one another. */
    enum Family {
        DOUBLE,
        SINGLE,
        ANGLE,
        SINGLE_ANGLE,
        NONE
    }

    private Marks() {}

    static Family family(String token) {
        if (token.length() != 1) {
            return Family.NONE;
        }
        return switch (token.charAt(0)) {
            case '"', '„', '“', '”', '‟', '〝', '〞', '＂' -> Family.DOUBLE;
            case '\'', '‚', '‘', '’', '‛', '`', '´' -> Family.SINGLE;
            case '»', '«' -> Family.ANGLE;
            case '›', '‹' -> Family.SINGLE_ANGLE;
            default -> Family.NONE;
        };
    }

    /**
     * The side by the spaces around the mark: it clings to what it encloses. Where that says nothing, „ and ‚ open, and
     * ” closes; the others stay open to either reading.
     */
    static Side side(String text, int start, int end) {
        char mark = text.charAt(start);
        if (mark == '„' || mark == '‚') {
            return Side.OPENING;
        }
        boolean gapBefore = start == 0 || isGap(text.codePointBefore(start), true);
        boolean gapAfter = end == text.length() || isGap(text.codePointAt(end), false);
        if (gapBefore && !gapAfter) {
            return mark == '’' ? Side.NONE : Side.OPENING;
        }
        if (gapAfter && !gapBefore) {
            return Side.CLOSING;
        }
        return mark == '”' ? Side.CLOSING : Side.EITHER;
    }

    private static boolean isGap(int c, boolean before) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return true;
        }
        return before ? "([{-–—/:„‚".indexOf(c) >= 0 : ")]}.,;:!?-–—/…".indexOf(c) >= 0;
    }
}
