package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;

/** Checks that nobody learns by a field what a field that it requires would not tell. */
final class TransitiveAccessCheck {

    private final Merge merge;
    private final Map<String, MergedType> types;
    private final AccessSources access;

    /** A field and the directive by which it is given other fields' values. */
    private record Dependent(Subgraph subgraph, String element, String directive, AccessRequirement asked) {}

    TransitiveAccessCheck(Merge merge, Map<String, MergedType> types) {
        this.merge = merge;
        this.types = types;
        this.access = new AccessSources(merge);
    }

    void check() {
        for (Subgraph subgraph : merge.subgraphs()) {
            subgraph.composites().forEach(type -> type.fields().values().forEach(field -> {
                String element = type.name() + "." + field.name();
                field.fieldSet("requires").filter(set -> !field.external()).ifPresent(set -> {
                    AccessRequirement asked =
                            access.requirement(type.name()).and(access.requirement(type.name(), field.name()));
                    check(new Dependent(subgraph, element, "@requires", asked), type.name(), set.selections());
                });
                field.arguments().values().stream()
                        .flatMap(argument -> ContextValue.of(argument).stream())
                        .forEach(value -> checkContext(subgraph, type.name(), field.name(), value));
            }));
        }
    }

    private void checkContext(Subgraph subgraph, String type, String field, ContextValue value) {
        String name = ContextValue.nameOf(subgraph, value.context());
        AccessRequirement asked = access.requirement(type).and(access.requirement(type, field));
        Dependent dependent = new Dependent(subgraph, type + "." + field, "@fromContext", asked);
        subgraph.types().values().stream()
                .filter(location -> Contexts.names(subgraph, location).anyMatch(name::equals))
                .map(SubgraphType::name)
                .forEach(location -> {
                    if (!asked.implies(access.requirement(location))) {
                        missing(dependent, "data in context " + name);
                    } else {
                        check(dependent, location, value.fields().selections());
                    }
                });
    }

    private boolean check(Dependent dependent, String type, List<Selection<?>> selections) {
        for (Selection<?> selection : selections) {
            boolean fits =
                    switch (selection) {
                        case Field field -> checkField(dependent, type, field);
                        case InlineFragment fragment -> checkFragment(dependent, type, fragment);
                        default -> true;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean checkField(Dependent dependent, String type, Field field) {
        MergedField merged =
                types.containsKey(type) ? types.get(type).field(field.getName()).orElse(null) : null;
        if (merged == null) {
            return true;
        }
        String returned = merged.type().baseName();
        if (!dependent.asked().implies(access.requirement(type, field.getName()))
                || !dependent.asked().implies(access.requirement(returned))) {
            return missing(dependent, "field \"" + type + "." + field.getName() + "\" data");
        }
        return check(dependent, returned, FieldSet.below(field));
    }

    private boolean checkFragment(Dependent dependent, String type, InlineFragment fragment) {
        if (fragment.getTypeCondition() == null) {
            return check(dependent, type, FieldSet.below(fragment));
        }
        String condition = fragment.getTypeCondition().getName();
        if (!dependent.asked().implies(access.requirement(condition))) {
            return missing(dependent, "data in inline fragment type condition \"" + condition + "\"");
        }
        return check(dependent, condition, FieldSet.below(fragment));
    }

    private boolean missing(Dependent dependent, String what) {
        merge.problems()
                .error(
                        "MISSING_TRANSITIVE_AUTH_REQUIREMENTS",
                        dependent.subgraph().name(),
                        dependent.element(),
                        "Field \"" + dependent.element()
                                + "\" does not specify necessary @authenticated, @requiresScopes"
                                + " and/or @policy auth requirements to access the transitive " + what + " from "
                                + dependent.directive() + " selection set.");
        return false;
    }
}
