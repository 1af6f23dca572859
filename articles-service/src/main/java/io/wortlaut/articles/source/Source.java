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
        @Nullable @Description("Null when nobody said.") Boolean stateControlled) {

    public static Source of(SourceEntity entity) {
        return new Source(entity.id().toString(), entity.name(), entity.kind(), entity.stateControlled());
    }
}
