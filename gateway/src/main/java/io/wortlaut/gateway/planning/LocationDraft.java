package io.wortlaut.gateway.planning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A location under construction. */
final class LocationDraft {
    final @Nullable LocationDraft parent;
    /** The parent's branch below which this is, or -1 for any. */
    final int parentBranch;

    final Wrapping wrapping;
    final String key;
    final String name;
    final List<Stand> stands = new ArrayList<>();
    final List<Location.Origin> origins = new ArrayList<>();
    final List<BranchDraft> branches = new ArrayList<>();
    final Map<EntryKey, Integer> entries = new HashMap<>();
    /** Types whose objects may stand here and of which nothing is selected. */
    List<String> otherTypes = List.of();

    /** In which part of the answer the objects are delivered; null for the first. */
    final @Nullable DeferDraft part;

    final Map<Deferral, DeferDraft> deferrals = new HashMap<>();

    @Nullable
    String staticType;

    int typeOrigin = -1;
    int typeSlot;

    /** Where fields of this location can be asked for. */
    record Stand(FetchDraft fetch, SelectionNode.Part part) {}

    /** One entry into a subgraph serves all that need it at the same time. */
    record EntryKey(int fetch, String type, int variant) {}

    /**
     * A value that the objects of a branch pass on.
     *
     * @param needed the fetches that bring it
     */
    record Passed(LocationDraft location, TemplateDraft value, Set<FetchDraft> needed) {}

    /** The nearest object above that passes a value on, or null. */
    @Nullable
    Passed passed(String key) {
        for (var at = this; at.parent != null; at = at.parent) {
            var found = at.parentBranch < 0
                    ? null
                    : at.parent.branches.get(at.parentBranch).passed.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A branch under construction. */
    static final class BranchDraft {
        final List<String> types;
        final TemplateDraft answer = new TemplateDraft();
        final Map<DeferDraft, TemplateDraft> deferred = new LinkedHashMap<>();
        final Map<Integer, FetchDraft.TargetDraft> targets = new HashMap<>();
        /** Values that are passed on to fields below, by the key of the argument. */
        final Map<String, Passed> passed = new HashMap<>();

        BranchDraft(List<String> types) {
            this.types = types;
        }

        /** @param part null for what is delivered together with the object */
        TemplateDraft template(@Nullable DeferDraft part) {
            return part == null ? answer : deferred.computeIfAbsent(part, ignored -> new TemplateDraft());
        }
    }

    LocationDraft(
            @Nullable LocationDraft parent,
            int parentBranch,
            Wrapping wrapping,
            String key,
            @Nullable DeferDraft part) {
        this.part = part;
        this.parent = parent;
        this.parentBranch = parentBranch;
        this.wrapping = wrapping;
        this.key = key;
        this.name = parent == null || parent.name.isEmpty() ? key : parent.name + "." + key;
    }

    /** Which part of the answer is to have what belongs to a deferral here. */
    @Nullable
    DeferDraft partOf(@Nullable Deferral deferral) {
        return deferral == null ? part : deferrals.get(deferral);
    }

    int add(Location.Origin origin, Stand stand) {
        origins.add(origin);
        stands.add(stand);
        return origins.size() - 1;
    }

    /** Has an origin tell of which type the objects are. */
    void tellType(int origin, Set<String> types) {
        typeOrigin = origin;
        typeSlot = stands.get(origin).part().typename(types).slot;
    }

    /** A new place for links from the objects to what else is found out about them. */
    int linkSlot() {
        return stands.getFirst().part().node().link();
    }

    /** Turns drafts into their final form, each once. */
    static final class Frozen {
        private final IdentityHashMap<LocationDraft, Location> locations = new IdentityHashMap<>();
        private int frame;

        int frameSize() {
            return frame;
        }

        Location location(LocationDraft draft) {
            var known = locations.get(draft);
            if (known != null) {
                return known;
            }
            var base = frame;
            frame += 2 * draft.origins.size();
            var branches = draft.branches.stream()
                    .map(branch ->
                            new Location.Branch(quoted(branch.types), branch.answer.freeze(this), deferred(branch)))
                    .toList();
            var location = new Location(
                    locations.size(),
                    draft.key,
                    draft.name,
                    base,
                    new OriginTable(draft.origins),
                    draft.staticType,
                    draft.typeOrigin,
                    draft.typeSlot,
                    branches,
                    quoted(draft.otherTypes));
            locations.put(draft, location);
            return location;
        }

        private Map<Integer, Template> deferred(BranchDraft branch) {
            var deferred = new LinkedHashMap<Integer, Template>();
            branch.deferred.forEach((part, template) -> deferred.put(part.index, template.freeze(this)));
            return deferred;
        }

        Template.Nested nested(LocationDraft draft, JsonKey key, Wrapping wrapping) {
            return new Template.Nested(key, wrapping, location(draft));
        }

        Fetch.Target target(FetchDraft.TargetDraft draft) {
            return new Fetch.Target(
                    path(draft.location()),
                    location(draft.location()),
                    draft.branches(),
                    draft.anchor(),
                    draft.slot(),
                    draft.typename(),
                    draft.inputs().freeze(this),
                    draft.passed().stream()
                            .map(value -> new Fetch.Passed(
                                    value.variable(),
                                    value.required(),
                                    location(value.from().location()),
                                    value.from().value().freeze(this)))
                            .toList());
        }

        List<Location.Step> path(LocationDraft draft) {
            var steps = new ArrayList<Location.Step>();
            for (var at = draft; at.parent != null; at = at.parent) {
                var into = nested(at, new JsonKey(at.key), at.wrapping);
                steps.add(new Location.Step(location(at.parent), at.parentBranch, into));
            }
            return steps.reversed();
        }

        private static List<byte[]> quoted(List<String> types) {
            return types.stream()
                    .map(type -> ("\"" + type + "\"").getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }
}
