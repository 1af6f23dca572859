package io.wortlaut.gateway.supergraph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;

/**
 * The specifications that a supergraph says it uses. One that is marked as needed for security or execution and is not
 * known here stops the gateway: ignoring it would give answers that the graph's owner forbade.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/#Purpose">link v1.0</a>
 */
final class SpecificationLinks {
    private static final Set<String> KNOWN = Set.of(
            "link",
            "core",
            "join",
            "inaccessible",
            "tag",
            "authenticated",
            "requiresScopes",
            "policy",
            "cacheTag",
            "context");

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

    /**
     * What a specification's directives are called in a document.
     *
     * @param namespace what stands before the names that were not imported; null if the specification is not linked
     * @param imported what imported directives are called, without {@code @}
     */
    record Names(@Nullable String namespace, Map<String, String> imported) {
        /** A name that no directive has, if the specification is not linked. */
        String of(String directive) {
            if (namespace == null) {
                return "";
            }
            var plain = namespace.equals(directive) ? directive : namespace + "__" + directive;
            return imported.getOrDefault(directive, plain);
        }
    }

    /** How a document calls the directives of the specification of that name. */
    static Names names(Document document, String specification) {
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (var link : JoinDirectives.all(schema, "link")) {
                if (name(JoinDirectives.string(link, "url", "")).equals(specification)) {
                    return new Names(JoinDirectives.string(link, "as", specification), imports(link));
                }
            }
        }
        return new Names(null, Map.of());
    }

    private static Map<String, String> imports(Directive link) {
        var found = new HashMap<String, String>();
        var argument = link.getArgument("import");
        if (argument != null && argument.getValue() instanceof ArrayValue list) {
            for (Value<?> value : list.getValues()) {
                switch (value) {
                    case StringValue name -> found.put(plain(name.getValue()), plain(name.getValue()));
                    case ObjectValue renamed -> {
                        var name = member(renamed, "name");
                        found.put(name, member(renamed, "as"));
                    }
                    default -> {}
                }
            }
        }
        return found;
    }

    private static String member(ObjectValue object, String name) {
        return object.getObjectFields().stream()
                .filter(field -> field.getName().equals(name) && field.getValue() instanceof StringValue)
                .map(field -> plain(((StringValue) field.getValue()).getValue()))
                .findFirst()
                .orElse("");
    }

    private static String plain(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }

    /** {@code https://specs.apollo.dev/join/v0.3} is called {@code join}. */
    private static String name(String url) {
        var parts = url.split("/");
        return parts.length < 2 ? url : parts[parts.length - 2];
    }
}
