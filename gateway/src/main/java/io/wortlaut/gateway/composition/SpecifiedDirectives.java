package io.wortlaut.gateway.composition;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.DirectiveDefinition;
import graphql.parser.Parser;

/** How the federation's and GraphQL's own specifications define their directives. */
final class SpecifiedDirectives {

    /** What scalars of the specification begin with here; a subgraph may call them otherwise. */
    static final String SCALAR = "federation__";

    private static final String ACCESS = " on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n";
    private static final String ANYWHERE = " on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION"
            + " | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    private static final Map<String, DirectiveDefinition> SPECIFIED = Parser.parse(
                    "directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable"
                            + " on OBJECT | INTERFACE\n"
                            + "directive @requires(fields: federation__FieldSet!) on FIELD_DEFINITION\n"
                            + "directive @provides(fields: federation__FieldSet!) on FIELD_DEFINITION\n"
                            + "directive @external(reason: String) on OBJECT | FIELD_DEFINITION\n"
                            + "directive @extends on OBJECT | INTERFACE\n"
                            + "directive @tag(name: String!) repeatable" + ANYWHERE + " | SCHEMA\n"
                            + "directive @inaccessible" + ANYWHERE + "\n"
                            + "directive @shareable repeatable on OBJECT | FIELD_DEFINITION\n"
                            + "directive @override(from: String!, label: String) on FIELD_DEFINITION\n"
                            + "directive @composeDirective(name: String) repeatable on SCHEMA\n"
                            + "directive @interfaceObject on OBJECT\n"
                            + "directive @authenticated" + ACCESS
                            + "directive @requiresScopes(scopes: [[federation__Scope!]!]!)" + ACCESS
                            + "directive @policy(policies: [[federation__Policy!]!]!)" + ACCESS
                            + "directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION\n"
                            + "directive @fromContext(field: federation__ContextFieldValue) on ARGUMENT_DEFINITION\n"
                            + "directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION"
                            + " | INPUT_FIELD_DEFINITION | OBJECT | SCALAR\n"
                            + "directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!],"
                            + " requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION\n"
                            + "directive @cacheTag(format: String!) repeatable on OBJECT | FIELD_DEFINITION\n"
                            + "directive @deprecated(reason: String = \"No longer supported\") on FIELD_DEFINITION"
                            + " | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE\n"
                            + "directive @specifiedBy(url: String!) on SCALAR\n"
                            + "directive @oneOf on INPUT_OBJECT\n")
            .getDefinitionsOfType(DirectiveDefinition.class)
            .stream()
            .collect(Collectors.toMap(DirectiveDefinition::getName, Function.identity()));

    private SpecifiedDirectives() {}

    /** @param name the specification's own */
    static Optional<DirectiveDefinition> get(String name, FederationLink link) {
        return Optional.ofNullable(SPECIFIED.get(name))
                .map(definition -> asOf(link.minor().orElse(0), definition));
    }

    /** As an earlier version of Federation 2 had it. */
    private static DirectiveDefinition asOf(int minor, DirectiveDefinition definition) {
        if (definition.getName().equals("shareable") && minor < 2) {
            return definition.transform(builder -> builder.repeatable(false));
        }
        if (definition.getName().equals("override") && minor < 7) {
            return definition.transform(builder -> builder.inputValueDefinitions(
                    definition.getInputValueDefinitions().subList(0, 1)));
        }
        return definition;
    }
}
