package io.wortlaut.claims.evaluation;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** A statement as sets of a document's tokens. */
record TokenStatement(Annotation annotation, Map<Part, BitSet> parts) {

    static TokenStatement of(Annotation annotation, AnnotatedDocument document) {
        Map<Part, BitSet> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, document.tokens(annotation.spans(part)));
        }
        return new TokenStatement(annotation, parts);
    }

    BitSet part(Part part) {
        return parts.get(part);
    }

    boolean hasFormOf(TokenStatement other) {
        return annotation.form() == other.annotation.form();
    }

    /** F1 of the tokens of a part; 0 where either has none. */
    double f1(TokenStatement other, Part part) {
        BitSet mine = part(part);
        BitSet others = other.part(part);
        return mine.isEmpty() || others.isEmpty()
                ? 0
                : 2.0 * common(mine, others) / (mine.cardinality() + others.cardinality());
    }

    static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
