package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.wortlaut.gateway.supergraph.TypeRef;

/** Merges a field of an object or interface over the subgraphs that have it. */
final class FieldMerger {

    private final Merge merge;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;
    private final InputValueMerger inputs;
    private final ExternalFieldCheck externals;
    private final AccessSources access;

    FieldMerger(
            Merge merge,
            DescriptionMerger descriptions,
            DirectiveMerger directives,
            InputValueMerger inputs,
            AccessSources access) {
        this.merge = merge;
        this.descriptions = descriptions;
        this.directives = directives;
        this.inputs = inputs;
        this.externals = new ExternalFieldCheck(merge);
        this.access = access;
    }

    /**
     * Merges a field.
     *
     * @param owner the type's name
     * @param types the type in every subgraph that has it
     * @param name the field's name
     * @return the field, or empty if its definitions contradict each other
     */
    Optional<MergedField> merge(String owner, List<Source<SubgraphType.Composite>> types, String name) {
        String element = owner + "." + name;
        List<Source<FieldDef>> sources =
                Merge.present(types, type -> type.fields().get(name));
        List<Source<FieldDef>> own =
                sources.stream().filter(source -> !source.element().external()).toList();
        if (own.isEmpty()) {
            merge.problems()
                    .error(
                            "EXTERNAL_MISSING_ON_BASE",
                            element,
                            sources,
                            "Field \"" + element + "\" is marked @external on all the subgraphs in which it is listed ("
                                    + Source.names(sources) + ").");
            return Optional.empty();
        }
        Optional<TypeRef> type = merge.hierarchy()
                .mostGeneral(own.stream().map(source -> source.element().type()).toList());
        if (type.isEmpty()) {
            merge.problems()
                    .error(
                            "FIELD_TYPE_MISMATCH",
                            element,
                            own,
                            "Type of field \"" + element + "\" is incompatible across subgraphs: it has "
                                    + Source.views(own, field -> "type \"" + field.type() + "\""));
            return Optional.empty();
        }
        inputs.hintAtTypes("INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE", "field", element, own, type.get());
        List<MergedField> arguments = inputs.arguments(element, own);
        externals.check(element, sources, type.get(), arguments);
        List<String> all = new ArrayList<>(joins(element, types, sources));
        all.addAll(directives.merge(element, own, FieldDef::directives, access.ofField(owner, name)));
        all.addAll(CarriedDirectives.of(own, FieldDef::directives));
        return Optional.of(new MergedField(
                name, descriptions.merge(element, own, FieldDef::description), arguments, type.get(), null, all));
    }

    /** No {@code @join__field} means: all subgraphs that have the type have the field, and all alike. */
    private List<String> joins(
            String element, List<Source<SubgraphType.Composite>> types, List<Source<FieldDef>> sources) {
        boolean sameTypes = sources.stream()
                        .map(source -> source.element().type())
                        .distinct()
                        .count()
                == 1;
        boolean plain = sameTypes
                && sources.size() == types.size()
                && sources.stream().allMatch(source -> isPlain(element, source));
        if (plain) {
            return List.of();
        }
        return sources.stream()
                .filter(source -> merge.overrides()
                        .state(source.name(), element)
                        .filter(state -> state == Overrides.State.REMOVED)
                        .isEmpty())
                .map(source -> join(element, source, sameTypes))
                .toList();
    }

    private boolean isPlain(String element, Source<FieldDef> source) {
        AppliedDirectives applied = source.element().directives();
        return !source.element().external()
                && !applied.has("requires")
                && !applied.has("provides")
                && contextArguments(source).isEmpty()
                && !merge.overrides().isOverriding(source.name(), element)
                && merge.overrides().state(source.name(), element).isEmpty();
    }

    private String join(String element, Source<FieldDef> source, boolean sameTypes) {
        FieldDef field = source.element();
        List<String> arguments = new ArrayList<>();
        arguments.add("graph: " + source.graph());
        field.fieldSet("requires").ifPresent(set -> arguments.add("requires: " + Texts.quote(set.text())));
        field.fieldSet("provides").ifPresent(set -> arguments.add("provides: " + Texts.quote(set.text())));
        field.directives().text("override", "from").ifPresent(from -> arguments.add("override: " + Texts.quote(from)));
        if (!sameTypes) {
            arguments.add("type: " + Texts.quote(field.type().toString()));
        }
        if (field.external()) {
            arguments.add("external: true");
        }
        if (merge.overrides()
                .state(source.name(), element)
                .filter(Overrides.State::isUsed)
                .isPresent()) {
            arguments.add("usedOverridden: true");
        }
        merge.overrides()
                .label(source.name(), element)
                .ifPresent(label -> arguments.add("overrideLabel: " + Texts.quote(label)));
        List<String> contextual = contextArguments(source);
        if (!contextual.isEmpty()) {
            arguments.add("contextArguments: [" + String.join(", ", contextual) + "]");
        }
        return arguments.stream().collect(Collectors.joining(", ", "@join__field(", ")"));
    }

    private static List<String> contextArguments(Source<FieldDef> source) {
        List<String> found = new ArrayList<>();
        source.element().arguments().values().forEach(argument -> ContextValue.of(argument)
                .ifPresent(value -> found.add("{context: "
                        + Texts.quote(ContextValue.nameOf(source.subgraph(), value.context())) + ", name: "
                        + Texts.quote(argument.name()) + ", type: "
                        + Texts.quote(argument.type().toString()) + ", selection: "
                        + Texts.quote(value.selection()) + "}")));
        return found;
    }
}
