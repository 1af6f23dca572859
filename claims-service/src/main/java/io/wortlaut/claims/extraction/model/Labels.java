package io.wortlaut.claims.extraction.model;

import java.util.List;

import io.wortlaut.claims.extraction.Form;

/**
 * The labels of words: outside of every statement, or the first or a further word of one. Direct speech has no label;
 * its marks tell where it is.
 */
public final class Labels {

    public static final int OUTSIDE = 0;
    private static final List<Form> FORMS =
            List.of(Form.INDIRECT, Form.REPORTED, Form.FREE_INDIRECT, Form.INDIRECT_FREE_INDIRECT);
    public static final int COUNT = 1 + 2 * FORMS.size();

    private Labels() {}

    /** The label of a statement's first word; {@link #OUTSIDE} for direct speech. */
    public static int first(Form form) {
        return 1 + 2 * FORMS.indexOf(form);
    }

    /** The label of a statement's other words. */
    public static int further(Form form) {
        return first(form) + 1;
    }

    static boolean isFirst(int label) {
        return label % 2 == 1;
    }

    static Form form(int label) {
        return FORMS.get((label - 1) / 2);
    }

    static List<Form> forms() {
        return FORMS;
    }
}
