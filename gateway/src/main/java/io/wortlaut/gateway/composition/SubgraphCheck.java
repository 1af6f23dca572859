package io.wortlaut.gateway.composition;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.InputValueDefinition;

import io.wortlaut.gateway.composition.SubgraphType.Composite;
import io.wortlaut.gateway.composition.SubgraphType.Kind;
import io.wortlaut.gateway.supergraph.TypeRef;

/** Checks that a subgraph's schema is valid GraphQL by itself. */
final class SubgraphCheck {

    private final Subgraph subgraph;
    private final ImplementationCheck implementations;
    private final ValueCheck values;
    private final DirectiveUseCheck uses;
    private final Problems problems;

    SubgraphCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.implementations = new ImplementationCheck(subgraph, problems);
        this.values = new ValueCheck(subgraph);
        this.uses = new DirectiveUseCheck(subgraph, problems);
        this.problems = problems;
    }

    void check() {
        subgraph.directives().values().forEach(this::checkDefinition);
        for (SubgraphType type : subgraph.types().values()) {
            checkDirectives(type.name(), type.kind().location(), type.directives());
            switch (type) {
                case Composite composite -> checkComposite(composite);
                case SubgraphType.Union union -> checkUnion(union);
                case SubgraphType.Enumeration enumeration -> {
                    checkNotEmpty(type.name(), "values", enumeration.values().values());
                    enumeration
                            .values()
                            .values()
                            .forEach(value -> checkDirectives(
                                    type.name() + "." + value.name(), "ENUM_VALUE", value.directives()));
                }
                case SubgraphType.InputObject input -> {
                    checkNotEmpty(type.name(), "fields", input.fields().values());
                    checkInputs(type.name() + ".", "", input.fields());
                    checkCanBeGiven(input);
                    checkOneOf(input);
                }
                case SubgraphType.Scalar scalar -> {
                    // There is nothing in it to be wrong.
                }
            }
        }
    }

    private void checkDefinition(DirectiveDefinition definition) {
        Map<String, FieldDef> arguments = new LinkedHashMap<>();
        for (InputValueDefinition argument : definition.getInputValueDefinitions()) {
            if (arguments.put(argument.getName(), FieldDef.argument(argument)) != null) {
                invalid(
                        "@" + definition.getName(),
                        "\"@" + definition.getName() + "(" + argument.getName() + ":)\" is defined twice.");
            }
        }
        checkInputs("@" + definition.getName() + "(", ":)", arguments);
    }

    private void checkComposite(Composite type) {
        if (!type.name().equals("Query")) {
            checkNotEmpty(type.name(), "fields", type.fields().values());
        }
        for (FieldDef field : type.fields().values()) {
            String element = type.name() + "." + field.name();
            checkDirectives(element, "FIELD_DEFINITION", field.directives());
            checkName(element, field.name());
            checkReference(element, field.type(), false);
            checkInputs(element + "(", ":)", field.arguments());
        }
        for (String name : type.interfaces()) {
            if (subgraph.composite(name).filter(Composite::isInterface).isEmpty()) {
                invalid(
                        type.name(),
                        subgraph.type(name).isEmpty()
                                ? unknown(type.name(), name)
                                : "Type \"" + type.name() + "\" must only implement Interface types, it cannot"
                                        + " implement \"" + name + "\".");
            } else {
                implementations.check(type, subgraph.composite(name).orElseThrow());
            }
        }
        if (type.isInterface() && implementations.ofItself(type)) {
            invalid(
                    type.name(),
                    "Type \"" + type.name()
                            + "\" cannot implement itself, neither directly nor through other interfaces.");
        }
    }

    private void checkUnion(SubgraphType.Union union) {
        checkNotEmpty(union.name(), "member types", union.members());
        for (String member : union.members()) {
            if (subgraph.composite(member)
                    .filter(type -> type.kind() == Kind.OBJECT)
                    .isEmpty()) {
                invalid(
                        union.name(),
                        subgraph.type(member).isEmpty()
                                ? unknown(union.name(), member)
                                : "Union type \"" + union.name() + "\" can only include Object types, it cannot include"
                                        + " \"" + member + "\".");
            }
        }
    }

    /** An input object that must contain one of its own kind could never be written down. */
    private void checkCanBeGiven(SubgraphType.InputObject input) {
        Set<String> seen = new HashSet<>();
        Deque<SubgraphType.InputObject> open = new ArrayDeque<>(List.of(input));
        while (!open.isEmpty()) {
            for (FieldDef field : open.pop().fields().values()) {
                if (!(field.type() instanceof TypeRef.NonNull(TypeRef.Named(String name)))) {
                    continue;
                }
                if (name.equals(input.name())) {
                    invalid(
                            input.name(),
                            "Cannot reference Input Object \"" + name
                                    + "\" within itself through a series of non-null fields.");
                    return;
                }
                if (subgraph.types().get(name) instanceof SubgraphType.InputObject next && seen.add(name)) {
                    open.push(next);
                }
            }
        }
    }

    private void checkOneOf(SubgraphType.InputObject input) {
        if (input.directives().has("oneOf")) {
            input.fields().values().stream()
                    .filter(field -> !field.type().nullable() || field.defaultValue() != null)
                    .forEach(field -> invalid(
                            input.name() + "." + field.name(),
                            "\"" + input.name() + "." + field.name()
                                    + "\" of a OneOf Input Object must be nullable and have no default value."));
        }
    }

    private void checkInputs(String prefix, String suffix, Map<String, FieldDef> inputs) {
        for (FieldDef input : inputs.values()) {
            checkDirectives(
                    prefix + input.name() + suffix,
                    suffix.isEmpty() ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION",
                    input.directives());
            checkName(prefix + input.name() + suffix, input.name());
            checkReference(prefix + input.name() + suffix, input.type(), true);
            if (input.required() && input.directives().has("deprecated")) {
                invalid(
                        prefix + input.name() + suffix,
                        "Required \"" + prefix + input.name() + suffix + "\" cannot be deprecated.");
            }
            if (input.defaultValue() != null && !values.fits(input.defaultValue(), input.type())) {
                invalid(
                        prefix + input.name() + suffix,
                        "Invalid default value (got: " + AstPrinter.printAstCompact(input.defaultValue())
                                + ") provided for \"" + prefix + input.name() + suffix + "\" of type " + input.type()
                                + ".");
            }
        }
    }

    private void checkReference(String element, TypeRef reference, boolean input) {
        String name = reference.baseName();
        if (TypeReader.BUILT_IN_SCALARS.contains(name)) {
            return;
        }
        SubgraphType type = subgraph.types().get(name);
        if (type == null) {
            invalid(element, unknown(element, name));
        } else if (input ? !type.kind().isInput() : !type.kind().isOutput()) {
            invalid(
                    element,
                    "The type of \"" + element + "\" must be " + (input ? "Input" : "Output") + " Type but got: "
                            + reference + ".");
        }
    }

    private void checkName(String element, String name) {
        if (name.startsWith("__")) {
            invalid(
                    element,
                    "Name \"" + name + "\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }
    }

    private void checkDirectives(String element, String location, AppliedDirectives directives) {
        uses.check(element, location, directives);
        directives.custom().stream()
                .map(graphql.language.Directive::getName)
                .filter(name -> !subgraph.directives().containsKey(name))
                .distinct()
                .forEach(name ->
                        invalid(element, "Unknown directive \"@" + name + "\" on \"" + element + "\"." + remedy(name)));
    }

    private String remedy(String directive) {
        if (!FederationVersion.knows(directive)) {
            return "";
        }
        return subgraph.link().federation2()
                ? " If you meant the \"@" + directive + "\" federation directive, you should use fully-qualified name"
                        + " \"@federation__" + directive + "\" or add \"@" + directive
                        + "\" to the `import` argument of the @link to the federation specification."
                : " If you meant the \"@" + directive + "\" federation 2 directive, note that this schema is a"
                        + " federation 1 schema. To be a federation 2 schema, it needs to @link to the federation"
                        + " specification v2.";
    }

    private void checkNotEmpty(String type, String what, Collection<?> elements) {
        if (elements.isEmpty()) {
            invalid(type, "Type " + type + " must define one or more " + what + ".");
        }
    }

    private static String unknown(String element, String type) {
        return "Unknown type \"" + type + "\", which \"" + element + "\" names.";
    }

    private void invalid(String element, String message) {
        problems.error("INVALID_GRAPHQL", subgraph.name(), element, message);
    }
}
