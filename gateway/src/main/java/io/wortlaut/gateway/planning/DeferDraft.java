package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A part of the answer that is delivered later, under construction. */
final class DeferDraft {
    final int index;
    final @Nullable String label;
    /** The part in which the objects are delivered that this one is about, or null for the first. */
    final @Nullable DeferDraft parent;

    final LocationDraft location;
    final List<FetchDraft> fetches = new ArrayList<>();

    DeferDraft(int index, @Nullable String label, @Nullable DeferDraft parent, LocationDraft location) {
        this.index = index;
        this.label = label;
        this.parent = parent;
        this.location = location;
    }

    DeferredPart freeze(LocationDraft.Frozen frozen) {
        var branches = new HashSet<Integer>();
        for (var i = 0; i < location.branches.size(); i++) {
            if (location.branches.get(i).deferred.containsKey(this)) {
                branches.add(i);
            }
        }
        return new DeferredPart(
                index,
                label,
                parent == null ? -1 : parent.index,
                frozen.path(location),
                frozen.location(location),
                branches,
                fetches.stream().map(fetch -> fetch.index).toList());
    }
}
