package io.wortlaut.claims.claim.linking;

/**
 * What two statements have to do with each other.
 *
 * @param score 0 to 1000: how likely it is
 */
public record Link(Kind kind, int score) {

    /** How they are linked. */
    public enum Kind {
        /** They are about the same claim, whatever they say of it. */
        SAME,
        /** They say alike of different ones: the same but for the names, or the numbers. */
        DIFFERS
    }
}
