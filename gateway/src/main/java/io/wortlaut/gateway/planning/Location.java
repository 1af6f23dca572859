package io.wortlaut.gateway.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A place in the answer where objects stand, all selected alike: the root, or what a composite field holds. What is known
 * of one such object may be spread over the answers of several fetches; each part is an origin.
 *
 * @param id unique within the plan, from 0
 * @param key of the field that leads here in the answer, or in a representation; empty for the root
 * @param name how to get here from the root, such as {@code actors.statements}, for people
 * @param frame where the positions of this location's origins begin in an execution's frame
 * @param origins the parts; the first one decides whether the object is there
 * @param staticType the objects' type when only one is possible, or null
 * @param typeOrigin the origin that has {@code __typename}, when {@code staticType} is null; -1 if nobody needs to know
 * @param typeSlot where it has it
 * @param branches by what is selected; those of a type share one
 * @param otherTypes names of types, quoted as in JSON, whose objects may stand here and are null for the client
 */
public record Location(
        int id,
        String key,
        String name,
        int frame,
        OriginTable origins,
        @Nullable String staticType,
        int typeOrigin,
        int typeSlot,
        List<Branch> branches,
        List<byte[]> otherTypes) {

    /** Where a part of an object is found. */
    public sealed interface Origin {
        /** The fetch whose answer holds it. */
        int fetch();

        /** The root object of a fetch's answer. */
        record Data(int fetch) implements Origin {}

        /** A field of an origin of the enclosing location. */
        record Member(int fetch, int parent, int slot) implements Origin {}

        /** An entity that another fetch has found for the object whose part {@code anchor} is; linked from there. */
        record Entity(int fetch, int anchor, int slot) implements Origin {}
    }

    /**
     * What is selected on objects of certain types.
     *
     * @param types their names, quoted as in JSON
     * @param deferred what is delivered later, by the index of the {@link DeferredPart}
     */
    public record Branch(List<byte[]> types, Template answer, Map<Integer, Template> deferred) {

        /** All that is written of such objects, sooner or later. */
        public List<Template.Entry> entries() {
            if (deferred.isEmpty()) {
                return answer.entries();
            }
            var all = new ArrayList<>(answer.entries());
            deferred.values().forEach(later -> all.addAll(later.entries()));
            return all;
        }
    }

    /** A step from a location into a location below it, taken by objects of one branch. */
    public record Step(Location from, int branch, Template.Nested into) {}
}
