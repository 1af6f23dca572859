package io.wortlaut.claims.evaluation;

import java.util.Comparator;

/**
 * What two statements are to each other, as far as it tells how hard they are to link.
 *
 * @param oneSpeaker whether somebody speaks in both, or is spoken for
 * @param denial whether one of the two was taken for a denial and the other not
 */
public record PairKind(Place place, boolean oneSpeaker, boolean denial) implements Comparable<PairKind> {

    private static final Comparator<PairKind> ORDER = Comparator.comparing(PairKind::place)
            .thenComparing(PairKind::oneSpeaker)
            .thenComparing(PairKind::denial);

    /** Where the two stand. */
    public enum Place {
        /** Both in the body of one article. */
        ARTICLE,
        /** In one article, at least one of them in its headline, summary or the like. */
        HEADLINE,
        /** In two articles. */
        ARTICLES
    }

    /**
     * How many there are.
     *
     * @param annotated pairs of one claim
     * @param found pairs taken for one claim
     * @param right those of them that are
     */
    public record Count(PairKind kind, int annotated, int found, int right) {

        /** Of the pairs of this kind, percent. */
        public PrecisionRecall score() {
            return PrecisionRecall.of(PrecisionRecall.share(right, found), PrecisionRecall.share(right, annotated));
        }
    }

    @Override
    public int compareTo(PairKind other) {
        return ORDER.compare(this, other);
    }
}
