package io.wortlaut.claims.extraction.morphology;

import java.util.List;

import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.segment.Paragraph;
import io.wortlaut.claims.extraction.segment.Sentence;

/** A document cut into words, sentences and quotations. Positions are numbers of words, half-open. */
public final class TaggedText {

    private final String text;
    private final List<Word> words;
    private final List<Paragraph> paragraphs;
    private final List<Sentence> sentences;
    private final List<Quotation> quotations;
    private final int[] quotationAt;
    private final Vocabulary vocabulary;

    /** @param quotationAt for each word the number of the innermost quotation that holds it, marks included; else -1 */
    TaggedText(
            String text,
            List<Word> words,
            List<Paragraph> paragraphs,
            List<Sentence> sentences,
            List<Quotation> quotations,
            int[] quotationAt,
            Vocabulary vocabulary) {
        this.text = text;
        this.words = words;
        this.paragraphs = paragraphs;
        this.sentences = sentences;
        this.quotations = quotations;
        this.quotationAt = quotationAt;
        this.vocabulary = vocabulary;
    }

    public String text() {
        return text;
    }

    /** The words of the language that the text is in. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<Word> words() {
        return words;
    }

    public Word word(int i) {
        return words.get(i);
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The sentence that the word stands in. */
    public Sentence sentenceAt(int word) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).from() <= word) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /** Ordered by their first word. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** Whether the word stands in quotation marks or is one. */
    public boolean isQuoted(int i) {
        return quotationAt[i] >= 0;
    }

    /** The innermost quotation that holds the word, marks included; null outside all. */
    public Quotation quotationAt(int i) {
        return quotationAt[i] < 0 ? null : quotations.get(quotationAt[i]);
    }

    /** The characters from word {@code from} up to word {@code to}, exclusive. */
    public Span span(int from, int to) {
        return new Span(
                words.get(from).token().start(), words.get(to - 1).token().end());
    }

    public String textOf(int from, int to) {
        return span(from, to).of(text);
    }

    /** Whether the word is this mark; false outside the text. */
    public boolean isMark(int i, String mark) {
        return i >= 0 && i < words.size() && words.get(i).token().is(mark);
    }
}
