package io.wortlaut.gateway.composition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.InputValueDefinition;
import graphql.language.Value;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Checks how a subgraph itself defines directives of the federation: it may say less than the specification does, such as
 * fewer locations, or {@code String} for a scalar of the specification, but nothing else.
 */
final class DirectiveDefinitionCheck {

    private final String subgraph;
    private final FederationLink link;
    private final Set<String> ownScalars;
    private final Problems problems;

    /** @param ownScalars names of scalars that the subgraph defines and no specification brings along */
    DirectiveDefinitionCheck(String subgraph, FederationLink link, Set<String> ownScalars, Problems problems) {
        this.subgraph = subgraph;
        this.link = link;
        this.ownScalars = ownScalars;
        this.problems = problems;
    }

    void check(DirectiveDefinition definition) {
        link.specName(definition.getName())
                .flatMap(name -> SpecifiedDirectives.get(name, link))
                .ifPresent(specified -> check(definition, specified));
    }

    private void check(DirectiveDefinition definition, DirectiveDefinition specified) {
        if (definition.isRepeatable() && !specified.isRepeatable()) {
            invalid(definition, "\"@" + definition.getName() + "\" should not be repeatable");
        }
        Set<String> places = new HashSet<>(locations(specified));
        if (!locations(definition).stream().allMatch(places::contains)) {
            invalid(
                    definition,
                    "\"@" + definition.getName() + "\" should have locations "
                            + String.join(", ", locations(specified)) + ", but found (non-subset) "
                            + String.join(", ", locations(definition)));
        }
        for (InputValueDefinition argument : definition.getInputValueDefinitions()) {
            if (find(specified, argument.getName()) == null) {
                invalid(definition, "unknown/unsupported argument \"" + argument.getName() + "\"");
            }
        }
        for (InputValueDefinition expected : specified.getInputValueDefinitions()) {
            check(definition, expected, find(definition, expected.getName()));
        }
    }

    private void check(DirectiveDefinition definition, InputValueDefinition expected, InputValueDefinition given) {
        TypeRef type = TypeRef.of(expected.getType());
        String argument = "argument \"" + expected.getName() + "\"";
        if (given == null) {
            if (!type.nullable()) {
                invalid(definition, "missing required " + argument);
            }
            return;
        }
        TypeRef givenType = TypeRef.of(given.getType());
        TypeRef comparable = type.nullable() && givenType instanceof TypeRef.NonNull(TypeRef inner) ? inner : givenType;
        if (!fits(type, comparable)) {
            invalid(
                    definition,
                    argument + " should have type \"" + type.toString().replace(SpecifiedDirectives.SCALAR, "")
                            + "\" but found type \"" + givenType + "\"");
        } else if (givenType.nullable() && !text(expected.getDefaultValue()).equals(text(given.getDefaultValue()))) {
            invalid(
                    definition,
                    argument + " should have default value " + text(expected.getDefaultValue())
                            + " but found default value " + text(given.getDefaultValue()));
        }
    }

    private boolean fits(TypeRef expected, TypeRef given) {
        return switch (expected) {
            case TypeRef.NonNull(TypeRef inner) ->
                given instanceof TypeRef.NonNull(TypeRef other) && fits(inner, other);
            case TypeRef.ListOf(TypeRef item) -> given instanceof TypeRef.ListOf(TypeRef other) && fits(item, other);
            case TypeRef.Named(String name) ->
                given instanceof TypeRef.Named(String other)
                        && (name.startsWith(SpecifiedDirectives.SCALAR)
                                ? isTextOrSpecified(other)
                                : name.equals(other));
        };
    }

    private boolean isTextOrSpecified(String type) {
        return type.equals("String") || !(ownScalars.contains(type) || TypeReader.BUILT_IN_SCALARS.contains(type));
    }

    private static List<String> locations(DirectiveDefinition definition) {
        return definition.getDirectiveLocations().stream()
                .map(DirectiveLocation::getName)
                .toList();
    }

    private static InputValueDefinition find(DirectiveDefinition definition, String argument) {
        return definition.getInputValueDefinitions().stream()
                .filter(candidate -> candidate.getName().equals(argument))
                .findFirst()
                .orElse(null);
    }

    private static String text(Value<?> value) {
        return value == null ? "none" : AstPrinter.printAstCompact(value);
    }

    private void invalid(DirectiveDefinition definition, String what) {
        problems.error(
                "DIRECTIVE_DEFINITION_INVALID",
                subgraph,
                "@" + definition.getName(),
                "Invalid definition for directive \"@" + definition.getName() + "\": " + what);
    }
}
