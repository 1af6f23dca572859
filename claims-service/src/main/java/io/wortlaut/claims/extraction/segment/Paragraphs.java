package io.wortlaut.claims.extraction.segment;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Zone;
import io.wortlaut.claims.extraction.ZonedSpan;

/**
 * Finds paragraphs. A line break ends one, unless the text is wrapped at a fixed width, where only an empty line does.
 */
public final class Paragraphs {

    /** No wrapped text has longer lines. */
    private static final int WRAP_WIDTH = 100;

    private Paragraphs() {}

    /** The paragraphs of the document, none of them empty; what is boilerplate is left out. */
    public static List<Paragraph> of(Document document, List<Token> tokens) {
        String text = document.text();
        boolean wrapped = isWrapped(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        ZoneCursor zones = new ZoneCursor(document.zones());
        int from = 0;
        Zone zone = tokens.isEmpty() ? Zone.BODY : zones.at(tokens.getFirst().start());
        int zoneNumber = zones.number();
        for (int i = 1; i <= tokens.size(); i++) {
            Zone next = i < tokens.size() ? zones.at(tokens.get(i).start()) : null;
            boolean ends = next != zone
                    || zones.number() != zoneNumber
                    || breaks(text, tokens.get(i - 1).end(), tokens.get(i).start(), wrapped);
            if (ends) {
                if (zone != Zone.BOILERPLATE) {
                    paragraphs.add(new Paragraph(from, i, zone));
                }
                from = i;
                zone = next;
                zoneNumber = zones.number();
            }
        }
        if (tokens.isEmpty()) {
            return List.of();
        }
        return paragraphs;
    }

    private static boolean breaks(String text, int from, int to, boolean wrapped) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\u2029') {
                lines++;
            }
        }
        return lines > (wrapped ? 1 : 0);
    }

    /** Most lines that another line follows end in the middle of a sentence, and none is long. */
    private static boolean isWrapped(String text) {
        int open = 0;
        int closed = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            if (end - start > WRAP_WIDTH) {
                return false;
            }
            boolean followed = end + 1 < text.length() && !Character.isWhitespace(text.charAt(end + 1));
            if (followed && end - start > WRAP_WIDTH / 3) {
                char last = text.charAt(end - 1);
                if (Character.isLetterOrDigit(last) || last == ',' || last == '-') {
                    open++;
                } else {
                    closed++;
                }
            }
            start = end + 1;
        }
        return open > 2 && open > 2 * closed;
    }

    /** Walks along the zones as the tokens advance. */
    private static final class ZoneCursor {
        private final List<ZonedSpan> zones;
        private int next;
        private int number = -1;

        ZoneCursor(List<ZonedSpan> zones) {
            this.zones = zones;
        }

        Zone at(int offset) {
            while (next < zones.size() && zones.get(next).span().end() <= offset) {
                next++;
            }
            boolean inside = next < zones.size() && zones.get(next).span().start() <= offset;
            number = inside ? next : -1 - next;
            return inside ? zones.get(next).zone() : Zone.BODY;
        }

        int number() {
            return number;
        }
    }
}
