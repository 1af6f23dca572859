package io.wortlaut.claims.connection;

/**
 * How many there are of something.
 *
 * @param count of those that were counted
 * @param relation whether that is all
 */
public record Total(int count, TotalRelation relation) {

    /** What nobody keeps count of is counted up to here and no further, so that counting costs the same at any size. */
    public static final int MOST = 1_000;

    /** SQL to count no more rows than needed: put behind what selects them. */
    public static final String BOUND = " limit " + (MOST + 1);

    /** What is known exactly. */
    public static Total exact(long count) {
        return new Total(Math.toIntExact(count), TotalRelation.EXACT);
    }

    /** What was counted up to the {@link #BOUND}. */
    public static Total bounded(long count) {
        return count > MOST ? new Total(MOST, TotalRelation.AT_LEAST) : exact(count);
    }
}
