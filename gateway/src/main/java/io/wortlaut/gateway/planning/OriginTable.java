package io.wortlaut.gateway.planning;

import java.util.List;
import java.util.stream.Stream;

import io.wortlaut.gateway.planning.Location.Origin;

/**
 * The parts of a location, also as plain numbers: an execution asks for them once for every value of an answer, and would
 * spend more time on telling the kinds of origins apart than on the values.
 */
public final class OriginTable {
    private static final int NONE = -1;

    private final List<Origin> all;
    private final int[] fetches;
    private final int[] parents;
    private final int[] anchors;
    private final int[] slots;
    private final boolean onlyMembers;

    OriginTable(List<Origin> origins) {
        this.all = List.copyOf(origins);
        this.fetches = origins.stream().mapToInt(Origin::fetch).toArray();
        this.parents = origins.stream()
                .mapToInt(origin -> origin instanceof Origin.Member member ? member.parent() : NONE)
                .toArray();
        this.anchors = origins.stream()
                .mapToInt(origin -> origin instanceof Origin.Entity entity ? entity.anchor() : NONE)
                .toArray();
        this.slots = origins.stream()
                .mapToInt(origin -> switch (origin) {
                    case Origin.Data ignored -> NONE;
                    case Origin.Member member -> member.slot();
                    case Origin.Entity entity -> entity.slot();
                })
                .toArray();
        this.onlyMembers = origins.stream().allMatch(Origin.Member.class::isInstance);
    }

    public int size() {
        return fetches.length;
    }

    public Stream<Origin> stream() {
        return all.stream();
    }

    /** The fetch whose answer holds the part. */
    public int fetch(int origin) {
        return fetches[origin];
    }

    /** Whether the part is what a field of the enclosing location holds. */
    public boolean isMember(int origin) {
        return parents[origin] != NONE;
    }

    /** Whether all parts are. */
    public boolean areMembers() {
        return onlyMembers;
    }

    /** Whether the part is an entity that was looked up for the object. */
    public boolean isEntity(int origin) {
        return anchors[origin] != NONE;
    }

    /** Of a member: the origin of the enclosing location that has it. */
    public int parent(int origin) {
        return parents[origin];
    }

    /** Of an entity: the origin of the same location from which it is linked. */
    public int anchor(int origin) {
        return anchors[origin];
    }

    /** Of a member or an entity: where its parent or anchor has it. */
    public int slot(int origin) {
        return slots[origin];
    }
}
