package io.wortlaut.claims.claim.linking;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** What a proposition, or a pair of them, looks like to a {@link LogisticModel}: numbers by name. */
public final class Features {

    /** Changes whenever the same text may look different, so that weights have to be learnt anew. */
    public static final String VERSION = "7";

    static final Set<SpeechAct> ACCUSING = EnumSet.of(SpeechAct.ACCUSATION, SpeechAct.COUNTER_ACCUSATION);

    private static final int LEAD = 3;

    /** Behind this no article that is learnt from goes on. */
    private static final int LAST = 24;

    private Features() {}

    /** What tells the stance of a statement. */
    public static Map<String, Double> ofStance(Proposition proposition) {
        FeatureValues features = new FeatureValues("");
        addSingle(features, proposition);
        String act = "act " + proposition.act();
        boolean negated = proposition.markers().contains("NEGATION");
        for (String marker : proposition.markers()) {
            features.add(act + " " + marker, 1);
            features.addIf(negated, "negated " + marker);
        }
        for (String attitude : proposition.attitudes()) {
            features.add("attitude " + attitude, 1);
            features.add(act + " attitude " + attitude, 1);
            features.addIf(negated, "negated attitude " + attitude);
        }
        proposition.cue().forEach(word -> features.add("cue " + word, 1));
        return features.values();
    }

    /**
     * What tells whether two statements are about the same claim; the same for either order.
     *
     * @param together whether they stand in one article
     */
    public static Map<String, Double> ofPair(Proposition one, Proposition other, boolean together) {
        FeatureValues features = new FeatureValues(together ? "t " : "x ");
        addSingle(features, one);
        addSingle(features, other);
        ContentFeatures content = new ContentFeatures(one, other);
        double cosine = content.cosine();
        content.addTo(features);
        Participants.addFeatures(features, one, other);
        features.add("forms " + inOrder(one.form(), other.form()), 1);
        features.add("acts " + inOrder(one.act(), other.act()), 1);
        PolarityFeatures.add(features, one, other, cosine);
        if (together) {
            PlaceFeatures.add(features, one, other, cosine);
        } else {
            double topics = Topics.cosine(one.topic(), other.topic());
            features.add("topics", topics);
            features.add("topics and cosine", topics * cosine);
        }
        return features.values();
    }

    private static void addSingle(FeatureValues features, Proposition proposition) {
        features.add("act " + proposition.act(), 1);
        features.add("form " + proposition.form(), 1);
        features.add("zone " + proposition.zone(), 1);
        proposition.markers().forEach(marker -> features.add("marker " + marker, 1));
        features.add("length", Math.log1p(proposition.terms().size()));
        features.add("topicality", proposition.topicality());
        features.addIf(!proposition.numbers().isEmpty(), "number");
        features.addIf(proposition.index() < LEAD, "lead");
        features.add("index", Math.log1p(Math.min(LAST, proposition.index())));
        features.addIf(proposition.speakers().isEmpty(), "unresolved");
    }

    private static String inOrder(Enum<?> one, Enum<?> other) {
        return Stream.of(one.name(), other.name()).sorted().collect(Collectors.joining(" "));
    }

    /** 1 for what stands outside the body of its article, else 0. */
    static int marginal(Proposition proposition) {
        return proposition.zone() == Zone.BODY ? 0 : 1;
    }
}
