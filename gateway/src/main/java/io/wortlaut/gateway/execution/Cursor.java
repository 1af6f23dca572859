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
            var answer = answers[root.origins().fetch(i)];
            frame[root.frame() + 2 * i] = answer == null ? 0 : answer.data;
            frame[root.frame() + 2 * i + 1] = JsonIndex.OBJECT;
        }
    }

    /** Stands at the value that the field holds. */
    void enter(Location from, Location into) {
        var origins = into.origins();
        for (var i = 0; i < origins.size(); i++) {
            if (origins.isMember(i)) {
                var at = into.frame() + 2 * i;
                var record = object(from, origins.parent(i));
                if (record > 0) {
                    var value = record + 2 * origins.slot(i);
                    var tape = answers[origins.fetch(i)].tape;
                    frame[at] = tape[value];
                    frame[at + 1] = tape[value + 1];
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
        if (origins.areMembers()) {
            return;
        }
        for (var i = 0; i < origins.size(); i++) {
            if (origins.isMember(i)) {
                continue;
            }
            var at = location.frame() + 2 * i;
            var answer = answers[origins.fetch(i)];
            frame[at + 1] = JsonIndex.OBJECT;
            if (answer == null) {
                frame[at] = 0;
            } else if (origins.isEntity(i)) {
                var record = object(location, origins.anchor(i));
                frame[at] = record > 0 ? tape(location, origins.anchor(i))[record + 2 * origins.slot(i)] : 0;
            } else {
                frame[at] = answer.data;
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
        return answer(location, origin).tape;
    }

    byte[] json(Location location, int origin) {
        return answer(location, origin).json;
    }

    /** What holds a part of the current object; only if there is one. */
    JsonIndex answer(Location location, int origin) {
        return answers[location.origins().fetch(origin)];
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
        return location.otherTypes().stream().noneMatch(type -> JsonStrings.equal(json, start, end, type));
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
            if (JsonStrings.equal(json, start, end, type)) {
                return type;
            }
        }
        return null;
    }
}
