package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;

/** The parts of an answer that are delivered later, under construction. */
final class DeferDrafts {
    private final List<DeferDraft> all = new ArrayList<>();

    /** Adds a part for each deferred fragment of the selections. */
    void add(LocationDraft location, Selections selections) {
        for (var deferral : selections.deferrals()) {
            var parent = deferral.parent() == null ? location.part : location.deferrals.get(deferral.parent());
            var part = new DeferDraft(all.size(), deferral.label(), parent, location);
            all.add(part);
            location.deferrals.put(deferral, part);
        }
    }

    /** Empty if nothing is left to be delivered later. */
    List<DeferredPart> freeze(LocationDraft.Frozen frozen) {
        var parts = all.stream().map(part -> part.freeze(frozen)).toList();
        return parts.stream().allMatch(part -> part.branches().isEmpty()) ? List.of() : parts;
    }
}
