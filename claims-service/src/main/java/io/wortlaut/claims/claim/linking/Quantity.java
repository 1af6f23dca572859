package io.wortlaut.claims.claim.linking;

import java.util.Optional;

/**
 * How many of what, as an interval: "mindestens zwölf" is [12, ∞), "mehr als 50" is (50, ∞), "rund 50" is what would be
 * rounded so (a tenth more or less), a plain number is itself, as who reads "zwölf Tote" takes it.
 *
 * @param low the smallest that it may be; an open bound is the next number that a double has
 * @param high the greatest
 * @param counted the term of what is counted
 */
public record Quantity(double low, double high, String counted) {

    private static final double ROUNDED = 0.1;

    public Quantity {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("quantity of '" + counted + "' from " + low + " to " + high);
        }
    }

    /**
     * A number with what makes it a bound or an estimate; empty for a class that is none.
     *
     * @param bound class of the qualifier, as the data file names it; null for none
     */
    static Optional<Quantity> of(String bound, double value, String counted) {
        if (bound == null) {
            return Optional.of(new Quantity(value, value, counted));
        }
        return switch (bound) {
            case "AT_LEAST" -> Optional.of(new Quantity(value, Double.POSITIVE_INFINITY, counted));
            case "MORE" -> Optional.of(new Quantity(Math.nextUp(value), Double.POSITIVE_INFINITY, counted));
            case "AT_MOST" -> Optional.of(new Quantity(0, value, counted));
            case "LESS" -> Optional.of(new Quantity(0, Math.nextDown(value), counted));
            case "ABOUT" -> Optional.of(new Quantity(value * (1 - ROUNDED), value * (1 + ROUNDED), counted));
            case "BELOW" -> Optional.of(new Quantity(value * (1 - ROUNDED), Math.nextDown(value), counted));
            case "ABOVE" -> Optional.of(new Quantity(Math.nextUp(value), value * (1 + ROUNDED), counted));
            default -> Optional.empty();
        };
    }

    /** Whether it is one number. */
    boolean isExact() {
        return low == high;
    }

    /** Whether it says that it is no more than something: what is said of fewer need not hold of more. */
    boolean isCeiling() {
        return low == 0 && high > 0;
    }

    /** Whether every number that it may be is one that the other may be. */
    boolean isWithin(Quantity other) {
        return low >= other.low && high <= other.high;
    }

    boolean equalsAmount(Quantity other) {
        return low == other.low && high == other.high;
    }

    /** Whether no number is both. */
    boolean excludes(Quantity other) {
        return high < other.low || other.high < low;
    }
}
