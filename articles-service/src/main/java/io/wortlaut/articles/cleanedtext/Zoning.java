package io.wortlaut.articles.cleanedtext;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides an article into zones. A chain of rules looks at the shape of each line, at phrases that such lines have on
 * many pages, and at what stands around it; the first rule that knows a line decides, and what none knows is body.
 */
final class Zoning {

    private static final List<ZoneRule> RULES = List.of(
            new MarkedZones(),
            new PhraseZones(),
            new CommentSection(),
            new ArticleHead(),
            new LinkedStories(),
            new LinesBetweenParagraphs(),
            new RepeatedText(),
            new ArticleTail());

    private Zoning() {}

    static List<ZoneSpan> zones(String text) {
        return zones(lines(text));
    }

    static List<ZoneSpan> zones(List<Line> lines) {
        Draft draft = new Draft(lines);
        RULES.forEach(rule -> rule.apply(draft));
        return draft.spans();
    }

    /** The lines of a text without markup. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        boolean apart = true;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                lines.add(Line.plain(start, end, text.substring(start, end), apart));
            }
            apart = end == start;
            start = end + 1;
        }
        return lines;
    }
}
