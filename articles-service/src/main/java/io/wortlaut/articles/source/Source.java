package io.wortlaut.articles.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;

/** A source in the graph. */
@Key(fields = @FieldSet("id"))
@Description("An outlet, an agency, a document: where news comes from.")
public record Source(
        @Id @NonNull String id,
        @Nullable String name,
        @Nullable SourceKind kind,

        @Nullable @Description("Whether a state decides what it reports; null when nobody said.")
        Boolean stateControlled,

        @Nullable @Description("Who said so; null when it is known from the start.")
        String stateControlledBy) {

    public static Source of(SourceEntity entity) {
        return new Source(
                entity.id().toString(),
                entity.name(),
                entity.kind(),
                entity.stateControlled(),
                entity.stateControlledBy());
    }
}
