package io.wortlaut.claims.extraction.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import io.wortlaut.claims.extraction.quotation.Marks.Family;
import io.wortlaut.claims.extraction.quotation.Marks.Side;
import io.wortlaut.claims.extraction.segment.Paragraph;
import io.wortlaut.claims.extraction.segment.Token;

/**
 * Pairs quotation marks in one pass over the tokens. Which side a mark stands on is read off its neighbours, since the
 * same sign (U+201C) closes in one text and opens in the next; a mark that may be either takes the side that its
 * predecessor leaves open. A quotation that its paragraph leaves open goes on if the next paragraph closes it or opens
 * with the same mark again; else it ends with its paragraph when that began with it, and with its sentence otherwise.
 */
public final class QuoteMatcher {

    private static final int MAX_DEPTH = 4;

    private record Open(int token, Family family) {}

    private final String text;
    private final List<Token> tokens;
    private final List<Quotation> found = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();

    private QuoteMatcher(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The quotations of the text, ordered by their first token, outer before inner. */
    public static List<Quotation> match(String text, List<Token> tokens, List<Paragraph> paragraphs) {
        QuoteMatcher matcher = new QuoteMatcher(text, tokens);
        for (int p = 0; p < paragraphs.size(); p++) {
            matcher.read(paragraphs.get(p), p + 1 < paragraphs.size() ? paragraphs.get(p + 1) : null);
        }
        matcher.found.sort(Comparator.comparingInt(Quotation::from));
        return matcher.found;
    }

    private void read(Paragraph paragraph, Paragraph next) {
        int[] closers = countClosers(paragraph);
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            Family family = Marks.family(tokens.get(i).text());
            if (family == Family.NONE || isApostrophe(i, family)) {
                continue;
            }
            Side side = side(i);
            if (side == Side.CLOSING || (side == Side.EITHER && isOpen(family))) {
                close(i, family);
            } else if (side != Side.NONE) {
                open(i, family, closers[i - paragraph.from()]);
            }
        }
        endParagraph(paragraph, next);
    }

    private Side side(int i) {
        Token token = tokens.get(i);
        return Marks.side(text, token.start(), token.end());
    }

    /** For each token, how many marks from there to the end of the paragraph may close a double quotation. */
    private int[] countClosers(Paragraph paragraph) {
        int[] closers = new int[paragraph.to() - paragraph.from() + 1];
        for (int i = paragraph.to() - 1; i >= paragraph.from(); i--) {
            boolean closing = Marks.family(tokens.get(i).text()) == Family.DOUBLE && side(i) != Side.OPENING;
            closers[i - paragraph.from()] = closers[i + 1 - paragraph.from()] + (closing ? 1 : 0);
        }
        return closers;
    }

    /** "Hans' Buch", "’89": a single mark that closes nothing, or an opening one before a digit. */
    private boolean isApostrophe(int i, Family family) {
        if (family != Family.SINGLE || tokens.get(i).is("‚")) {
            return false;
        }
        Side side = side(i);
        boolean beforeDigit = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
        return side == Side.NONE
                || (side != Side.OPENING && !isOpen(Family.SINGLE))
                || (side == Side.OPENING && beforeDigit);
    }

    private boolean isOpen(Family family) {
        return stack.stream().anyMatch(open -> open.family() == family);
    }

    private void open(int i, Family family, int closersLeft) {
        Open top = stack.peek();
        boolean again = top != null && top.family() == family;
        // The same mark twice: nested if there are enough marks left to close both, else the first one was never
        // closed.
        if (again && (family != Family.DOUBLE || closersLeft < stack.size() + 1)) {
            abandon(stack.pop(), i);
        }
        if (stack.size() < MAX_DEPTH) {
            stack.push(new Open(i, family));
        }
    }

    private void close(int i, Family family) {
        if (!isOpen(family)) {
            return;
        }
        while (stack.peek().family() != family) {
            stack.pop();
        }
        Open open = stack.pop();
        if (i > open.token() + 1) {
            found.add(new Quotation(open.token(), i + 1, stack.size(), true, false));
        }
    }

    /** A quotation without an end: it lasts to the end of the sentence it began in. */
    private void abandon(Open open, int limit) {
        int end = open.token() + 1;
        while (end < limit && !isFullStop(end - 1)) {
            end++;
        }
        if (open.family() != Family.SINGLE && end > open.token() + 1) {
            found.add(new Quotation(open.token(), end, stack.size(), false, false));
        }
    }

    private void endParagraph(Paragraph paragraph, Paragraph next) {
        if (stack.isEmpty()) {
            return;
        }
        Open outer = stack.peekLast();
        Side first = next == null ? Side.NONE : firstSide(next, outer.family());
        if (first == Side.CLOSING && outer.token() >= paragraph.from()) {
            stack.removeIf(open -> !Objects.equals(open, outer));
            return;
        }
        boolean reopens = next != null
                && Marks.family(tokens.get(next.from()).text()) == outer.family()
                && side(next.from()) != Side.CLOSING;
        boolean wholeParagraph = outer.token() <= paragraph.from() || reopens;
        while (!stack.isEmpty()) {
            Open open = stack.pop();
            if (Objects.equals(open, outer) && wholeParagraph && open.family() != Family.SINGLE) {
                found.add(new Quotation(open.token(), paragraph.to(), 0, false, reopens));
            } else {
                abandon(open, paragraph.to());
            }
        }
    }

    /** The side of the first mark of the family in the paragraph. */
    private Side firstSide(Paragraph paragraph, Family family) {
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            if (Marks.family(tokens.get(i).text()) == family) {
                return side(i);
            }
        }
        return Side.NONE;
    }

    private boolean isFullStop(int i) {
        String mark = tokens.get(i).text();
        return mark.equals(".") || mark.equals("!") || mark.equals("?");
    }
}
