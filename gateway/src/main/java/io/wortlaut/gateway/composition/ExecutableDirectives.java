package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.InputValueDefinition;
import graphql.parser.Parser;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Merges the directives for operations: the supergraph has those that every subgraph knows, where all of them do. */
final class ExecutableDirectives {

    private static final Set<String> LOCATIONS = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");
    private static final Set<String> BUILT_IN = Set.of("include", "skip", "defer", "stream");

    private final Merge merge;
    private final InputValueMerger arguments;

    ExecutableDirectives(Merge merge) {
        this.merge = merge;
        DescriptionMerger descriptions = new DescriptionMerger(merge.problems());
        this.arguments = new InputValueMerger(merge, descriptions, new DirectiveMerger(merge.problems()));
    }

    /** @param others names of directives that are not for operations, whatever they say */
    List<DirectiveDefinition> merge(Set<String> others) {
        Set<String> names = new TreeSet<>();
        for (Subgraph subgraph : merge.subgraphs()) {
            subgraph.directives().values().stream()
                    .filter(definition -> !locations(definition).isEmpty())
                    .forEach(definition -> names.add(definition.getName()));
        }
        names.removeAll(BUILT_IN);
        names.removeAll(others);
        return names.stream().flatMap(name -> merge(name).stream()).toList();
    }

    private Optional<DirectiveDefinition> merge(String name) {
        List<Source<DirectiveDefinition>> sources = Merge.present(
                merge.subgraphs().stream()
                        .map(subgraph -> new Source<>(subgraph, subgraph))
                        .toList(),
                subgraph -> subgraph.directives().get(name));
        String start = "Executable directive \"@" + name + "\" ";
        if (sources.size() < merge.subgraphs().size()) {
            merge.problems()
                    .hint(
                            "INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE",
                            start + "will not be part of the supergraph as it does not appear in all subgraphs: it is"
                                    + " defined in " + Source.names(sources) + " only.");
            return Optional.empty();
        }
        List<String> common = new ArrayList<>(locations(sources.getFirst().element()));
        sources.forEach(source -> common.retainAll(locations(source.element())));
        if (common.isEmpty()) {
            merge.problems()
                    .hint(
                            "NO_EXECUTABLE_DIRECTIVE_INTERSECTION",
                            start + "will not be part of the supergraph as it has no location that is common to all"
                                    + " subgraphs: it has " + places(sources) + ".");
            return Optional.empty();
        }
        boolean repeatable =
                sources.stream().allMatch(source -> source.element().isRepeatable());
        if (!repeatable && sources.stream().anyMatch(source -> source.element().isRepeatable())) {
            merge.problems()
                    .hint(
                            "INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE",
                            start + "will not be repeatable in the supergraph as it is not in all subgraphs.");
        }
        if (sources.stream().anyMatch(source -> locations(source.element()).size() > common.size())) {
            merge.problems()
                    .hint(
                            "INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS",
                            start + "has different locations in subgraphs; the supergraph has "
                                    + String.join(", ", common) + ": it has " + places(sources) + ".");
        }
        List<InputValueDefinition> merged = arguments
                .arguments(
                        "@" + name,
                        sources.stream()
                                .map(source -> source.with(asField(source.element())))
                                .toList())
                .stream()
                .map(ExecutableDirectives::definition)
                .toList();
        return Optional.of(sources.getFirst().element().transform(builder -> builder.repeatable(repeatable)
                .inputValueDefinitions(merged)
                .directiveLocations(common.stream()
                        .map(location -> DirectiveLocation.newDirectiveLocation()
                                .name(location)
                                .build())
                        .toList())));
    }

    private static String places(List<Source<DirectiveDefinition>> sources) {
        return Source.views(
                sources,
                definition -> locations(definition).isEmpty()
                        ? "none"
                        : locations(definition).stream().sorted().collect(Collectors.joining(", ")));
    }

    private static List<String> locations(DirectiveDefinition definition) {
        return definition.getDirectiveLocations().stream()
                .map(DirectiveLocation::getName)
                .filter(LOCATIONS::contains)
                .toList();
    }

    /** A directive's arguments merge as a field's do. */
    private static FieldDef asField(DirectiveDefinition directive) {
        Map<String, FieldDef> inputs = new LinkedHashMap<>();
        for (InputValueDefinition input : directive.getInputValueDefinitions()) {
            inputs.put(input.getName(), FieldDef.argument(input));
        }
        return new FieldDef(
                directive.getName(),
                null,
                new TypeRef.Named("Boolean"),
                inputs,
                null,
                AppliedDirectives.NONE,
                false,
                true);
    }

    private static InputValueDefinition definition(MergedField argument) {
        return InputValueDefinition.newInputValueDefinition()
                .name(argument.name())
                .type(Parser.parseType(argument.type().toString()))
                .defaultValue(argument.defaultValue())
                .build();
    }
}
