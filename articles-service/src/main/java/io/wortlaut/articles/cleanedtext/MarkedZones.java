package io.wortlaut.articles.cleanedtext;

/** What the page's own markup says. */
final class MarkedZones implements ZoneRule {

    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Zone marked = draft.line(i).marked();
            if (marked != null) {
                draft.set(i, marked);
            }
        }
    }
}
