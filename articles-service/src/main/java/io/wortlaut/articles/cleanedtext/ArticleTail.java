package io.wortlaut.articles.cleanedtext;

/** What stands below the last paragraph and is no sentence: buttons, credits, menus. */
final class ArticleTail implements ZoneRule {

    /** A line that is as long and has a verb is a sentence that lost its period. */
    private static final int LEAST_WORDS = 12;

    @Override
    public void apply(Draft draft) {
        int last = draft.lastParagraph();
        for (int i = last + 1; last >= 0 && i < draft.size(); i++) {
            Shape shape = draft.line(i).shape();
            boolean unfinished =
                    shape.words() >= LEAST_WORDS && Shape.hasVerb(draft.line(i).text());
            if (draft.isOpen(i) && !unfinished && (shape.divided() || (!shape.sentence() && shape.sentences() < 2))) {
                draft.set(i, Zone.BOILERPLATE);
            }
        }
        // Menus and bylines that stand between paragraphs.
        for (int i = 0; i < last; i++) {
            Line line = draft.line(i);
            if (draft.isOpen(i) && line.shape().divided() && !line.shape().sentence()) {
                draft.set(i, Zone.BOILERPLATE);
            }
        }
    }
}
