package io.wortlaut.gateway.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A template under construction: its locations are finished later. */
final class TemplateDraft {
    private final Map<String, Draft> entries = new LinkedHashMap<>();

    /** @param value equal for entries that write the same */
    private record Draft(Object value, Function<LocationDraft.Frozen, Template.Entry> finished) {}

    void add(Template.Typename entry) {
        entries.putIfAbsent(entry.name(), new Draft("typename", ignored -> entry));
    }

    void add(Template.Absent entry) {
        entries.putIfAbsent(entry.name(), new Draft("absent", ignored -> entry));
    }

    void add(Template.Leaf entry) {
        entries.putIfAbsent(entry.name(), new Draft(List.of(entry.origin(), entry.slot()), ignored -> entry));
    }

    void add(String key, Wrapping wrapping, LocationDraft location, Route.OfLocation route) {
        var bytes = new JsonKey(key);
        entries.putIfAbsent(key, new Draft(route, frozen -> frozen.nested(location, bytes, wrapping)));
    }

    /** Whether the other puts something else under one of this one's keys. */
    boolean conflictsWith(TemplateDraft other) {
        return other.entries.entrySet().stream().anyMatch(entry -> {
            var here = entries.get(entry.getKey());
            return here != null && !here.value().equals(entry.getValue().value());
        });
    }

    /** Adds what is not here yet. */
    void addAll(TemplateDraft other) {
        other.entries.forEach(entries::putIfAbsent);
    }

    Template freeze(LocationDraft.Frozen frozen) {
        return new Template(entries.values().stream()
                .map(entry -> entry.finished().apply(frozen))
                .toList());
    }
}
