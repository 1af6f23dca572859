package io.wortlaut.claims.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who stands for whom once joins are carried out one after the other. The outcome depends on the joins alone, so taking
 * one back is leaving it out, whatever came after it.
 */
final class Survivors {

    /** Two actors that are one from here on, whom the survivor's survivor stands for. */
    record Join(UUID survivor, UUID absorbed) {}

    private final Map<UUID, UUID> absorbers = new HashMap<>();

    private Survivors() {}

    /** @return everybody that the joins name, with who stands for them */
    static Map<UUID, UUID> of(List<Join> joins) {
        Survivors survivors = new Survivors();
        Map<UUID, UUID> found = new HashMap<>();
        for (Join join : joins) {
            UUID survivor = survivors.of(join.survivor());
            UUID absorbed = survivors.of(join.absorbed());
            if (!survivor.equals(absorbed)) {
                survivors.absorbers.put(absorbed, survivor);
            }
            found.put(join.survivor(), null);
            found.put(join.absorbed(), null);
        }
        found.replaceAll((actor, none) -> survivors.of(actor));
        return found;
    }

    private UUID of(UUID actor) {
        UUID at = actor;
        while (absorbers.containsKey(at)) {
            at = absorbers.get(at);
        }
        return at;
    }
}
