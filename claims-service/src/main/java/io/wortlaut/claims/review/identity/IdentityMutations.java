package io.wortlaut.claims.review.identity;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import io.wortlaut.claims.connection.Ids;
import io.wortlaut.claims.review.Reviewer;

/**
 * Decisions about who is who. Each names the revision that it was made in view of, and fails with CONFLICT if there is a
 * newer one; it fails with INVALID_STATE where it contradicts what was decided.
 */
@GraphQLApi
public class IdentityMutations {

    private final Merging merging;
    private final Splitting splitting;
    private final Merges merges;
    private final Splits splits;

    IdentityMutations(Merging merging, Splitting splitting, Merges merges, Splits splits) {
        this.merging = merging;
        this.splitting = splitting;
        this.merges = merges;
        this.splits = splits;
    }

    @Mutation
    @Description(
            "Proposes that two actors are one, for somebody to confirm. Opens again what was decided about the two.")
    public ActorMerge proposeActorMerge(
            @Id @NonNull String survivor, @Id @NonNull String absorbed, @NonNull Reviewer reviewer) {
        return merge(merging.propose(Ids.require("survivor", survivor), Ids.require("absorbed", absorbed), reviewer));
    }

    @Mutation
    @Description("Says that two actors are one. The ids of both lead to the survivor.")
    public ActorMerge confirmActorMerge(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        UUID merge = Ids.require("id", id);
        merging.confirm(merge, revision, reviewer);
        return merge(merge);
    }

    @Mutation
    @Description("Says that two actors are not one. They are not suggested again.")
    public ActorMerge rejectActorMerge(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        UUID merge = Ids.require("id", id);
        merging.reject(merge, revision, reviewer);
        return merge(merge);
    }

    @Mutation
    @Description("Takes a confirmed merge back; what else was decided since holds.")
    public ActorMerge undoActorMerge(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        UUID merge = Ids.require("id", id);
        merging.undo(merge, revision, reviewer);
        return merge(merge);
    }

    @Mutation
    @Description(
            "Makes somebody of their own out of what was taken for an actor. Reading the articles anew does not undo it.")
    public ActorSplit splitActor(
            @Id @NonNull String id,
            @Description("Of the actor's identity.") int revision,
            @NonNull SplitChoice choice,
            @Description("What to call them; the first of the chosen names if left out.") String name,
            @NonNull Reviewer reviewer) {
        return split(splitting.split(Ids.require("id", id), revision, choice, name, reviewer));
    }

    @Mutation
    @Description("Takes a split back: the two are one again.")
    public ActorSplit undoActorSplit(@Id @NonNull String id, int revision, @NonNull Reviewer reviewer) {
        UUID split = Ids.require("id", id);
        splitting.undo(split, revision, reviewer);
        return split(split);
    }

    private ActorMerge merge(UUID id) {
        return merges.byId(List.of(id)).get(id);
    }

    private ActorSplit split(UUID id) {
        return splits.byId(List.of(id)).get(id);
    }
}
