package io.wortlaut.claims.extraction.tag;

import io.wortlaut.claims.extraction.clause.ParsedSentence;

/** The marks around clauses, which belong to none of them. */
final class Marks {

    private Marks() {}

    /** Where a comma or dash before a word stands; the word itself without one. */
    static int before(ParsedSentence sentence, int i) {
        boolean comma = i > sentence.sentence().from()
                && sentence.text().word(i - 1).isMark()
                && ",–—".contains(sentence.text().word(i - 1).text());
        return comma ? i - 1 : i;
    }

    /** Behind a comma, colon or dash, if a word is one. */
    static int behind(ParsedSentence sentence, int i) {
        boolean comma = i < sentence.sentence().to()
                && sentence.text().word(i).isMark()
                && ",:–—".contains(sentence.text().word(i).text());
        return comma ? i + 1 : i;
    }
}
