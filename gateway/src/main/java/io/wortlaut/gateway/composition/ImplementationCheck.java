package io.wortlaut.gateway.composition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.wortlaut.gateway.composition.SubgraphType.Composite;

/** Checks that a type of a subgraph has what the interfaces that it implements promise. */
final class ImplementationCheck {

    private final Subgraph subgraph;
    private final Hierarchy hierarchy;
    private final Problems problems;

    ImplementationCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.hierarchy = new Hierarchy(List.of(subgraph));
        this.problems = problems;
    }

    /** @param iface that the type says it implements */
    void check(Composite type, Composite iface) {
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
            checkOtherArguments(type, field, iface, expected);
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

    /** Who asks by the interface does not know of other arguments. */
    private void checkOtherArguments(Composite type, FieldDef field, Composite iface, FieldDef expected) {
        field.arguments().values().stream()
                .filter(argument -> argument.required()
                        && !expected.arguments().containsKey(argument.name())
                        && ContextValue.of(argument).isEmpty())
                .forEach(argument -> invalid(
                        type.name() + "." + field.name(),
                        "Field \"" + type.name() + "." + field.name() + "\" includes required argument \""
                                + argument.name() + "\" that is missing from the Interface field \"" + iface.name()
                                + "." + expected.name() + "\"."));
    }

    /** Whether an interface implements itself, be it through others. */
    boolean ofItself(Composite type) {
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

    private void invalid(String element, String message) {
        problems.error("INVALID_GRAPHQL", subgraph.name(), element, message);
    }
}
