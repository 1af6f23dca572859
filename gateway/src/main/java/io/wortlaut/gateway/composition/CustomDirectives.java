package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;

/**
 * The directives of the subgraphs' own that a supergraph has: those for operations which every subgraph knows, and
 * those for schemas that {@code @composeDirective} asks for.
 */
final class CustomDirectives {

    private static final Set<String> OPERATION_LOCATIONS = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");
    private static final Set<String> BUILT_IN = Set.of("include", "skip", "defer", "stream");

    private final Map<String, DirectiveDefinition> definitions = new LinkedHashMap<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Problems problems;

    CustomDirectives(List<Subgraph> subgraphs, Problems problems) {
        this.problems = problems;
        Set<String> names = new TreeSet<>();
        subgraphs.forEach(subgraph -> names.addAll(subgraph.directives().keySet()));
        names.removeAll(BUILT_IN);
        names.forEach(name -> addForOperations(name, subgraphs));
        subgraphs.forEach(subgraph -> subgraph.link().composed().forEach(name -> addComposed(name, subgraph)));
    }

    List<DirectiveDefinition> definitions() {
        return new ArrayList<>(definitions.values());
    }

    /** The {@code @link}s that composed directives need. */
    List<String> links() {
        return new ArrayList<>(links);
    }

    private void addForOperations(String name, List<Subgraph> subgraphs) {
        List<DirectiveDefinition> all = subgraphs.stream()
                .map(subgraph -> subgraph.directives().get(name))
                .filter(definition -> definition != null)
                .toList();
        List<DirectiveLocation> locations = all.getFirst().getDirectiveLocations().stream()
                .filter(location -> OPERATION_LOCATIONS.contains(location.getName()))
                .filter(location -> all.stream().allMatch(definition -> has(definition, location)))
                .toList();
        boolean alike = all.stream()
                        .map(definition -> AstPrinter.printAstCompact(definition.transform(
                                builder -> builder.directiveLocations(List.of()).description(null))))
                        .distinct()
                        .count()
                == 1;
        if (all.size() == subgraphs.size() && !locations.isEmpty() && alike) {
            definitions.put(name, all.getFirst().transform(builder -> builder.directiveLocations(locations)));
        } else if (all.stream().anyMatch(CustomDirectives::isForOperations)) {
            problems.hint(
                    "INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE",
                    "Executable directive \"@" + name + "\" will not be part of the supergraph as it is not defined"
                            + " alike in all subgraphs.");
        }
    }

    private void addComposed(String name, Subgraph subgraph) {
        DirectiveDefinition definition = subgraph.directives().get(name);
        if (definition == null) {
            problems.error(
                    "DIRECTIVE_COMPOSITION_ERROR",
                    subgraph.name(),
                    "@" + name,
                    "Could not find matching directive definition for argument to @composeDirective \"@" + name
                            + "\" in subgraph \"" + subgraph.name() + "\".");
            return;
        }
        subgraph.link()
                .featureOf(name)
                .ifPresentOrElse(
                        feature -> {
                            definitions.put(name, definition);
                            links.add("@link(url: " + Texts.quote(feature.url()) + ", import: " + imports(feature, name)
                                    + ")");
                        },
                        () -> problems.error(
                                "DIRECTIVE_COMPOSITION_ERROR",
                                subgraph.name(),
                                "@" + name,
                                "Directive \"@" + name + "\" in subgraph \"" + subgraph.name()
                                        + "\" cannot be composed because it is not a member of a core feature"));
    }

    private static String imports(FederationLink.Feature feature, String local) {
        return feature.imports().entrySet().stream()
                .filter(entry -> entry.getValue().equals("@" + local))
                .map(entry -> entry.getKey().equals(entry.getValue())
                        ? "[" + Texts.quote(entry.getKey()) + "]"
                        : "[{name: " + Texts.quote(entry.getKey()) + ", as: " + Texts.quote(entry.getValue()) + "}]")
                .findFirst()
                .orElse("[]");
    }

    private static boolean isForOperations(DirectiveDefinition definition) {
        return definition.getDirectiveLocations().stream()
                .anyMatch(location -> OPERATION_LOCATIONS.contains(location.getName()));
    }

    private static boolean has(DirectiveDefinition definition, DirectiveLocation location) {
        return definition.getDirectiveLocations().stream()
                .anyMatch(other -> other.getName().equals(location.getName()));
    }
}
