package io.wortlaut.gateway.execution;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.wortlaut.gateway.planning.Location;

/** Visits the objects of a place, wherever it is in the answer. */
final class Walk {
    /** Called while the cursor stands at an object. */
    interface Visitor {
        /** @param branch of the object's type, or -1 if unknown */
        void visit(int branch);
    }

    private final Cursor cursor;
    private final Location.Step[] steps;
    /** By branch, whether its objects are meant; empty for all. */
    private final boolean[] meant;

    private final Visitor visitor;
    private final AnswerPath path = new AnswerPath();

    /**
     * @param steps that lead to the objects from the root
     * @param branches whose objects are meant; empty for all
     */
    Walk(Cursor cursor, List<Location.Step> steps, Set<Integer> branches, Visitor visitor) {
        this.cursor = cursor;
        this.steps = steps.toArray(Location.Step[]::new);
        this.meant = new boolean[branches.isEmpty() ? 0 : Collections.max(branches) + 1];
        branches.forEach(branch -> meant[branch] = true);
        this.visitor = visitor;
    }

    /** Whether there are objects at the end of the steps. */
    static boolean anything(Cursor cursor, List<Location.Step> steps, Location root) {
        var found = new boolean[1];
        new Walk(cursor, steps, Set.of(), branch -> found[0] = true).run(root);
        return found[0];
    }

    void run(Location root) {
        cursor.enterRoot(root);
        object(root, 0);
    }

    /** Keys and indexes that lead to the current object in the client's answer; a new list. */
    List<Object> path() {
        return path.toList();
    }

    private void object(Location location, int step) {
        cursor.resolve(location);
        var branch = cursor.branch(location);
        if (step == steps.length) {
            if (meant.length == 0 || (branch >= 0 && branch < meant.length && meant[branch])) {
                visitor.visit(branch);
            }
            return;
        }
        var next = steps[step];
        if (next.branch() < 0 || next.branch() == branch) {
            var into = next.into().location();
            path.enter(into.key());
            cursor.enter(location, into);
            value(into, next.into().wrapping().listDepth(), step + 1);
            path.leave();
        }
    }

    private void value(Location location, int lists, int step) {
        if (lists == 0) {
            if (cursor.object(location, 0) > 0) {
                object(location, step);
            }
            return;
        }
        if (cursor.second(location) == JsonIndex.LIST) {
            var saved = cursor.save(location);
            var length = cursor.length(location, saved);
            for (var i = 0; i < length; i++) {
                cursor.element(location, saved, i);
                path.enter(i);
                value(location, lists - 1, step);
                path.leave();
            }
        }
    }
}
