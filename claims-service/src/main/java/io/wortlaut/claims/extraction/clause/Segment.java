package io.wortlaut.claims.extraction.clause;

/**
 * A stretch between two marks or coordinating conjunctions, the raw material of clauses.
 *
 * @param from first word, conjunction included
 * @param to one past the last word; the mark behind it is not part of it
 * @param core first word behind conjunction and quotation mark
 * @param finite the inflected verb; -1 without one
 * @param shape what its word order says
 * @param isCoordinated whether it begins with a coordinating conjunction
 */
record Segment(int from, int to, int core, int finite, Shape shape, boolean isCoordinated) {

    /** What the word order of a segment says about it. */
    enum Shape {
        /** A quotation that stands for itself. */
        QUOTE,
        /** The inflected verb comes first. */
        VERB_FIRST,
        /** The inflected verb comes second. */
        VERB_SECOND,
        /** A subordinating conjunction, or a question word, and the inflected verb last. */
        SUBORDINATE,
        /** A relative pronoun and the inflected verb last. */
        RELATIVE,
        /** An infinitive with "zu". */
        INFINITIVE,
        /** The inflected verb last, nothing to introduce it: the rest of an interrupted clause. */
        VERB_LAST,
        /** No inflected verb. */
        FRAGMENT,
        /** Between brackets. */
        BRACKETED
    }
}
