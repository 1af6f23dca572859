package io.wortlaut.articles.cleanedtext;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What stands above the body: headline, summary, byline and the outlet's own lines. */
final class ArticleHead implements ZoneRule {

    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{Lu}\\p{L}{2,8}\\.?)\\s?\\d{2,4}\\b|\\b\\d{1,2}:\\d{2}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"
                    + "|\\b(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2},|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}) \\d{4}\\b");
    private static final Pattern DOMAIN =
            Pattern.compile("\\b[\\p{L}\\d-]+\\.(?:de|at|ch|com|org|net|eu|info|news|tv|uk|example)\\b");
    /** Live tickers and notes mark their headings with signs. */
    static final Pattern MARKED = Pattern.compile("^(?:\\+{2,3}|#{1,4}|\\*{2}|={2,})\\s*\\S");

    private static final int LONGEST_BYLINE = 14;
    private static final int LONGEST_HEAD = 40;

    @Override
    public void apply(Draft draft) {
        int body = firstBodyLine(draft);
        Optional<Integer> headline = headline(draft, body);
        headline.ifPresent(index -> draft.set(index, Zone.HEADLINE));
        int title = headline.orElse(-1);
        for (int i = 0; i < body; i++) {
            if (draft.isOpen(i)) {
                zone(draft, i, title, body).ifPresent(zone(draft, i));
            }
        }
        bylineAfterStandfirst(draft, title, body);
    }

    private static Consumer<Zone> zone(Draft draft, int index) {
        return zone -> draft.set(index, zone);
    }

    /** The first line that belongs to no head: running text that is not part of a list. */
    private static int firstBodyLine(Draft draft) {
        return Math.min(draft.nextParagraph(0), LONGEST_HEAD);
    }

    /**
     * The line that says the most: kickers, names of outlets and slogans are shorter, bylines and dates give themselves
     * away. The page's own heading wins.
     */
    private static Optional<Integer> headline(Draft draft, int body) {
        List<Integer> candidates = IntStream.range(0, Math.min(body, draft.size()))
                .filter(draft::isOpen)
                .filter(i -> isHeadline(draft.line(i)))
                .boxed()
                .toList();
        return candidates.stream()
                .max(Comparator.comparing((Integer i) -> draft.line(i).role() == Role.TITLE)
                        .thenComparing(i -> weight(draft.line(i)))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static boolean isHeadline(Line line) {
        if (line.role() == Role.TITLE) {
            return true;
        }
        Shape shape = line.shape();
        return shape.isTitle()
                && line.role().mayBeHeading()
                && !line.listed()
                && !isByline(line)
                && !line.text().matches(".*[.,;]$")
                && !DOMAIN.matcher(line.text()).find();
    }

    private static int weight(Line line) {
        Shape shape = line.shape();
        int weight = Math.min(shape.words(), 12);
        weight += Shape.hasVerb(line.text()) ? 2 : 0;
        weight -= shape.lowerCase() ? 4 : 0;
        weight -= shape.sentence() ? 1 : 0;
        return weight;
    }

    private static Optional<Zone> zone(Draft draft, int index, int title, int body) {
        Line line = draft.line(index);
        Shape shape = line.shape();
        boolean afterTitle = title >= 0 && index > title;
        if (line.listed() && shape.words() >= 4) {
            return Optional.of(Zone.SUMMARY);
        }
        if (MARKED.matcher(line.text()).find() && index == body - 1) {
            return Optional.of(Zone.SUBHEAD);
        }
        if (isByline(line) || shape.divided() || DOMAIN.matcher(line.text()).find() || shape.words() <= 1) {
            return Optional.of(Zone.BOILERPLATE);
        }
        if (Phrases.ALL.isLine("summary", line.text())) {
            return Optional.of(Zone.SUMMARY);
        }
        if (isSecondTitleLine(draft, index, title)) {
            return Optional.of(Zone.HEADLINE);
        }
        if (!afterTitle) {
            boolean besides = title >= 0 && !shape.sentence();
            return besides
                    ? Optional.of(isKicker(draft, index, title) ? Zone.SUBHEAD : Zone.BOILERPLATE)
                    : Optional.empty();
        }
        boolean leadsToBody = index == body - 1;
        if (leadsToBody && line.role() == Role.HEADING) {
            return Optional.of(Zone.SUBHEAD);
        }
        if (shape.sentence()) {
            return Optional.empty();
        }
        return Optional.of(shape.words() >= 6 ? Zone.SUMMARY : Zone.BOILERPLATE);
    }

    /** A headline can be broken into two lines of capitals and small letters; no empty line stands between them. */
    private static boolean isSecondTitleLine(Draft draft, int index, int title) {
        return title >= 0
                && index == title - 1
                && !draft.line(title).apart()
                && isHeadline(draft.line(index))
                && draft.line(index).shape().words() >= 3;
    }

    private static boolean isKicker(Draft draft, int index, int title) {
        return index == title - 1
                && draft.line(index).shape().words() >= 3
                && !draft.line(index).shape().lowerCase()
                && !draft.line(index).text().equals(draft.line(index).text().toUpperCase(Locale.ROOT));
    }

    /** One or two sentences between headline and byline are no body: the body comes after the byline. */
    private static void bylineAfterStandfirst(Draft draft, int title, int body) {
        int after = body + 1;
        boolean standfirst = title >= 0
                && body < draft.size()
                && draft.line(body).shape().sentences() <= 3
                && draft.line(body).shape().length() <= 400
                && after < draft.size()
                && isByline(draft.line(after))
                && Phrases.ALL.starts("byline", draft.line(after).text())
                && draft.nextParagraph(after) < draft.size();
        if (standfirst) {
            draft.set(body, Zone.SUMMARY);
            draft.set(after, Zone.BOILERPLATE);
        }
    }

    /** Who wrote it and when. */
    static boolean isByline(Line line) {
        Shape shape = line.shape();
        boolean brief = shape.words() <= LONGEST_BYLINE && !shape.isParagraph();
        boolean signed = Phrases.ALL.starts("byline", line.text()) && !shape.sentence();
        boolean dated = DATE.matcher(line.text()).find() && !Shape.hasVerb(line.text());
        return brief && (signed || dated);
    }
}
