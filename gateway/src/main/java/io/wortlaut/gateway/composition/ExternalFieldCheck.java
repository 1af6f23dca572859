package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Objects;

import graphql.language.AstPrinter;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Checks that external fields are declared as they are where they are resolved. */
final class ExternalFieldCheck {

    /** Directives that the supergraph has from where a field is resolved, so that they are lost elsewhere. */
    private static final List<String> MERGED = List.of(
            "tag",
            "inaccessible",
            "authenticated",
            "requiresScopes",
            "policy",
            "cost",
            "listSize",
            "cacheTag",
            "deprecated");

    private final Merge merge;

    ExternalFieldCheck(Merge merge) {
        this.merge = merge;
    }

    void check(String element, List<Source<FieldDef>> sources, TypeRef type, List<MergedField> arguments) {
        List<Source<FieldDef>> externals =
                sources.stream().filter(source -> source.element().external()).toList();
        if (externals.isEmpty()) {
            return;
        }
        externals.forEach(external -> MERGED.stream()
                .filter(external.element().directives()::has)
                .forEach(directive -> error(
                        "MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL",
                        element,
                        external,
                        "has the merged directive @" + directive)));
        boolean typesFit = externals.stream()
                .allMatch(source -> merge.hierarchy().isSubtype(source.element().type(), type));
        if (!typesFit) {
            merge.problems()
                    .error(
                            "EXTERNAL_TYPE_MISMATCH",
                            element,
                            sources,
                            "Type of field \"" + element
                                    + "\" is incompatible across subgraphs (where marked @external): it has "
                                    + Source.views(sources, field -> "type \"" + field.type() + "\""));
        }
        arguments.forEach(argument -> checkArgument(element, externals, argument));
    }

    private void checkArgument(String field, List<Source<FieldDef>> externals, MergedField argument) {
        String element = field + "(" + argument.name() + ":)";
        for (Source<FieldDef> external : externals) {
            FieldDef declared = external.element().arguments().get(argument.name());
            if (declared == null) {
                error("EXTERNAL_ARGUMENT_MISSING", element, external, "is missing its argument \"" + element + "\"");
            } else if (!merge.hierarchy().isSubtype(argument.type(), declared.type())) {
                error(
                        "EXTERNAL_ARGUMENT_TYPE_MISMATCH",
                        element,
                        external,
                        "has type \"" + declared.type() + "\" for its argument \"" + element + "\" where \""
                                + argument.type() + "\" is declared");
            } else if (!Objects.equals(print(declared.defaultValue()), print(argument.defaultValue()))) {
                error(
                        "EXTERNAL_ARGUMENT_DEFAULT_MISMATCH",
                        element,
                        external,
                        "has another default value for its argument \"" + element + "\"");
            }
        }
    }

    private static String print(graphql.language.Value<?> value) {
        return value == null ? "" : AstPrinter.printAstCompact(value);
    }

    private void error(String code, String element, Source<FieldDef> source, String what) {
        merge.problems()
                .error(
                        code,
                        element,
                        List.of(source),
                        "The @external field in subgraph \"" + source.name() + "\" " + what
                                + ": it must be declared as in the subgraphs that resolve it");
    }
}
