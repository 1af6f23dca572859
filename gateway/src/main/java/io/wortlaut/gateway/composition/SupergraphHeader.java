package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;

/**
 * What stands before a supergraph's types: links to the specifications it uses, their directives, and the subgraphs.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.4/">join v0.4</a>
 */
final class SupergraphHeader {

    /** A directive that a supergraph carries for its readers, and the specification to link when it does. */
    private enum Feature {
        TAG(
                "tag",
                "tag/v0.3",
                "",
                "directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION"
                        + " | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION"
                        + " | SCHEMA"),
        INACCESSIBLE(
                "inaccessible",
                "inaccessible/v0.2",
                ", for: SECURITY",
                "directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR"
                        + " | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION"),
        AUTHENTICATED(
                "authenticated",
                "authenticated/v0.1",
                ", for: SECURITY",
                "directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM"),
        REQUIRES_SCOPES(
                "requiresScopes",
                "requiresScopes/v0.1",
                ", for: SECURITY",
                "scalar requiresScopes__Scope\n\ndirective @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on"
                        + " FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM"),
        POLICY(
                "policy",
                "policy/v0.1",
                ", for: SECURITY",
                "scalar policy__Policy\n\ndirective @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION"
                        + " | OBJECT | INTERFACE | SCALAR | ENUM"),
        CONTEXT(
                "context",
                "context/v0.1",
                ", for: SECURITY",
                "directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION\n\n"
                        + "directive @context__fromContext(field: context__ContextFieldValue) on"
                        + " ARGUMENT_DEFINITION\n\nscalar context__ContextFieldValue"),
        COST(
                "cost",
                "cost/v0.1",
                ", import: [\"@cost\", \"@listSize\"]",
                "directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION"
                        + " | INPUT_FIELD_DEFINITION | OBJECT | SCALAR\n\n"
                        + "directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!],"
                        + " requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION"),
        LIST_SIZE("listSize", "cost/v0.1", ", import: [\"@cost\", \"@listSize\"]", COST.definition);

        private final String directive;
        private final String spec;
        private final String arguments;
        private final String definition;

        Feature(String directive, String spec, String arguments, String definition) {
            this.directive = directive;
            this.spec = spec;
            this.arguments = arguments;
            this.definition = definition;
        }

        String link() {
            return "@link(url: \"https://specs.apollo.dev/" + spec + "\"" + arguments + ")";
        }
    }

    /** Only join v0.5 has it, so a supergraph that can do without stays with v0.4. */
    private static final String CARRIED = """
            scalar join__DirectiveArguments

            directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on \
            SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
            """;

    private static final String LABEL = "overrideLabel: String";
    private static final String CONTEXT_ARGUMENTS = ", contextArguments: [join__ContextArgument!]";

    private static final String JOIN = """
            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, \
            external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String) repeatable on \
            FIELD_DEFINITION | INPUT_FIELD_DEFINITION

            directive @join__graph(name: String!, url: String!) on ENUM_VALUE

            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: \
            Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | \
            INPUT_OBJECT | SCALAR

            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

            scalar join__FieldSet

            scalar link__Import

            enum link__Purpose
            {
              SECURITY
              EXECUTION
            }
            """;

    /** What {@code @join__field} has in join v0.5 besides. */
    private static final String CONTEXTUAL = """
            scalar join__FieldValue

            input join__ContextArgument
            {
              name: String!
              type: String!
              context: String!
              selection: join__FieldValue!
            }
            """;

    private final List<Subgraph> subgraphs;
    private final Collection<MergedType> types;
    private final CustomDirectives custom;

    SupergraphHeader(List<Subgraph> subgraphs, Collection<MergedType> types, CustomDirectives custom) {
        this.subgraphs = subgraphs;
        this.types = types;
        this.custom = custom;
    }

    String print() {
        Map<String, Feature> features = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            if (allDirectives().anyMatch(isNamed(feature.directive))) {
                features.putIfAbsent(feature.spec, feature);
            }
        }
        boolean tags = allDirectives()
                .anyMatch(applied -> applied.contains("name: " + Texts.quote(CarriedDirectives.CACHE_TAG)));
        boolean carries = allDirectives().anyMatch(isNamed(CarriedDirectives.CARRIER));
        boolean contextual = features.containsKey(Feature.CONTEXT.spec);
        StringBuilder out = new StringBuilder("schema");
        List<String> links = new ArrayList<>(List.of(
                "@link(url: \"https://specs.apollo.dev/link/v1.0\")",
                "@link(url: \"https://specs.apollo.dev/join/v0." + (carries || contextual ? 5 : 4)
                        + "\", for: EXECUTION)"));
        features.values().stream().map(Feature::link).forEach(links::add);
        if (tags) {
            links.add("@link(url: \"https://specs.apollo.dev/cacheTag/v0.1\", for: EXECUTION)");
        }
        links.addAll(custom.links());
        links.forEach(link -> out.append("\n  ").append(link));
        out.append("\n{\n");
        for (String root : List.of("Query", "Mutation", "Subscription")) {
            if (types.stream().anyMatch(type -> type.name().equals(root))) {
                out.append("  ")
                        .append(root.toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(root)
                        .append('\n');
            }
        }
        out.append("}\n\n").append(contextual ? JOIN.replace(LABEL, LABEL + CONTEXT_ARGUMENTS) : JOIN);
        if (contextual) {
            out.append('\n').append(CONTEXTUAL);
        }
        if (carries) {
            out.append('\n').append(CARRIED);
        }
        features.values()
                .forEach(feature -> out.append('\n').append(feature.definition).append('\n'));
        for (DirectiveDefinition definition : custom.definitions()) {
            out.append('\n').append(AstPrinter.printAst(definition)).append('\n');
        }
        out.append("\nenum join__Graph\n{\n");
        for (Subgraph subgraph : subgraphs) {
            out.append("  ").append(subgraph.graph());
            out.append(" @join__graph(name: ").append(Texts.quote(subgraph.name()));
            out.append(", url: ").append(Texts.quote(subgraph.url())).append(")\n");
        }
        return out.append("}\n").toString();
    }

    private static Predicate<String> isNamed(String directive) {
        return applied -> applied.equals("@" + directive) || applied.startsWith("@" + directive + "(");
    }

    private Stream<String> allDirectives() {
        return types.stream().flatMap(type -> Stream.of(
                        type.directives().stream(),
                        type.values().stream().flatMap(value -> value.directives().stream()),
                        type.fields().stream().flatMap(field -> field.directives().stream()),
                        type.fields().stream()
                                .flatMap(field -> field.arguments().stream())
                                .flatMap(argument -> argument.directives().stream()))
                .flatMap(directives -> directives));
    }
}
