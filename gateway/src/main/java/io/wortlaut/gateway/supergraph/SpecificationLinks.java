package io.wortlaut.gateway.supergraph;

import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.SchemaDefinition;

/**
 * The specifications that a supergraph says it uses. One that is marked as needed for security or execution and is not
 * known here stops the gateway: ignoring it would give answers that the graph's owner forbade.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/#Purpose">link v1.0</a>
 */
final class SpecificationLinks {
    private static final Set<String> KNOWN = Set.of("link", "core", "join", "inaccessible", "tag");

    private SpecificationLinks() {}

    static void check(Document document) {
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> Stream.concat(
                        JoinDirectives.all(schema, "link").stream(), JoinDirectives.all(schema, "core").stream()))
                .forEach(SpecificationLinks::check);
    }

    private static void check(Directive link) {
        var purpose = JoinDirectives.string(link, "for", "");
        var url = JoinDirectives.string(link, "url", JoinDirectives.string(link, "feature", ""));
        if (!purpose.isEmpty() && !KNOWN.contains(name(url))) {
            throw new SupergraphException("the supergraph needs " + url + " for " + purpose
                    + ", which this gateway does not support and must not ignore");
        }
    }

    /** {@code https://specs.apollo.dev/join/v0.3} is called {@code join}. */
    private static String name(String url) {
        var parts = url.split("/");
        return parts.length < 2 ? url : parts[parts.length - 2];
    }
}
