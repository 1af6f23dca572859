package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds the cheapest way to resolve what is selected on one object type, what is deferred apart from the rest. */
final class TypeRoutes {
    private final EntrySearch entries;

    /** The ways to have fields, given where one stands. */
    interface Ways {
        List<Candidate> of(List<Field> fields, List<Origin> origins);
    }

    TypeRoutes(EntrySearch entries) {
        this.entries = entries;
    }

    /**
     * First what is not deferred, as if nothing else were asked for; then each deferred fragment with entries of its own,
     * from where one stands by then. So nothing ever waits for what is deferred.
     *
     * @param root whether no fetch stands there yet
     * @return null if something cannot be resolved
     */
    Route.@Nullable OfType find(Place place, Ways ways, boolean root) {
        var groups = new LinkedHashMap<Deferral, List<Field>>();
        groups.put(null, new ArrayList<>());
        place.fields().forEach(field -> groups.computeIfAbsent(field.deferral(), ignored -> new ArrayList<>())
                .add(field));
        var route = group(place, groups.remove(null), place.needsType(), place.arrivals(), null, ways);
        if (route == null || groups.isEmpty()) {
            return route;
        }
        var numbering = new Numbering(place.arrivals(), route);
        for (var deferral : groups.keySet().stream()
                .sorted(Comparator.comparingInt(Deferral::depth))
                .toList()) {
            var numbers = root ? List.<Integer>of() : numbering.seenBy(deferral);
            var origins = numbers.stream().map(numbering::origin).toList();
            var later = group(place, groups.get(deferral), false, origins, deferral, ways);
            if (later == null) {
                return null;
            }
            numbering.add(later, numbers);
        }
        return numbering.route(route.teller());
    }

    private Route.@Nullable OfType group(
            Place place,
            List<Field> wanted,
            boolean needsType,
            List<Origin> arrivals,
            @Nullable Deferral deferral,
            Ways ways) {
        var part = new Place(place.type(), place.concrete(), needsType, wanted, arrivals, place.entered(), deferral);
        return entries.best(part, ways.of(wanted, arrivals));
    }
}
