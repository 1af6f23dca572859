package io.wortlaut.claims.claim.linking;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Tells the stance of a statement. A denial is never taken for an assertion. */
public final class Stances {

    /** Assertions count for less: a denial that counts as one turns somebody's words around. */
    private static final double ASSERTED = 0.7;

    private final Map<Stance, LogisticModel> models;

    public Stances() {
        this(new LinkingData().numbers("stance-weights.txt"));
    }

    /** @param weights by stance, a blank and the feature */
    public Stances(Map<String, Double> weights) {
        models = new EnumMap<>(Stance.class);
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
    }

    public Stance of(Proposition proposition) {
        Map<String, Double> features = Features.ofStance(proposition);
        Stance best = null;
        double highest = -1;
        for (Map.Entry<Stance, LogisticModel> model : models.entrySet()) {
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
