package io.wortlaut.gateway.composition;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.InputValueDefinition;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Checks that directives are applied as they are defined: where they may be, how often, and with which arguments. */
final class DirectiveUseCheck {

    private final Subgraph subgraph;
    private final ValueCheck values;
    private final Problems problems;

    DirectiveUseCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.values = new ValueCheck(subgraph);
        this.problems = problems;
    }

    /**
     * @param element what the directives stand on, as a schema coordinate
     * @param location of the element, as GraphQL calls it
     */
    void check(String element, String location, AppliedDirectives applied) {
        Set<String> seen = new HashSet<>();
        Set<String> own = new HashSet<>(); // may have names that the federation's have as well
        for (Directive directive : applied.federation()) {
            SpecifiedDirectives.get(directive.getName(), subgraph.link())
                    .ifPresent(definition -> check(element, location, directive, definition, seen));
        }
        for (Directive directive : applied.custom()) {
            Optional.ofNullable(subgraph.directives().get(directive.getName()))
                    .ifPresent(definition -> check(element, location, directive, definition, own));
        }
    }

    private void check(
            String element, String location, Directive directive, DirectiveDefinition definition, Set<String> seen) {
        String where = "\"@" + directive.getName() + "\" on \"" + element + "\"";
        if (definition.getDirectiveLocations().stream()
                .noneMatch(place -> place.getName().equals(location))) {
            invalid(
                    element,
                    "Directive \"@" + directive.getName() + "\" may not be used on " + location + ", as on \"" + element
                            + "\".");
        }
        if (!seen.add(directive.getName()) && !definition.isRepeatable()) {
            invalid(element, "The directive " + where + " can only be used once at this location.");
        }
        for (Argument argument : directive.getArguments()) {
            Optional<InputValueDefinition> known = definition.getInputValueDefinitions().stream()
                    .filter(candidate -> candidate.getName().equals(argument.getName()))
                    .findFirst();
            if (known.isEmpty()) {
                invalid(element, "Unknown argument \"" + argument.getName() + "\" of " + where + ".");
            } else if (!values.fits(argument.getValue(), TypeRef.of(known.get().getType()))) {
                invalid(
                        element,
                        "Invalid value (got: " + AstPrinter.printAstCompact(argument.getValue())
                                + ") for argument \"" + argument.getName() + "\" of " + where + ", which has type "
                                + AstPrinter.printAst(known.get().getType()).replace(SpecifiedDirectives.SCALAR, "")
                                + ".");
            }
        }
        for (InputValueDefinition expected : definition.getInputValueDefinitions()) {
            if (!TypeRef.of(expected.getType()).nullable()
                    && expected.getDefaultValue() == null
                    && directive.getArgument(expected.getName()) == null) {
                invalid(element, "Missing argument \"" + expected.getName() + "\" of " + where + ".");
            }
        }
    }

    private void invalid(String element, String message) {
        problems.error("INVALID_GRAPHQL", subgraph.name(), element, message);
    }
}
