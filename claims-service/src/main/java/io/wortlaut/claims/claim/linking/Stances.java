package io.wortlaut.claims.claim.linking;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Tells the stance of a statement. A denial is never taken for an assertion. */
public final class Stances {

    /**
     * Assertions count for less: a denial that counts as one turns somebody's words around. By cross-validation over the
     * training part, .28 of the denials are still taken for assertions with this, .33 with 0.7 and .37 with 1, for .79, .80
     * and .81 of the stances.
     */
    private static final double ASSERTED = 0.5;

    private final PerLanguage<Map<Stance, LogisticModel>> models =
            new PerLanguage<>(data -> models(data.numbers("stance-weights.txt")));

    /** @param weights by stance, a blank and the feature */
    private static Map<Stance, LogisticModel> models(Map<String, Double> weights) {
        Map<Stance, LogisticModel> models = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            String prefix = stance + " ";
            Map<String, Double> own = new HashMap<>();
            weights.forEach((name, weight) -> {
                if (name.startsWith(prefix)) {
                    own.put(name.substring(prefix.length()), weight);
                }
            });
            models.put(stance, new LogisticModel(own));
        }
        return models;
    }

    public Stance of(Proposition proposition) {
        Map<String, Double> features = Features.ofStance(proposition);
        Stance best = proposition.denies() ? Stance.DENIES : Stance.ASSERTS;
        double highest = -1;
        for (Map.Entry<Stance, LogisticModel> model :
                models.of(proposition.language()).entrySet()) {
            if (!model.getValue().isLearnt()) {
                continue;
            }
            double probability =
                    model.getValue().probability(features) * (model.getKey() == Stance.ASSERTS ? ASSERTED : 1);
            if (probability > highest && !(model.getKey() == Stance.ASSERTS && proposition.denies())) {
                best = model.getKey();
                highest = probability;
            }
        }
        return best;
    }
}
