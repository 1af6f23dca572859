package io.wortlaut.claims.actor;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How two coalitions differ in their members.")
public record ActorDiff(
        @NonNull List<@NonNull Actor> onlyA,
        @NonNull List<@NonNull Actor> onlyB,
        @NonNull List<@NonNull Actor> both) {

    static ActorDiff of(List<Actor> a, List<Actor> b) {
        return new ActorDiff(
                a.stream().filter(member -> !b.contains(member)).toList(),
                b.stream().filter(member -> !a.contains(member)).toList(),
                a.stream().filter(b::contains).toList());
    }
}
