package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Finds where in an answer something is withheld from the caller. */
final class Denials {
    /** Stands in a path for every element of a list. */
    private static final String ANY_ELEMENT = "@";

    private static final int MOST = 100;

    private final Set<Selections> withheldTypes;
    private final Set<Selections> visited = new HashSet<>();
    private final List<Object> path = new ArrayList<>();
    private final Set<List<Object>> found = new java.util.LinkedHashSet<>();

    private Denials(Set<Selections> withheldTypes) {
        this.withheldTypes = withheldTypes;
    }

    /** @param withheldTypes selections of which objects of some types are withheld */
    static List<List<Object>> find(Selections root, Set<Selections> withheldTypes) {
        var denials = new Denials(withheldTypes);
        denials.selections(root);
        return List.copyOf(denials.found);
    }

    private void selections(Selections selections) {
        if (found.size() >= MOST || !visited.add(selections)) {
            return;
        }
        if (withheldTypes.contains(selections)) {
            found.add(List.copyOf(path));
        }
        for (var fields : selections.byType().values()) {
            for (var field : fields) {
                path.add(field.responseKey());
                if (field.asked() == Field.Asked.DENIED) {
                    found.add(List.copyOf(path));
                } else if (field.selections() != null) {
                    elements(field.type());
                    selections(field.selections());
                    for (var i = 0; i < field.type().listDepth(); i++) {
                        path.removeLast();
                    }
                }
                path.removeLast();
            }
        }
    }

    private void elements(TypeRef type) {
        for (var i = 0; i < type.listDepth(); i++) {
            path.add(ANY_ELEMENT);
        }
    }
}
