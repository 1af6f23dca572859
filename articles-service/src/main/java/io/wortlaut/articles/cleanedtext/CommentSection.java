package io.wortlaut.articles.cleanedtext;

/** From the heading of the readers' comments on, nothing is of the article. */
final class CommentSection implements ZoneRule {

    /** What is body before the comments begin, in UTF-16 code units; a button "Comments" on top is none. */
    private static final int LEAST_BODY = 200;

    @Override
    public void apply(Draft draft) {
        int body = 0;
        boolean comments = false;
        for (int i = 0; i < draft.size(); i++) {
            Line line = draft.line(i);
            boolean heading = Phrases.ALL.isLine("comments", line.text())
                    || (line.shape().words() <= 8 && Phrases.ALL.starts("comments", line.text()));
            comments |= heading && body >= LEAST_BODY;
            if (comments || heading) {
                draft.set(i, Zone.BOILERPLATE);
            }
            body += draft.isParagraph(i) ? line.shape().length() : 0;
        }
    }
}
