package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.DirectiveDefinition;

/**
 * The directives that subgraphs keep by {@code @composeDirective}. All must mean the same by a name, and the definition of the
 * latest version that is composed holds.
 *
 * @param definitions by local name
 * @param links the {@code @link}s that they need
 */
record ComposedDirectives(Map<String, DirectiveDefinition> definitions, List<String> links) {

    private static final String ERROR = "DIRECTIVE_COMPOSITION_ERROR";
    private static final Set<String> BY_DEFAULT =
            Set.of("tag", "inaccessible", "authenticated", "requiresScopes", "policy", "context");

    /** A directive that a subgraph wants composed, under its local name. */
    private record Item(
            Subgraph subgraph, String name, LinkedSpecification specification, DirectiveDefinition definition) {
        String specName() {
            return specification.specName(name);
        }
    }

    static ComposedDirectives of(Merge merge) {
        List<Item> items = new ArrayList<>();
        for (Subgraph subgraph : merge.subgraphs()) {
            subgraph.link().composed().stream()
                    .distinct()
                    .forEach(name -> read(subgraph, name, items, merge.problems()));
        }
        checkNames(items, merge);
        checkVersions(items, merge);
        Map<String, DirectiveDefinition> definitions = new LinkedHashMap<>();
        Set<String> links = new LinkedHashSet<>();
        items.stream().map(Item::name).distinct().forEach(name -> {
            Item latest = items.stream()
                    .filter(item -> item.name().equals(name))
                    .max(Comparator.comparing(item -> item.specification().minor()))
                    .orElseThrow();
            definitions.put(name, latest.definition());
            links.add("@link(url: " + Texts.quote(latest.specification().url()) + ", import: "
                    + imports(latest.specification(), name) + ")");
        });
        return new ComposedDirectives(definitions, List.copyOf(links));
    }

    private static void read(Subgraph subgraph, String name, List<Item> items, Problems problems) {
        DirectiveDefinition definition = subgraph.directives().get(name);
        String where = "\"@" + name + "\" in subgraph \"" + subgraph.name() + "\"";
        if (subgraph.link().specName(name).filter(BY_DEFAULT::contains).isPresent()) {
            problems.hint(
                    "DIRECTIVE_COMPOSITION_INFO",
                    "Directive " + where + " need not be composed by @composeDirective: it always is.");
        } else if (subgraph.link()
                .specName(name)
                .filter(FederationVersion::knows)
                .isPresent()) {
            problems.error(
                    ERROR,
                    subgraph.name(),
                    "@" + name,
                    "Composing federation directive " + where + " is not supported");
        } else if (definition == null) {
            problems.error(
                    ERROR,
                    subgraph.name(),
                    "@" + name,
                    "Could not find matching directive definition for argument to @composeDirective " + where + ".");
        } else {
            subgraph.link()
                    .featureOf(name)
                    .ifPresentOrElse(
                            specification -> items.add(new Item(subgraph, name, specification, definition)),
                            () -> problems.error(
                                    ERROR,
                                    subgraph.name(),
                                    "@" + name,
                                    "Directive " + where
                                            + " cannot be composed because it is not a member of a core feature"));
        }
    }

    private static void checkNames(List<Item> items, Merge merge) {
        by(items, Item::name).forEach((name, same) -> {
            if (same.stream().map(Item::specName).distinct().count() > 1) {
                error(
                        same,
                        merge,
                        "Composed directive \"@" + name + "\" does not refer to the same directive in every"
                                + " subgraph");
            }
            if (same.stream()
                            .map(item -> item.specification().identity())
                            .distinct()
                            .count()
                    > 1) {
                error(
                        same,
                        merge,
                        "Composed directive \"@" + name + "\" is not linked by the same core feature in every"
                                + " subgraph");
            }
        });
        by(items, Item::specName).forEach((specName, same) -> {
            if (same.stream().map(Item::name).distinct().count() > 1) {
                error(
                        same,
                        merge,
                        "Composed directive is not named consistently in all subgraphs: it is "
                                + Source.views(sources(same), item -> "\"@" + item.name() + "\""));
            }
            Item first = same.getFirst();
            List<Subgraph> others = merge.subgraphs().stream()
                    .filter(subgraph ->
                            same.stream().noneMatch(item -> item.subgraph().equals(subgraph)))
                    .filter(subgraph -> linked(subgraph, first.specification().identity()).stream()
                            .anyMatch(specification ->
                                    !specification.localName(specName).equals(first.name())))
                    .toList();
            if (!others.isEmpty()) {
                merge.problems()
                        .hint(
                                "DIRECTIVE_COMPOSITION_WARN",
                                "Composed directive \"@" + first.name() + "\" is named differently in "
                                        + Words.subgraphs(others.stream()
                                                .map(Subgraph::name)
                                                .toList())
                                        + ", which would have to name it alike to compose it too.");
            }
        });
    }

    private static void checkVersions(List<Item> items, Merge merge) {
        Set<String> identities = merge.subgraphs().stream()
                .flatMap(subgraph -> subgraph.link().features().stream())
                .map(LinkedSpecification::identity)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String identity : identities) {
            List<Item> composed = items.stream()
                    .filter(item -> item.specification().identity().equals(identity))
                    .toList();
            boolean mismatch = merge.subgraphs().stream()
                            .flatMap(subgraph -> linked(subgraph, identity).stream())
                            .map(LinkedSpecification::major)
                            .distinct()
                            .count()
                    > 1;
            if (composed.stream()
                            .map(item -> item.specification().major())
                            .distinct()
                            .count()
                    > 1) {
                error(
                        composed,
                        merge,
                        "Core feature \"" + identity
                                + "\" requested to be merged has major version mismatch across subgraphs");
            } else if (mismatch) {
                merge.problems()
                        .hint(
                                "DIRECTIVE_COMPOSITION_INFO",
                                "Non-composed core feature \"" + identity + "\" has major version mismatch across"
                                        + " subgraphs.");
            }
        }
    }

    private static List<LinkedSpecification> linked(Subgraph subgraph, String identity) {
        return subgraph.link().features().stream()
                .filter(specification -> specification.identity().equals(identity))
                .toList();
    }

    private static Map<String, List<Item>> by(List<Item> items, Function<Item, String> name) {
        return items.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Source<Item>> sources(List<Item> items) {
        return items.stream().map(item -> new Source<>(item.subgraph(), item)).toList();
    }

    private static void error(List<Item> items, Merge merge, String message) {
        merge.problems().error(ERROR, "@" + items.getFirst().name(), sources(items), message);
    }

    private static String imports(LinkedSpecification specification, String local) {
        return specification.imports().entrySet().stream()
                .filter(entry -> entry.getValue().equals("@" + local))
                .map(entry -> entry.getKey().equals(entry.getValue())
                        ? "[" + Texts.quote(entry.getKey()) + "]"
                        : "[{name: " + Texts.quote(entry.getKey()) + ", as: " + Texts.quote(entry.getValue()) + "}]")
                .findFirst()
                .orElse("[]");
    }
}
