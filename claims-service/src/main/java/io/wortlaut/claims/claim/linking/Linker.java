package io.wortlaut.claims.claim.linking;

import java.util.Collections;
import java.util.Optional;

/** Says what two statements have to do with each other, by nothing but the two. Unrelated, unless there is reason. */
public final class Linker {

    /**
     * What the average over all pairs of two groups must reach to make them one claim ({@link Partition}). Chosen on the
     * training part by cross-validation over stories: lower finds more with about the same F1, but what is shown as one
     * claim should rather be one.
     */
    public static final int THRESHOLD = 200;

    /** Below this score two statements count as unrelated. */
    private static final int UNRELATED = THRESHOLD / 4;

    /** What two must reach that name different numbers, and so are seldom about the same. */
    private static final int SURE = 500;

    /** The highest score. */
    public static final int CERTAIN = 1000;

    static final double SAME_BUT_FOR_ONE_THING = 0.5;

    private final PerLanguage<LogisticModel> models;

    /** Changes whenever the same statements may be linked in another way. */
    public static String version() {
        return LinkingData.version();
    }

    public Linker() {
        models = new PerLanguage<>(data -> new LogisticModel(data.numbers("link-weights.txt")));
    }

    /**
     * The link; empty for the unrelated, and for what is said in two languages. The same for either order.
     *
     * @param together whether they stand in one article; if not, they are {@link Topics#areComparable comparable}
     */
    public Optional<Link> link(Proposition one, Proposition other, boolean together) {
        if (!one.language().equals(other.language())) {
            return Optional.empty();
        }
        if (differsByNumber(one, other)) {
            int likeness = (int) Math.round(CERTAIN * Similarity.of(one.withoutNumbers(), other.withoutNumbers()));
            return Optional.of(new Link(Link.Kind.DIFFERS, likeness));
        }
        if (differsByName(one, other)) {
            int likeness = (int) Math.round(CERTAIN * Similarity.of(one.withoutNames(), other.withoutNames()));
            return Optional.of(new Link(Link.Kind.DIFFERS, likeness));
        }
        LogisticModel model = models.of(one.language());
        if (!model.isLearnt()) {
            return Optional.empty();
        }
        int score = (int) Math.round(CERTAIN * model.probability(Features.ofPair(one, other, together)));
        return score < (haveOtherNumbers(one, other) ? SURE : UNRELATED)
                ? Optional.empty()
                : Optional.of(new Link(Link.Kind.SAME, score));
    }

    private static boolean differsByName(Proposition one, Proposition other) {
        return !one.names().isEmpty()
                && !other.names().isEmpty()
                && Collections.disjoint(one.names(), other.names())
                && Similarity.of(one.withoutNames(), other.withoutNames()) >= SAME_BUT_FOR_ONE_THING;
    }

    /** Whether they are the same but for their numbers. */
    static boolean differsByNumber(Proposition one, Proposition other) {
        return haveOtherNumbers(one, other)
                && Similarity.of(one.withoutNumbers(), other.withoutNumbers()) >= SAME_BUT_FOR_ONE_THING;
    }

    private static boolean haveOtherNumbers(Proposition one, Proposition other) {
        return !one.numbers().isEmpty()
                && !other.numbers().isEmpty()
                && Collections.disjoint(one.numbers(), other.numbers());
    }
}
