package io.wortlaut.claims.evaluation;

import java.util.EnumSet;
import java.util.Set;

/** A part of an annotated statement that is a set of tokens. */
public enum Part {
    CONTENT,
    SPEAKER,
    CUE,
    ADDRESSEE,
    FRAME;

    /** What is said. */
    static final Set<Part> MESSAGE = EnumSet.of(CONTENT);

    /** Who says it to whom, and with which words it is reported. */
    static final Set<Part> ROLES = EnumSet.complementOf(EnumSet.of(CONTENT));

    static final Set<Part> JOINT = EnumSet.allOf(Part.class);
    static final Set<Part> JOINT_WITHOUT_FRAME = EnumSet.complementOf(EnumSet.of(FRAME));
}
