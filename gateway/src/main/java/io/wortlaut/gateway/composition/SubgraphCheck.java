package io.wortlaut.gateway.composition;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.gateway.composition.SubgraphType.Composite;
import io.wortlaut.gateway.composition.SubgraphType.Kind;

/** Checks that a subgraph's schema is valid GraphQL by itself. */
final class SubgraphCheck {

    private final Subgraph subgraph;
    private final Hierarchy hierarchy;
    private final Problems problems;

    SubgraphCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.hierarchy = new Hierarchy(List.of(subgraph));
        this.problems = problems;
    }

    void check() {
        for (SubgraphType type : subgraph.types().values()) {
            checkDirectives(type.name(), type.directives());
            switch (type) {
                case Composite composite -> checkComposite(composite);
                case SubgraphType.Union union -> checkUnion(union);
                case SubgraphType.Enumeration enumeration -> {
                    checkNotEmpty(type.name(), "values", enumeration.values().values());
                    enumeration
                            .values()
                            .values()
                            .forEach(value -> checkDirectives(type.name() + "." + value.name(), value.directives()));
                }
                case SubgraphType.InputObject input -> {
                    checkNotEmpty(type.name(), "fields", input.fields().values());
                    checkInputs(type.name() + ".", "", input.fields());
                    checkCanBeGiven(input);
                }
                case SubgraphType.Scalar scalar -> {
                    // There is nothing in it to be wrong.
                }
            }
        }
    }

    private void checkComposite(Composite type) {
        if (!type.name().equals("Query")) {
            checkNotEmpty(type.name(), "fields", type.fields().values());
        }
        for (FieldDef field : type.fields().values()) {
            String element = type.name() + "." + field.name();
            checkDirectives(element, field.directives());
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
                checkImplementation(type, subgraph.composite(name).orElseThrow());
            }
        }
        if (type.isInterface() && implementsItself(type)) {
            invalid(
                    type.name(),
                    "Type \"" + type.name()
                            + "\" cannot implement itself, neither directly nor through other interfaces.");
        }
    }

    private void checkImplementation(Composite type, Composite iface) {
        for (String inherited : iface.interfaces()) {
            if (!type.interfaces().contains(inherited) && !inherited.equals(type.name())) {
                invalid(
                        type.name(),
                        "Type \"" + type.name() + "\" must implement \"" + inherited + "\" because it is implemented by"
                                + " \"" + iface.name() + "\".");
            }
        }
        for (FieldDef expected : iface.fields().values()) {
            FieldDef field = type.fields().get(expected.name());
            String element = iface.name() + "." + expected.name();
            if (field == null) {
                invalid(
                        type.name() + "." + expected.name(),
                        "Interface field \"" + element + "\" expected but \"" + type.name()
                                + "\" does not provide it.");
                continue;
            }
            if (!hierarchy.isSubtype(field.type(), expected.type())) {
                invalid(
                        type.name() + "." + expected.name(),
                        "Interface field \"" + element + "\" expects type \"" + expected.type() + "\" but \""
                                + type.name() + "." + field.name() + "\" is type \"" + field.type() + "\".");
            }
            for (FieldDef argument : expected.arguments().values()) {
                FieldDef given = field.arguments().get(argument.name());
                if (given == null || !given.type().equals(argument.type())) {
                    invalid(
                            type.name() + "." + expected.name(),
                            "Interface field argument \"" + element + "(" + argument.name() + ":)\" expected"
                                    + (given == null
                                            ? " but \"" + type.name() + "." + field.name() + "\" does not provide it."
                                            : " to be of type \"" + argument.type() + "\" but \"" + type.name() + "."
                                                    + field.name() + "\" has \"" + given.type() + "\"."));
                }
            }
        }
    }

    private boolean implementsItself(Composite type) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(type.interfaces());
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.equals(type.name())) {
                return true;
            }
            if (seen.add(name)) {
                subgraph.composite(name).ifPresent(iface -> open.addAll(iface.interfaces()));
            }
        }
        return false;
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

    private void checkInputs(String prefix, String suffix, Map<String, FieldDef> inputs) {
        for (FieldDef input : inputs.values()) {
            checkDirectives(prefix + input.name() + suffix, input.directives());
            checkName(prefix + input.name() + suffix, input.name());
            checkReference(prefix + input.name() + suffix, input.type(), true);
        }
    }

    private void checkReference(String element, TypeRef reference, boolean input) {
        String name = reference.base();
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

    private void checkDirectives(String element, AppliedDirectives directives) {
        directives.custom().stream()
                .map(graphql.language.Directive::getName)
                .filter(name -> !subgraph.directives().containsKey(name))
                .distinct()
                .forEach(name ->
                        invalid(element, "Unknown directive \"@" + name + "\" on \"" + element + "\"." + remedy(name)));
    }

    private String remedy(String directive) {
        if (!FederationLink.knows(directive)) {
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
