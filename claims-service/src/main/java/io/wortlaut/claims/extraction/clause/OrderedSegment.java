package io.wortlaut.claims.extraction.clause;

/**
 * A stretch of a sentence whose parts are told by their order.
 *
 * @param from first word, conjunction included
 * @param to one past the last word; the mark behind it is not part of it
 * @param core first word behind a coordinating conjunction
 * @param finite the inflected verb; -1 without one
 * @param isCoordinated whether it begins with a coordinating conjunction
 * @param closes whether it may tell who says what stands before it, with a subject that an interruption parts from the verb
 */
record OrderedSegment(int from, int to, int core, int finite, Kind kind, boolean isCoordinated, boolean closes) {

    OrderedSegment(int from, int to, int core, int finite, Kind kind, boolean isCoordinated) {
        this(from, to, core, finite, kind, isCoordinated, false);
    }

    enum Kind {
        QUOTE,
        BRACKETED,
        /** No inflected verb. */
        FRAGMENT,
        /** Subject and verb. */
        MAIN,
        /** The verb first: its subject stands before an interruption, or behind it. */
        VERB_FIRST,
        /** "…, the mayor said on Tuesday": tells who says what stands around it. */
        PARENTHESIS,
        /** What a reporting verb reports without a conjunction: "said | the dam was safe". */
        CONTENT,
        SUBORDINATE,
        RELATIVE,
        INFINITIVE,
        /** "…, saying it was safe": reports what the subject of the clause before says. */
        PARTICIPLE
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
