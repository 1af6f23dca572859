package io.wortlaut.gateway.execution;

/** Checks UTF-8, as the table of well-formed byte sequences in the Unicode Standard (3.9, table 3-7) has it. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the character at the offset, which is not ASCII, has. */
    static int sequenceLength(byte[] in, int at) throws MalformedJsonException {
        var first = in[at] & 0xff;
        var second = at + 1 < in.length ? in[at + 1] & 0xff : 0;
        var length = 0;
        if (first >= 0xc2 && first <= 0xdf) {
            length = continues(second) ? 2 : 0;
        } else if (first >= 0xe0 && first <= 0xef) {
            var fits =
                    switch (first) {
                        case 0xe0 -> second >= 0xa0 && second <= 0xbf;
                        case 0xed -> second >= 0x80 && second <= 0x9f;
                        default -> continues(second);
                    };
            length = fits && continues(in, at + 2) ? 3 : 0;
        } else if (first >= 0xf0 && first <= 0xf4) {
            var fits =
                    switch (first) {
                        case 0xf0 -> second >= 0x90 && second <= 0xbf;
                        case 0xf4 -> second >= 0x80 && second <= 0x8f;
                        default -> continues(second);
                    };
            length = fits && continues(in, at + 2) && continues(in, at + 3) ? 4 : 0;
        }
        if (length == 0) {
            throw new MalformedJsonException("not UTF-8", at);
        }
        return length;
    }

    private static boolean continues(byte[] in, int at) {
        return at < in.length && continues(in[at] & 0xff);
    }

    private static boolean continues(int value) {
        return value >= 0x80 && value <= 0xbf;
    }
}
