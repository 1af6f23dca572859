package io.wortlaut.articles.cleanedtext;

/** Links to other stories under a heading such as "Read also", or as lines that are links from end to end. */
final class LinkedStories implements ZoneRule {

    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Line line = draft.line(i);
            if (!draft.isOpen(i)) {
                continue;
            }
            if (isHeading(line)) {
                draft.set(i, Zone.TEASER);
                takeList(draft, i + 1);
            } else if (!line.isParagraph() && (isLink(line, i) || Phrases.ALL.starts("teaser", line.text()))) {
                draft.set(i, Zone.TEASER);
            }
        }
    }

    /** A heading says no more than the phrase, or the phrase and a place, and has its stories below it. */
    private static boolean isHeading(Line line) {
        boolean alone = line.text().endsWith(":")
                || (line.shape().words() <= 5 && !line.text().contains(":"));
        return Phrases.ALL.isLine("teaser", line.text()) || (alone && Phrases.ALL.starts("teaser", line.text()));
    }
    /** A headline can link to its own page. */
    private static boolean isLink(Line line, int index) {
        return line.role() == Role.LINK && index > 0;
    }

    /** The stories: what follows without being running text, up to the next gap once there were some. */
    private static void takeList(Draft draft, int from) {
        boolean close = from < draft.size() && !draft.line(from).apart();
        for (int i = from; i < draft.size(); i++) {
            Line line = draft.line(i);
            boolean gap = close && line.apart();
            boolean headsParagraph = i + 1 < draft.size()
                    && draft.isParagraph(i + 1)
                    && !line.listed()
                    && i > from
                    && Overlap.share(line.text(), draft.line(i + 1).text()) >= Overlap.RELATED;
            if (gap || headsParagraph || line.isParagraph()) {
                return;
            }
            draft.set(i, Zone.TEASER);
        }
    }
}
