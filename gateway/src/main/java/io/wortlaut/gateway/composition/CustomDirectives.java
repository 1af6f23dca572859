package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.stream.Stream;

import graphql.language.DirectiveDefinition;

/**
 * The directives of the subgraphs' own that a supergraph has: those for operations which every subgraph knows, and
 * those for schemas that {@code @composeDirective} asks for.
 */
final class CustomDirectives {

    private final List<DirectiveDefinition> definitions;
    private final List<String> links;

    CustomDirectives(Merge merge) {
        ComposedDirectives composed = ComposedDirectives.of(merge);
        this.definitions = Stream.concat(
                        new ExecutableDirectives(merge)
                                .merge(composed.definitions().keySet()).stream(),
                        composed.definitions().values().stream())
                .toList();
        this.links = composed.links();
    }

    List<DirectiveDefinition> definitions() {
        return definitions;
    }

    /** The {@code @link}s that composed directives need. */
    List<String> links() {
        return links;
    }
}
