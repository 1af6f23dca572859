package io.wortlaut.gateway.execution;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.planning.Location;
import io.wortlaut.gateway.planning.QueryPlan;

/**
 * A place among the answers of a plan's fetches. For each location on the way it holds where the parts of the current
 * object, list or other value lie; a location of a tree stands at one value at a time, so one array is enough.
 */
final class Cursor {
    final @Nullable JsonIndex[] answers;
    /** Two numbers for each origin of each location, as on a tape. */
    private final int[] frame;

    Cursor(QueryPlan plan, @Nullable JsonIndex[] answers) {
        this.answers = answers;
        this.frame = new int[plan.frameSize()];
    }

    void enterRoot(Location root) {
        for (var i = 0; i < root.origins().size(); i++) {
            var answer = answers[root.origins().get(i).fetch()];
            frame[root.frame() + 2 * i] = answer == null ? 0 : answer.data;
            frame[root.frame() + 2 * i + 1] = JsonIndex.OBJECT;
        }
    }

    /** Stands at the value that the field holds. */
    void enter(Location from, Location into) {
        var origins = into.origins();
        for (var i = 0; i < origins.size(); i++) {
            if (origins.get(i) instanceof Location.Origin.Member(int fetch, int parent, int slot)) {
                var at = into.frame() + 2 * i;
                var record = object(from, parent);
                if (record > 0) {
                    var tape = answers[fetch].tape;
                    frame[at] = tape[record + 2 * slot];
                    frame[at + 1] = tape[record + 2 * slot + 1];
                } else {
                    frame[at] = JsonIndex.ABSENT;
                    frame[at + 1] = 0;
                }
            }
        }
    }

    /** The values of all parts at this moment, to go through a list and come back. */
    int[] save(Location location) {
        return Arrays.copyOfRange(
                frame,
                location.frame(),
                location.frame() + 2 * location.origins().size());
    }

    int length(Location location, int[] lists) {
        return lists[1] == JsonIndex.LIST ? tape(location, 0)[lists[0]] : 0;
    }

    /** Stands at an element of the saved lists. */
    void element(Location location, int[] lists, int index) {
        for (var i = 0; 2 * i < lists.length; i++) {
            var at = location.frame() + 2 * i;
            frame[at] = JsonIndex.ABSENT;
            frame[at + 1] = 0;
            if (lists[2 * i + 1] == JsonIndex.LIST) {
                var tape = tape(location, i);
                if (index < tape[lists[2 * i]]) {
                    var element = lists[2 * i] + 1 + 2 * index;
                    frame[at] = tape[element];
                    frame[at + 1] = tape[element + 1];
                }
            }
        }
    }

    /** Finds the parts of the current object that entities of other fetches are. */
    void resolve(Location location) {
        var origins = location.origins();
        for (var i = 0; i < origins.size(); i++) {
            var at = location.frame() + 2 * i;
            switch (origins.get(i)) {
                case Location.Origin.Entity(int fetch, int anchor, int slot) -> {
                    var record = object(location, anchor);
                    var known = record > 0 && answers[fetch] != null;
                    frame[at] = known ? tape(location, anchor)[record + 2 * slot] : 0;
                    frame[at + 1] = JsonIndex.OBJECT;
                }
                case Location.Origin.Data(int fetch) -> {
                    frame[at] = answers[fetch] == null ? 0 : answers[fetch].data;
                    frame[at + 1] = JsonIndex.OBJECT;
                }
                case Location.Origin.Member ignored -> {}
            }
        }
    }

    /** The first number of the value that decides whether there is something here. */
    int first(Location location) {
        return frame[location.frame()];
    }

    int second(Location location) {
        return frame[location.frame() + 1];
    }

    /** Where a part of the current object lies on its tape; 0 or less if there is none. */
    int object(Location location, int origin) {
        var at = location.frame() + 2 * origin;
        return frame[at + 1] == JsonIndex.OBJECT ? frame[at] : 0;
    }

    int[] tape(Location location, int origin) {
        return answers[location.origins().get(origin).fetch()].tape;
    }

    byte[] json(Location location, int origin) {
        return answers[location.origins().get(origin).fetch()].json;
    }

    /** The branch that the current object's type belongs to, or -1 if its type is unknown or must not be seen. */
    int branch(Location location) {
        if (location.staticType() != null || location.typeOrigin() < 0) {
            return location.branches().size() == 1 ? 0 : -1;
        }
        var branches = location.branches();
        for (var i = 0; i < branches.size(); i++) {
            if (type(location, branches.get(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a subgraph says that the current object is of a type that it cannot be of. */
    boolean isStranger(Location location) {
        if (location.staticType() != null || location.typeOrigin() < 0) {
            return false;
        }
        var record = object(location, location.typeOrigin());
        if (record <= 0) {
            return false; // who was to tell has not answered, which is reported where it was asked
        }
        var tape = tape(location, location.typeOrigin());
        var start = tape[record + 2 * location.typeSlot()];
        var end = tape[record + 2 * location.typeSlot() + 1];
        if (start <= 0) {
            return true;
        }
        var json = json(location, location.typeOrigin());
        return location.otherTypes().stream().noneMatch(type -> Arrays.equals(json, start, end, type, 0, type.length));
    }

    /** The quoted name of the current object's type, or null if the branch does not have it. */
    byte @Nullable [] type(Location location, Location.Branch branch) {
        if (location.staticType() != null || location.typeOrigin() < 0) {
            return branch.types().getFirst();
        }
        var record = object(location, location.typeOrigin());
        if (record <= 0) {
            return null;
        }
        var tape = tape(location, location.typeOrigin());
        var start = tape[record + 2 * location.typeSlot()];
        var end = tape[record + 2 * location.typeSlot() + 1];
        if (start <= 0) {
            return null;
        }
        var json = json(location, location.typeOrigin());
        for (var type : branch.types()) {
            if (Arrays.equals(json, start, end, type, 0, type.length)) {
                return type;
            }
        }
        return null;
    }
}
