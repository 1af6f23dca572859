package io.wortlaut.gateway.composition;

import java.util.List;

/** Checks that access is restricted on what stands for data of its own; interfaces take over what their objects ask. */
final class AccessCheck {

    private static final List<String> DIRECTIVES = List.of("authenticated", "requiresScopes", "policy");

    private final Subgraph subgraph;
    private final Problems problems;

    AccessCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.problems = problems;
    }

    void check() {
        subgraph.composites().forEach(type -> {
            if (type.isInterface() || type.interfaceObject()) {
                check(type.interfaceObject() ? "interface object" : "interface", type.name(), type.directives());
            }
            if (type.isInterface()) {
                type.fields()
                        .values()
                        .forEach(field -> check("field", type.name() + "." + field.name(), field.directives()));
            }
        });
    }

    private void check(String kind, String element, AppliedDirectives directives) {
        for (String directive : DIRECTIVES) {
            if (directives.has(directive)) {
                problems.error(
                        "AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE",
                        subgraph.name(),
                        element,
                        "Invalid use of @" + directive + " on " + kind + " \"" + element + "\": @" + directive
                                + " cannot be applied on interfaces, interface fields and interface objects");
            }
        }
    }
}
