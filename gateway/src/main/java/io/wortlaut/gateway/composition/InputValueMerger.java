package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import graphql.language.AstPrinter;
import graphql.language.Value;

import io.wortlaut.gateway.supergraph.TypeRef;

/**
 * Merges arguments and input fields. A client may only give what every subgraph takes: elements that some subgraph
 * lacks are left out, the strictest type wins, and a default holds if all have it.
 */
final class InputValueMerger {

    /** What is merged, for messages and codes. */
    enum Of {
        ARGUMENT(
                "Argument",
                "FIELD_ARGUMENT_TYPE_MISMATCH",
                "INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE",
                "FIELD_ARGUMENT_DEFAULT_MISMATCH"),
        INPUT_FIELD(
                "Input field",
                "FIELD_TYPE_MISMATCH",
                "INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE",
                "INPUT_FIELD_DEFAULT_MISMATCH");

        private final String words;
        private final String typeCode;
        private final String typeHint;
        private final String defaultCode;

        Of(String words, String typeCode, String typeHint, String defaultCode) {
            this.words = words;
            this.typeCode = typeCode;
            this.typeHint = typeHint;
            this.defaultCode = defaultCode;
        }
    }

    private final Merge merge;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;

    InputValueMerger(Merge merge, DescriptionMerger descriptions, DirectiveMerger directives) {
        this.merge = merge;
        this.descriptions = descriptions;
        this.directives = directives;
    }

    /** Merges the arguments of a field. */
    List<MergedField> arguments(String field, List<Source<FieldDef>> sources) {
        List<MergedField> merged = new ArrayList<>();
        for (String name : names(sources, FieldDef::arguments)) {
            String element = field + "(" + name + ":)";
            List<Source<FieldDef>> present =
                    Merge.present(sources, source -> source.arguments().get(name));
            List<Source<FieldDef>> absent =
                    Merge.absent(sources, source -> source.arguments().get(name));
            if (present.stream().anyMatch(source -> isContextual(source.element()))) {
                checkContextual(element, present);
            } else if (absent.isEmpty()) {
                merge(Of.ARGUMENT, element, present).ifPresent(merged::add);
            } else if (isRequired(present)) {
                missing(
                        "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH",
                        "Argument \"" + element + "\"",
                        element,
                        present,
                        absent);
            } else {
                merge.problems()
                        .hint(
                                "INCONSISTENT_ARGUMENT_PRESENCE",
                                "Optional argument \"" + element + "\" will not be included in the supergraph as it"
                                        + " does not appear in all subgraphs: it is defined in " + Source.names(present)
                                        + " but not in " + Source.names(absent) + ".");
            }
        }
        return merged;
    }

    private static boolean isContextual(FieldDef argument) {
        return ContextValue.of(argument).isPresent();
    }

    /** No client gives an argument whose value comes from a context, so no subgraph may need it from one. */
    private void checkContextual(String element, List<Source<FieldDef>> present) {
        for (Source<FieldDef> other : present) {
            if (isContextual(other.element())) {
                continue;
            }
            String what = "Argument \"" + element + "\" is contextual in at least one subgraph but in subgraph \""
                    + other.name() + "\" it does not have @fromContext";
            if (other.element().required()) {
                merge.problems()
                        .error(
                                "CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS",
                                element,
                                present,
                                what + ", is not nullable and has no default value.");
            } else {
                merge.problems()
                        .hint(
                                "CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS",
                                what + ", so that it will not be included in the supergraph.");
            }
        }
    }

    static <T> Set<String> names(List<Source<T>> sources, Function<T, Map<String, FieldDef>> elements) {
        Set<String> names = new LinkedHashSet<>();
        sources.forEach(source -> names.addAll(elements.apply(source.element()).keySet()));
        return names;
    }

    static boolean isRequired(List<Source<FieldDef>> sources) {
        return sources.stream().anyMatch(source -> source.element().required());
    }

    /** Tells that an element that some subgraph needs is unknown to another. */
    <T> void missing(String code, String what, String element, List<Source<FieldDef>> present, List<Source<T>> absent) {
        List<Source<FieldDef>> requiring =
                present.stream().filter(source -> source.element().required()).toList();
        merge.problems()
                .error(
                        code,
                        element,
                        present,
                        what + " is required in some subgraphs but does not appear in all subgraphs: it is required in "
                                + Source.names(requiring) + " but does not appear in " + Source.names(absent));
    }

    /** Merges an element that all subgraphs have. */
    Optional<MergedField> merge(Of kind, String element, List<Source<FieldDef>> sources) {
        Optional<TypeRef> type = merge.hierarchy()
                .mostSpecific(
                        sources.stream().map(source -> source.element().type()).toList());
        if (type.isEmpty()) {
            merge.problems()
                    .error(
                            kind.typeCode,
                            element,
                            sources,
                            "Type of " + (kind == Of.ARGUMENT ? "argument" : "field") + " \"" + element
                                    + "\" is incompatible across subgraphs: it has "
                                    + Source.views(sources, def -> "type \"" + def.type() + "\""));
            return Optional.empty();
        }
        hintAtTypes(kind.typeHint, kind.words.toLowerCase(Locale.ROOT), element, sources, type.get());
        return Optional.of(new MergedField(
                sources.getFirst().element().name(),
                descriptions.merge(element, sources, FieldDef::description),
                List.of(),
                type.get(),
                defaultValue(kind, element, sources),
                directives.merge(element, sources, FieldDef::directives)));
    }

    /** Tells where the subgraphs' types are not the same. */
    void hintAtTypes(String code, String what, String element, List<Source<FieldDef>> sources, TypeRef merged) {
        if (sources.stream().map(source -> source.element().type()).distinct().count() > 1) {
            merge.problems()
                    .hint(
                            code,
                            "Type of " + what + " \"" + element
                                    + "\" is inconsistent but compatible across subgraphs; the supergraph has \""
                                    + merged + "\": it has "
                                    + Source.views(sources, def -> "type \"" + def.type() + "\"") + ".");
        }
    }

    private Value<?> defaultValue(Of kind, String element, List<Source<FieldDef>> sources) {
        List<String> distinct = sources.stream()
                .map(source -> source.element().defaultValue())
                .map(value -> value == null ? null : AstPrinter.printAstCompact(value))
                .distinct()
                .toList();
        if (distinct.size() == 1) {
            return sources.getFirst().element().defaultValue();
        }
        String views = Source.views(
                sources,
                def -> def.defaultValue() == null
                        ? "no default value"
                        : "default value " + AstPrinter.printAstCompact(def.defaultValue()));
        if (distinct.stream().filter(value -> value != null).count() > 1) {
            merge.problems()
                    .error(
                            kind.defaultCode,
                            element,
                            sources,
                            kind.words + " \"" + element
                                    + "\" has incompatible default values across subgraphs: it has " + views);
        } else {
            merge.problems()
                    .hint(
                            "INCONSISTENT_DEFAULT_VALUE_PRESENCE",
                            kind.words + " \"" + element
                                    + "\" has a default value in only some subgraphs, so that the supergraph has none:"
                                    + " it has " + views + ".");
        }
        return null;
    }
}
