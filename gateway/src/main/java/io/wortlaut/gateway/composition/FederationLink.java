package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;

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
        List<Feature> features,
        List<String> composed,
        Map<String, String> applied) {

    /** Major version 2 and the minor versions whose directives are known here. */
    private static final Pattern FEDERATION_URL =
            Pattern.compile("https?://specs\\.apollo\\.dev/federation/v(\\d+)\\.(\\d+)/?");

    private static final Pattern FEATURE_URL = Pattern.compile("(.*/)?([^/]+)/v\\d+\\.\\d+/?(?:[#?].*)?");
    private static final int LATEST_MINOR = 14;

    private static final Set<String> FEDERATION_1 =
            Set.of("key", "requires", "provides", "external", "extends", "tag", "inaccessible");
    /** The directives of Federation 2, by the minor version that brought them. */
    private static final Map<String, Integer> FEDERATION_2 = Map.ofEntries(
            Map.entry("key", 0),
            Map.entry("requires", 0),
            Map.entry("provides", 0),
            Map.entry("external", 0),
            Map.entry("extends", 0),
            Map.entry("tag", 0),
            Map.entry("inaccessible", 0),
            Map.entry("shareable", 0),
            Map.entry("override", 0),
            Map.entry("composeDirective", 1),
            Map.entry("interfaceObject", 3),
            Map.entry("authenticated", 5),
            Map.entry("requiresScopes", 5),
            Map.entry("policy", 6),
            Map.entry("context", 8),
            Map.entry("fromContext", 8),
            Map.entry("cost", 9),
            Map.entry("listSize", 9),
            Map.entry("cacheTag", 12));

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

    /**
     * A linked specification.
     *
     * @param url as written
     * @param name the specification's name, from its URL
     * @param imports local name by imported name, directives with their at sign
     */
    record Feature(String url, String name, String as, Map<String, String> imports) {}

    static FederationLink of(String subgraph, List<Directive> schemaDirectives, Problems problems) {
        List<Feature> features = new ArrayList<>();
        for (Directive directive : schemaDirectives) {
            if (directive.getName().equals("link")) {
                feature(subgraph, directive, problems).ifPresent(features::add);
            }
        }
        boolean federation2 = features.stream().anyMatch(feature -> isFederation2(feature.url()));
        Map<String, String> directives = new HashMap<>();
        Map<String, String> prefixes = new HashMap<>();
        Set<String> types = new java.util.HashSet<>(FEDERATION_TYPES);
        if (!federation2) {
            FEDERATION_1.forEach(name -> directives.put(name, name));
            types.add("FieldSet");
        }
        for (Feature feature : features) {
            boolean federation = feature.name().equals("federation");
            if (federation && !knownVersion(feature.url())) {
                problems.error(
                        "UNKNOWN_FEDERATION_LINK_VERSION",
                        subgraph,
                        "",
                        "Invalid version in \"" + feature.url() + "\" for the federation feature in @link directive on"
                                + " schema");
            }
            if (!federation && !SUPERGRAPH_FEATURES.contains(feature.name())) {
                continue;
            }
            prefixes.put(feature.as() + "__", feature.name());
            if (!federation) {
                directives.put(feature.as(), feature.name());
            }
            feature.imports().forEach((imported, local) -> {
                if (!imported.startsWith("@")) {
                    types.add(local);
                } else if (isKnown(feature, imported.substring(1))) {
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
        BUILT_IN.forEach(name -> directives.put(name, name));
        FederationLink link = new FederationLink(
                federation2, directives, types, prefixes, features, new ArrayList<>(), new TreeMap<>());
        schemaDirectives.stream()
                .filter(directive -> link.specName(directive.getName())
                        .filter("composeDirective"::equals)
                        .isPresent())
                .forEach(directive -> AppliedDirectives.text(directive, "name")
                        .filter(name -> name.startsWith("@") && name.length() > 1)
                        .ifPresentOrElse(
                                name -> link.composed().add(name.substring(1)),
                                () -> problems.error(
                                        "DIRECTIVE_COMPOSITION_ERROR",
                                        subgraph,
                                        "",
                                        "Argument to @composeDirective must be the name of a directive and start with"
                                                + " \"@\"")));
        return link;
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
                .filter(FEDERATION_2::containsKey)
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
    Optional<Feature> featureOf(String directive) {
        return features.stream()
                .filter(feature -> feature.imports().containsValue("@" + directive)
                        || feature.as().equals(directive)
                        || directive.startsWith(feature.as() + "__"))
                .findFirst();
    }

    /** Whether the linked version of a specification has the directive. */
    private static boolean isKnown(Feature feature, String directive) {
        return FEDERATION_2.containsKey(directive)
                && (!isFederation2(feature.url())
                        || !knownVersion(feature.url())
                        || minor(feature.url()) >= FEDERATION_2.get(directive));
    }

    /** The minor version of Federation 2 that is linked, or empty. */
    OptionalInt minor() {
        return features.stream()
                .map(Feature::url)
                .filter(FederationLink::isFederation2)
                .filter(FederationLink::knownVersion)
                .mapToInt(FederationLink::minor)
                .findFirst();
    }

    private static int minor(String url) {
        Matcher matcher = FEDERATION_URL.matcher(url);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    /** Takes note of the name by which a directive of a specification is applied. */
    void applied(String specName, String localName) {
        if (COMPOSED.contains(specName)) {
            applied.putIfAbsent(specName, localName);
        }
    }

    static boolean knows(String directive) {
        return FEDERATION_2.containsKey(directive);
    }

    private static boolean isFederation2(String url) {
        Matcher matcher = FEDERATION_URL.matcher(url);
        return matcher.matches() && matcher.group(1).equals("2");
    }

    private static boolean knownVersion(String url) {
        Matcher matcher = FEDERATION_URL.matcher(url);
        if (!matcher.matches()
                || matcher.group(1).length() > 2
                || matcher.group(2).length() > 2) {
            return false;
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        return (major == 1 && minor == 0) || (major == 2 && minor <= LATEST_MINOR);
    }

    private static Optional<Feature> feature(String subgraph, Directive directive, Problems problems) {
        Optional<String> url = AppliedDirectives.text(directive, "url");
        if (url.isEmpty()) {
            problems.error(
                    "INVALID_LINK_DIRECTIVE_USAGE", subgraph, "", "@link needs the URL of a specification as \"url\"");
            return Optional.empty();
        }
        Matcher matcher = FEATURE_URL.matcher(url.get());
        String name = matcher.matches() ? matcher.group(2) : url.get();
        Map<String, String> imports = new LinkedHashMap<>();
        if (directive.getArgument("import") != null) {
            Value<?> value = directive.getArgument("import").getValue();
            List<Value<?>> items = new ArrayList<>();
            if (value instanceof ArrayValue array) {
                array.getValues().forEach(items::add);
            } else {
                items.add(value);
            }
            for (Value<?> item : items) {
                if (!readImport(item, imports)) {
                    problems.error(
                            "INVALID_LINK_DIRECTIVE_USAGE",
                            subgraph,
                            "",
                            "Invalid value in @link(import:) of \"" + url.get() + "\": an import is a name, or"
                                    + " {name:, as:} with both names or neither starting with \"@\"");
                }
            }
        }
        return Optional.of(new Feature(
                url.get(), name, AppliedDirectives.text(directive, "as").orElse(name), imports));
    }

    private static boolean readImport(Value<?> value, Map<String, String> imports) {
        if (value instanceof StringValue name && name.getValue().length() > 1) {
            imports.put(name.getValue(), name.getValue());
            return true;
        }
        if (!(value instanceof ObjectValue object)) {
            return false;
        }
        String name = text(object, "name");
        String as = text(object, "as");
        String local = as == null ? name : as;
        if (name == null || name.length() < 2 || local.length() < 2 || name.startsWith("@") != local.startsWith("@")) {
            return false;
        }
        imports.put(name, local);
        return true;
    }

    private static String text(ObjectValue object, String field) {
        return object.getObjectFields().stream()
                .filter(candidate -> candidate.getName().equals(field))
                .map(ObjectField::getValue)
                .filter(StringValue.class::isInstance)
                .map(value -> ((StringValue) value).getValue())
                .findFirst()
                .orElse(null);
    }
}
