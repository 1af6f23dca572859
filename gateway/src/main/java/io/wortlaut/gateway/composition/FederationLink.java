package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import graphql.language.Directive;

/**
 * What a subgraph's {@code @link}s make of names: which of its directives and types are those of the federation
 * specification, and which belong to other specifications. A subgraph that links no federation specification is read
 * as Federation 1.
 *
 * @param federation2 whether the subgraph links the federation specification, version 2
 * @param directives the specification's own name of each imported directive, by local name
 * @param types local names of types that the specifications bring along
 * @param prefixes what local names of linked specifications begin with, and the specification's name
 * @param features everything linked
 * @param applied local names of the directives that a supergraph carries, as far as the subgraph applies them
 * @param composed names of the custom directives that {@code @composeDirective} keeps, without the at sign
 */
record FederationLink(
        boolean federation2,
        Map<String, String> directives,
        Set<String> types,
        Map<String, String> prefixes,
        List<LinkedSpecification> features,
        List<String> composed,
        Map<String, String> applied) {

    private static final String ANY_FEDERATION_2 = "https?://specs\\.apollo\\.dev/federation/v2\\.\\d+/?";

    /** Directives that a supergraph carries, so that all subgraphs must call them alike. */
    private static final Set<String> COMPOSED = Set.of(
            "tag",
            "inaccessible",
            "authenticated",
            "requiresScopes",
            "policy",
            "context",
            "cost",
            "listSize",
            "cacheTag");

    /** Specifications of their own whose directives a supergraph carries under the same name. */
    private static final Set<String> SUPERGRAPH_FEATURES =
            Set.of("tag", "inaccessible", "authenticated", "requiresScopes", "policy", "cost");

    private static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "oneOf");
    private static final Set<String> FEDERATION_TYPES =
            Set.of("_Any", "_Entity", "_Service", "_FieldSet", "link__Import", "link__Purpose", "core__Purpose");

    static FederationLink of(String subgraph, List<Directive> schemaDirectives, Problems problems) {
        List<LinkedSpecification> linked = schemaDirectives.stream()
                .filter(directive -> directive.getName().equals("link"))
                .flatMap(directive -> LinkedSpecification.of(subgraph, directive, problems).stream())
                .toList();
        // An unknown version is an error by itself; what else the subgraph says is read as Federation 2 all the same.
        boolean federation2 =
                linked.stream().anyMatch(specification -> specification.url().matches(ANY_FEDERATION_2));
        FederationLink link = new FederationLink(
                federation2,
                new HashMap<>(),
                new HashSet<>(FEDERATION_TYPES),
                new HashMap<>(),
                linked,
                new ArrayList<>(),
                new TreeMap<>());
        if (!federation2) {
            FederationVersion.FIRST.forEach(name -> link.directives.put(name, name));
            link.types.add("FieldSet");
        }
        linked.forEach(specification -> link.read(subgraph, specification, problems));
        BUILT_IN.forEach(name -> link.directives.put(name, name));
        schemaDirectives.stream()
                .filter(directive -> link.specName(directive.getName())
                        .filter("composeDirective"::equals)
                        .isPresent())
                .forEach(directive -> link.compose(subgraph, directive, problems));
        return link;
    }

    private void read(String subgraph, LinkedSpecification linked, Problems problems) {
        boolean federation = linked.name().equals("federation");
        if (federation && FederationVersion.of(linked.url()).isEmpty()) {
            problems.error(
                    "UNKNOWN_FEDERATION_LINK_VERSION",
                    subgraph,
                    "",
                    "Invalid version in \"" + linked.url() + "\" for the federation feature in @link directive on"
                            + " schema");
        }
        if (!federation && !SUPERGRAPH_FEATURES.contains(linked.name())) {
            return;
        }
        prefixes.put(linked.as() + "__", linked.name());
        if (!federation) {
            directives.put(linked.as(), linked.name());
        }
        linked.imports().forEach((imported, local) -> {
            if (!imported.startsWith("@")) {
                types.add(local);
            } else if (isKnown(linked, imported.substring(1))) {
                directives.put(local.substring(1), imported.substring(1));
            } else if (federation && !imported.equals("@link")) {
                problems.error(
                        "INVALID_LINK_DIRECTIVE_USAGE",
                        subgraph,
                        "",
                        "Cannot import unknown or unsupported element \"" + imported + "\".");
            }
        });
    }

    private void compose(String subgraph, Directive directive, Problems problems) {
        AppliedDirectives.text(directive, "name")
                .filter(name -> name.startsWith("@") && name.length() > 1)
                .ifPresentOrElse(
                        name -> composed.add(name.substring(1)),
                        () -> problems.error(
                                "DIRECTIVE_COMPOSITION_ERROR",
                                subgraph,
                                "",
                                "Argument to @composeDirective must be the name of a directive and start with"
                                        + " \"@\""));
    }

    /** Whether the linked version of a specification has the directive. */
    private static boolean isKnown(LinkedSpecification linked, String directive) {
        return FederationVersion.knows(directive)
                && FederationVersion.of(linked.url())
                        .filter(version -> version.major() == 2)
                        .map(version -> version.has(directive))
                        .orElse(true);
    }

    /** The specification's name of a directive, or empty if it is the subgraph's own. */
    Optional<String> specName(String localName) {
        String imported = directives.get(localName);
        if (imported != null) {
            return Optional.of(imported);
        }
        return prefixes.keySet().stream()
                .filter(localName::startsWith)
                .map(prefix -> localName.substring(prefix.length()))
                .filter(FederationVersion::knows)
                .findFirst();
    }

    /** Whether a directive is part of a specification and not of the subgraph's own schema. */
    boolean isSpecDirective(String localName) {
        return localName.equals("link")
                || localName.equals("core")
                || specName(localName).isPresent();
    }

    /** Whether a type is part of a specification and not of the subgraph's own schema. */
    boolean isSpecType(String localName) {
        return types.contains(localName)
                || localName.startsWith("link__")
                || prefixes.keySet().stream().anyMatch(localName::startsWith);
    }

    /** The linked specification that a custom directive was imported from. */
    Optional<LinkedSpecification> featureOf(String directive) {
        return features.stream().filter(linked -> linked.has(directive)).findFirst();
    }

    /** The minor version of Federation 2 that is linked, or empty. */
    OptionalInt minor() {
        return features.stream()
                .flatMap(linked -> FederationVersion.of(linked.url()).stream())
                .filter(version -> version.major() == 2)
                .mapToInt(FederationVersion::minor)
                .findFirst();
    }

    /** Takes note of the name by which a directive of a specification is applied. */
    void applied(String specName, String localName) {
        if (COMPOSED.contains(specName)) {
            applied.putIfAbsent(specName, localName);
        }
    }
}
