package io.wortlaut.claims.claim.linking;

import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.claim.linking.Proposition.Weighted;

/** What two propositions have in common of what is said, in their own words and with those that they answer. */
final class ContentFeatures {

    private static final double NOTHING_IN_COMMON = 0.05;
    private static final double MASS = 10;

    /**
     * From these cosines on, each more counts for itself. So few of the articles that are learnt from say a thing twice in
     * nearly the same words, and real ones do so often, that the cosine alone would weigh too little; hence the scale, which
     * makes the penalty on weights smaller.
     */
    private static final List<Double> ALIKE = List.of(0.3, 0.5, 0.7);

    private static final double ALIKE_SCALE = 10;

    private final Proposition one;
    private final Proposition other;
    private final Overlap inContext;
    private final Overlap words;
    private final double cosine;

    ContentFeatures(Proposition one, Proposition other) {
        this.one = one;
        this.other = other;
        inContext = Overlap.of(inContext(one), inContext(other));
        words = inContext.ofFirst(one.terms().size(), other.terms().size());
        cosine = words.cosine();
    }

    /** Of what they say themselves, 0 to 1. */
    double cosine() {
        return cosine;
    }

    void addTo(FeatureValues features) {
        addContent(features);
        addContext(features);
        addDistinct(features);
        addWithoutNames(features);
    }

    private void addContent(FeatureValues features) {
        double topicality = Math.min(one.topicality(), other.topicality());
        double there = words.share();
        double back = words.shareOfOther();
        features.add("cosine", cosine);
        features.add("cosine squared", cosine * cosine);
        ALIKE.forEach(from -> features.add("cosine over " + from, Math.max(0, cosine - from) * ALIKE_SCALE));
        features.add("share", Math.max(there, back));
        features.add("lesser share", Math.min(there, back));
        features.add("mass", Math.log1p((words.massOfOne() + words.massOfOther()) / 2 / MASS));
        features.add("heaviest", words.heaviest());
        features.addIf(cosine < NOTHING_IN_COMMON, "nothing in common");
        features.add("less topical", topicality);
        features.add("cosine of topical", cosine * topicality);
        features.add("both topical", one.topicality() * other.topicality());
        features.add("shared names", Math.min(2, Participants.common(one.names(), other.names())));
        features.addIf(!one.names().isEmpty() && !other.names().isEmpty(), "both with names");
        boolean numbers = Participants.common(one.numbers(), other.numbers()) > 0;
        features.addIf(numbers, "shared number");
        features.addIf(!numbers && !one.numbers().isEmpty() && !other.numbers().isEmpty(), "other number");
        int marginal = Features.marginal(one) + Features.marginal(other);
        features.add("marginal " + marginal, 1);
        features.add("marginal cosine " + marginal, cosine);
    }

    private void addContext(FeatureValues features) {
        double context = inContext.cosine();
        features.add("context", context);
        features.add("context squared", context * context);
        double there = inContext
                .ofFirst(
                        one.terms().size(),
                        other.terms().size() + other.context().size())
                .share();
        double back = inContext
                .ofFirst(
                        one.terms().size() + one.context().size(), other.terms().size())
                .shareOfOther();
        features.add("share in context", Math.max(there, back));
        features.add("lesser share in context", Math.min(there, back));
    }

    /** The same where a word counts the less the more statements of its article have it. */
    private void addDistinct(FeatureValues features) {
        Overlap distinct = words.weighing(ContentFeatures::distinct);
        double alike = distinct.cosine();
        addCosine(features, "distinct", distinct, alike);
        features.add("distinct mass", Math.log1p((distinct.massOfOne() + distinct.massOfOther()) / 2 / MASS));
        features.add("distinct heaviest", distinct.heaviest());
        int denials = (one.denies() ? 1 : 0) + (other.denies() ? 1 : 0);
        features.add("distinct cosine of denials " + denials, alike);
        features.addIf(alike < NOTHING_IN_COMMON, "nothing distinct in common, denials " + denials);
        Overlap context = inContext.weighing(ContentFeatures::distinct);
        addCosine(features, "distinct in context", context, context.cosine());
    }

    private static double distinct(Weighted term) {
        return term.weight() * term.distinctness();
    }

    private void addWithoutNames(FeatureValues features) {
        Overlap nameless = words.weighing(term -> term.isName() ? 0 : term.weight());
        addCosine(features, "without names", nameless, nameless.cosine());
    }

    private static void addCosine(FeatureValues features, String name, Overlap overlap, double cosine) {
        features.add(name + " cosine", cosine);
        features.add(name + " cosine squared", cosine * cosine);
        features.addIf(cosine < NOTHING_IN_COMMON, name + " nothing in common");
        features.add(name + " share", Math.max(overlap.share(), overlap.shareOfOther()));
        features.add(name + " lesser share", Math.min(overlap.share(), overlap.shareOfOther()));
    }

    private static List<Weighted> inContext(Proposition proposition) {
        List<Weighted> terms = new ArrayList<>(proposition.terms());
        terms.addAll(proposition.context());
        return terms;
    }
}
