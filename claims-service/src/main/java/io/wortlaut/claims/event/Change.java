package io.wortlaut.claims.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * One thing that changed.
 *
 * @param field the changed field's path in the graph
 * @param before null when there was nothing
 * @param after null when there is nothing
 */
@Type("Change")
@Description("One thing that changed.")
public record Change(
        @Description(
                "Path of the changed field, for example act or review.state. Actors and claims are named by the ids that"
                        + " linking gave them; actor and claim lead from these to who and what it is now.")
        @NonNull
        String field,

        String before,
        String after) {

    /**
     * What differs between a thing as it was and as it is.
     *
     * @param before values by field; what is absent was null
     * @param after all fields, in the order that the changes are to have
     */
    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.add(new Change(field, before.get(field), value));
            }
        });
        return changes;
    }
}
