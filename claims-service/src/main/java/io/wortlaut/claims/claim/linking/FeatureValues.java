package io.wortlaut.claims.claim.linking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Numbers by name, each with the same prefix. */
final class FeatureValues {

    private final Map<String, Double> values = new TreeMap<>();
    private final String prefix;

    FeatureValues(String prefix) {
        this.prefix = prefix;
    }

    /** Adds to what is there under the name; 0 leaves no trace. */
    void add(String name, double value) {
        if (value != 0) {
            values.merge(prefix + name, value, Double::sum);
        }
    }

    void addIf(boolean holds, String name) {
        add(name, holds ? 1 : 0);
    }

    Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }
}
