package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which of the ways into other subgraphs have which fields of a place, whatever is selected below these. */
final class Coverage {
    private final List<Candidate> ways;
    /** For each field that is not to be had where one stands, the ways that have it. */
    private final List<BitSet> missing = new ArrayList<>();

    Coverage(SubgraphView view, Place place, List<Candidate> ways) {
        this.ways = ways;
        for (var field : place.fields()) {
            if (!field.isTypename()
                    && !field.isIntrospection()
                    && !field.isAbsent()
                    && place.arrivals().stream().noneMatch(at -> view.source(at, place.type(), field.name()) != null)) {
                var having = new BitSet();
                for (var i = 0; i < ways.size(); i++) {
                    having.set(i, view.source(ways.get(i).to(), place.type(), field.name()) != null);
                }
                missing.add(having);
            }
        }
    }

    /** The ways without which some field is not to be had at all. */
    BitSet needed() {
        var needed = new BitSet();
        missing.stream().filter(having -> having.cardinality() == 1).forEach(needed::or);
        return needed;
    }

    /** Few ways that have all fields together: the needed ones, then whichever has most of what is left. */
    List<Candidate> few() {
        var chosen = needed();
        var left = new ArrayList<>(missing);
        left.removeIf(having -> having.isEmpty() || having.intersects(chosen));
        while (!left.isEmpty()) {
            var best = -1;
            var most = 0L;
            for (var i = 0; i < ways.size(); i++) {
                var way = i;
                var count = left.stream().filter(having -> having.get(way)).count();
                if (count > most) {
                    best = i;
                    most = count;
                }
            }
            chosen.set(best);
            left.removeIf(having -> having.intersects(chosen));
        }
        return chosen.stream().mapToObj(ways::get).toList();
    }
}
