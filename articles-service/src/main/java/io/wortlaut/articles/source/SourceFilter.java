package io.wortlaut.articles.source;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which sources are wanted; every condition that is given must hold. */
@Input("SourceFilter")
@Description("Which sources are wanted; every condition that is given must hold.")
public record SourceFilter(
        @Nullable @Description("Beginnings of words of a name or an alias.")
        String search,

        @io.smallrye.graphql.api.Nullable List<@NonNull SourceKind> kind) {

    static final SourceFilter NONE = new SourceFilter(null, null);
}
