package io.wortlaut.claims.extraction.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.wortlaut.claims.extraction.Zone;

/** Finds sentence ends. A sentence never ends within a quotation that is closed, nor runs past its paragraph. */
public final class Segmenter {

    /** Longer ones are lists or noise; cutting them keeps everything after it linear. */
    private static final int MAX_SENTENCE_TOKENS = 300;

    /** Two towns, a country, agencies and a date. */
    private static final int MAX_DATELINE_TOKENS = 16;

    /** Shorter words in capitals are abbreviations. */
    private static final int SHORTEST_PLACE = 5;

    private final Set<String> months;

    /** @param months lower case; a number with a full stop before one of them is an ordinal */
    public Segmenter(Set<String> months) {
        this.months = Set.copyOf(months);
    }

    /**
     * The sentences of the paragraphs.
     *
     * @param inQuotation for each token, whether it stands within quotation marks (the opening mark does not, the
     *     closing mark does not)
     */
    public List<Sentence> sentences(List<Token> tokens, List<Paragraph> paragraphs, boolean[] inQuotation) {
        List<Sentence> sentences = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            Paragraph paragraph = paragraphs.get(p);
            int from = afterDateline(tokens, paragraph);
            if (from > paragraph.from()) {
                sentences.add(new Sentence(paragraph.from(), from, p, paragraph.zone()));
            }
            for (int i = from; i < paragraph.to(); i++) {
                int end = endAfter(tokens, i, paragraph.to(), inQuotation);
                if (end < 0 && i + 1 - from >= MAX_SENTENCE_TOKENS) {
                    end = i + 1;
                }
                if (end > 0) {
                    sentences.add(new Sentence(from, end, p, paragraph.zone()));
                    from = end;
                    i = end - 1;
                }
            }
            if (from < paragraph.to()) {
                sentences.add(new Sentence(from, paragraph.to(), p, paragraph.zone()));
            }
        }
        return sentences;
    }

    /**
     * "BRENNAU (NTA) - Der Deich …", "Selm (Kesmar), 21.02.2006 – …": where the text begins behind the place, agency and
     * date; the paragraph's first token where there is no such line.
     */
    private static int afterDateline(List<Token> tokens, Paragraph paragraph) {
        int limit = Math.min(paragraph.to() - 1, paragraph.from() + MAX_DATELINE_TOKENS);
        boolean within = false;
        boolean told = false;
        for (int i = paragraph.from(); i < limit; i++) {
            Token token = tokens.get(i);
            if (i > paragraph.from() && (token.is("-") || token.is("–") || token.is("—"))) {
                Token next = tokens.get(i + 1);
                boolean begins = next.isCapitalised() || (next.kind() == Token.Kind.MARK && !next.is("("));
                return told && begins && next.start() > token.end() ? i + 1 : paragraph.from();
            }
            // "ST. ORRIN, Kaldia — The cable …"
            told |= within
                    || token.kind() == Token.Kind.NUMBER
                    || (token.text().length() >= SHORTEST_PLACE
                            && token.isWord()
                            && token.text().equals(token.text().toUpperCase(Locale.ROOT)));
            within = token.is("(") || (within && !token.is(")"));
            boolean belongs = i == paragraph.from()
                    ? token.isCapitalised()
                    : within
                            || token.isCapitalised()
                            || token.kind() == Token.Kind.NUMBER
                            || token.is(")")
                            || token.is(",")
                            || token.is("/")
                            || token.is(".");
            if (!belongs || paragraph.zone() != Zone.BODY) {
                return paragraph.from();
            }
        }
        return paragraph.from();
    }

    /** One past the sentence that ends with token i or with the marks behind it; -1 if none ends there. */
    private int endAfter(List<Token> tokens, int i, int limit, boolean[] inQuotation) {
        String text = tokens.get(i).text();
        boolean full = text.equals(".")
                || text.equals("!")
                || text.equals("?")
                || text.startsWith("..")
                || text.equals("…")
                || endsWithAbbreviation(text);
        if (!full) {
            return -1;
        }
        int end = i + 1;
        while (end < limit && isTrailing(tokens, end)) {
            end++;
        }
        if (end < limit && inQuotation[end] && inQuotation[i]) {
            return -1;
        }
        if (end == limit) {
            return end;
        }
        Token next = tokens.get(end);
        boolean opens = next.isCapitalised()
                || next.kind() == Token.Kind.NUMBER
                || (next.kind() == Token.Kind.MARK
                        && ",;:)-–—".indexOf(next.text().charAt(0)) < 0);
        if (!opens || (text.equals(".") && isOrdinal(tokens, i, next)) || endsWithAbbreviation(text)) {
            return -1;
        }
        return end;
    }

    private static boolean endsWithAbbreviation(String text) {
        return text.length() > 1 && text.endsWith(".") && Character.isLetter(text.charAt(0));
    }

    /** Closing marks without a space before them belong to the sentence they end. */
    private static boolean isTrailing(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean glued = token.start() == tokens.get(i - 1).end();
        return glued && token.kind() == Token.Kind.MARK && "“”\"»«’‘'‹›)]!?…".contains(token.text());
    }

    private boolean isOrdinal(List<Token> tokens, int dot, Token next) {
        // A language without months here writes no ordinals so: "It closed in 2021. The owner …"
        if (dot == 0 || months.isEmpty() || tokens.get(dot - 1).kind() != Token.Kind.NUMBER) {
            return false;
        }
        Token number = tokens.get(dot - 1);
        boolean small = number.text().length() <= 2;
        boolean glued = number.end() == tokens.get(dot).start();
        return glued && small && (months.contains(next.text().toLowerCase(Locale.ROOT)) || next.isWord());
    }
}
