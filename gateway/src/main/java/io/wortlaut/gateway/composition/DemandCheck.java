package io.wortlaut.gateway.composition;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.Directive;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Checks that {@code @cost} and {@code @listSize} say something of what they stand on. A slicing argument may also be a
 * path into an input object, as the cost specification has it.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html">GraphQL Cost Directives</a>
 */
final class DemandCheck {

    private final Subgraph subgraph;
    private final Problems problems;

    DemandCheck(Subgraph subgraph, Problems problems) {
        this.subgraph = subgraph;
        this.problems = problems;
    }

    void check() {
        subgraph.composites().forEach(type -> type.fields().values().forEach(field -> {
            String element = type.name() + "." + field.name();
            if (type.isInterface() && field.directives().has("cost")) {
                error(
                        "COST_APPLIED_TO_INTERFACE_FIELD",
                        element,
                        "@cost cannot be applied to interface \"" + element + "\"");
            }
            field.directives().all("listSize").forEach(directive -> checkListSize(element, field, directive));
        }));
    }

    private void checkListSize(String element, FieldDef field, Directive directive) {
        List<String> sized = DemandControl.strings(directive, "sizedFields");
        if (sized.isEmpty() && !isList(field.type())) {
            error("LIST_SIZE_APPLIED_TO_NON_LIST", element, "\"" + element + "\" is not a list");
        }
        Optional<BigInteger> size = DemandControl.integer(directive, "assumedSize");
        if (size.filter(value -> value.signum() < 0).isPresent()) {
            error("LIST_SIZE_INVALID_ASSUMED_SIZE", element, "Assumed size of \"" + element + "\" cannot be negative");
        }
        DemandControl.strings(directive, "slicingArguments")
                .forEach(argument -> checkSlicing(element, field, argument));
        if (!sized.isEmpty()) {
            checkSized(element, field, sized);
        }
    }

    private void checkSlicing(String element, FieldDef field, String argument) {
        Optional<TypeRef> type = type(field.arguments(), argument);
        if (type.isEmpty()) {
            error(
                    "LIST_SIZE_INVALID_SLICING_ARGUMENT",
                    element,
                    "Slicing argument \"" + argument + "\" is not an argument of \"" + element + "\"");
        } else if (isList(type.get()) || !type.get().baseName().equals("Int")) {
            error(
                    "LIST_SIZE_INVALID_SLICING_ARGUMENT",
                    element,
                    "Slicing argument \"" + element + "(" + argument + ":)\" must be Int or Int!");
        }
    }

    private Optional<TypeRef> type(Map<String, FieldDef> inputs, String path) {
        int dot = path.indexOf('.');
        FieldDef input = inputs.get(dot < 0 ? path : path.substring(0, dot));
        if (input == null) {
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(input.type());
        }
        return subgraph.types().get(input.type().baseName()) instanceof SubgraphType.InputObject object
                ? type(object.fields(), path.substring(dot + 1))
                : Optional.empty();
    }

    private void checkSized(String element, FieldDef field, List<String> sized) {
        Optional<SubgraphType.Composite> type = subgraph.composite(field.type().baseName());
        if (type.isEmpty()) {
            error(
                    "LIST_SIZE_INVALID_SIZED_FIELD",
                    element,
                    "Sized fields cannot be used because \"" + field.type() + "\" is not a composite type");
            return;
        }
        for (String name : sized) {
            FieldDef listed = type.get().fields().get(name);
            String other = type.get().name() + "." + name;
            if (listed == null) {
                error(
                        "LIST_SIZE_INVALID_SIZED_FIELD",
                        element,
                        "Sized field \"" + name + "\" is not a field on type \""
                                + type.get().name() + "\"");
            } else if (!isList(listed.type())) {
                error("LIST_SIZE_APPLIED_TO_NON_LIST", element, "Sized field \"" + other + "\" is not a list");
            }
        }
    }

    private static boolean isList(TypeRef type) {
        return type instanceof TypeRef.ListOf
                || (type instanceof TypeRef.NonNull(TypeRef inner) && inner instanceof TypeRef.ListOf);
    }

    private void error(String code, String element, String message) {
        problems.error(code, subgraph.name(), element, message);
    }
}
