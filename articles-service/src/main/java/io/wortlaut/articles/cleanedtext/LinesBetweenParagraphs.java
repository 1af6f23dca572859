package io.wortlaut.articles.cleanedtext;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Short lines between paragraphs. One that announces what follows is a subhead, one that speaks of something else is
 * the title of another story.
 */
final class LinesBetweenParagraphs implements ZoneRule {

    private static final Pattern SPEECH =
            Pattern.compile("^[„“”«»\"‚‘]|[“”«»\"‘’]\\s*,|,\\s*\\p{Ll}+(?:te|ten|t|en)\\s+\\p{L}+\\.$");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?i:er|sie|es|dies|diese[rs]?|dabei|damit|darin|daraus|daran|dazu|auch|doch|aber|und|denn|so|zudem"
                    + "|he|she|it|they|this|that|but|and|also)\\b|^(?:Das|Der|Die) \\p{Ll}");
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 16;
    /** From this length on a line that announces nothing is taken for a title of another story. */
    private static final int STORY_WORDS = 8;

    @Override
    public void apply(Draft draft) {
        int first = draft.nextParagraph(0);
        for (int i = first + 1; i < draft.size(); i++) {
            if (draft.isOpen(i) && draft.line(i).role() == Role.HEADING) {
                draft.set(i, Zone.SUBHEAD);
            } else if (draft.isOpen(i) && isTitleLine(draft.line(i)) && standsBetween(draft, i)) {
                draft.set(i, zone(draft, i));
            }
        }
        if (IntStream.range(0, draft.size()).anyMatch(i -> draft.zone(i) == Zone.SUBHEAD)) {
            subheadsWithPeriod(draft, first);
        }
    }

    private static Zone zone(Draft draft, int index) {
        Line line = draft.line(index);
        boolean attached = !draft.line(index + 1).apart() && line.apart();
        boolean announces = Overlap.share(line.text(), following(draft, index)) >= Overlap.RELATED;
        boolean story = line.shape().words() >= STORY_WORDS && !attached;
        return announces || !story || ArticleHead.MARKED.matcher(line.text()).find() ? Zone.SUBHEAD : Zone.TEASER;
    }

    private static boolean isTitleLine(Line line) {
        Shape shape = line.shape();
        return line.role().mayBeHeading()
                && !line.listed()
                && shape.length() <= LONGEST
                && shape.words() <= MOST_WORDS
                && !line.text().matches(".*[.;,:…][\"“”«»‘’)]*$")
                && !isSpeech(line.text());
    }

    /** A line of speech is body: a whole quotation ends in a period within its marks, or says who speaks. */
    private static boolean isSpeech(String text) {
        return text.matches("^[„“”«»\"‚‘].*[“”«»\"‘’],.*");
    }

    /** Body before it, and running text behind it that is longer than itself. */
    private static boolean standsBetween(Draft draft, int index) {
        int next = index + 1;
        return next < draft.size()
                && draft.isOpen(next)
                && draft.line(next).shape().sentence()
                && draft.line(next).shape().length() > draft.line(index).shape().length()
                && (draft.line(next).shape().isParagraph() || !draft.line(next).apart());
    }

    /**
     * Some pages end their subheads with a period. On a page that has subheads anyway, a paragraph of one short
     * sentence that is no speech, does not point back, and most of whose content is taken up by the long paragraphs
     * after it, is one.
     */
    private static void subheadsWithPeriod(Draft draft, int first) {
        for (int i = first + 1; i + 1 < draft.size(); i++) {
            Line line = draft.line(i);
            Shape shape = line.shape();
            boolean candidate = draft.isOpen(i)
                    && line.role().mayBeHeading()
                    && line.apart()
                    && shape.sentences() == 1
                    && shape.length() <= LONGEST
                    && shape.words() <= MOST_WORDS
                    && !SPEECH.matcher(line.text()).find()
                    && !POINTS_BACK.matcher(line.text()).find();
            if (candidate
                    && draft.isOpen(i + 1)
                    && draft.line(i + 1).apart()
                    && draft.line(i + 1).shape().length() >= 2 * shape.length()
                    && Overlap.share(line.text(), following(draft, i)) > 0.5) {
                draft.set(i, Zone.SUBHEAD);
            }
        }
    }

    /** The next two paragraphs. */
    private static String following(Draft draft, int index) {
        int next = draft.neighbour(index, 1);
        int second = next < 0 ? -1 : draft.neighbour(next, 1);
        return (next < 0 ? "" : draft.line(next).text()) + "\n"
                + (second < 0 ? "" : draft.line(second).text());
    }
}
