package io.wortlaut.deploy.bench;

import java.util.Random;

/** Texts that no newspaper prints, and a scraper may send nevertheless. */
enum HostileText {
    NO_SPACE("x"),
    ONLY_PUNCTUATION(".,;:!?-"),
    OPENING_MARKS("„"),
    STRAIGHT_MARKS("\" "),
    NESTING_MARKS("„a ‚b "),
    ENDLESS_SENTENCE("sagte Edda Marlow, dass "),
    ENDLESS_NAMES("Edda Marlow und "),
    SPEECH_IN_SPEECH("Er sagte: „Sie sagte: ‚Nein‘“, "),
    REPORTED_SENTENCES("Er komme. "),
    QUOTED_PARAGRAPHS("So sagte Bo Tann. „Ja“, sagte er.\n\n"),
    REPORTING_CLAUSES("er sagte, sie sagte, "),
    ONE_LETTER_PARAGRAPHS("a\n\n"),
    BRACKETS("[a "),
    COLONS("Edda: Bo: "),
    RANDOM_UNICODE(null);

    private final String piece;

    HostileText(String piece) {
        this.piece = piece;
    }

    /** @param length in UTF-16 code units */
    String ofLength(int length) {
        if (piece != null) {
            return piece.repeat(length / piece.length() + 1).substring(0, length);
        }
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }
}
