package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/** Merges input objects: the supergraph's has the fields that every subgraph's has. */
final class InputObjectMerger {

    private final Merge merge;
    private final InputValueMerger values;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;

    InputObjectMerger(
            Merge merge, InputValueMerger values, DescriptionMerger descriptions, DirectiveMerger directives) {
        this.merge = merge;
        this.values = values;
        this.descriptions = descriptions;
        this.directives = directives;
    }

    MergedType merge(String name) {
        List<Source<SubgraphType.InputObject>> inputs = merge.types(name, SubgraphType.InputObject.class);
        List<String> all = new ArrayList<>();
        inputs.forEach(input -> all.add("@join__type(graph: " + input.graph() + ")"));
        all.addAll(directives.merge(name, inputs, SubgraphType.InputObject::directives));
        List<MergedField> fields = new ArrayList<>();
        boolean failed = false;
        for (String field : InputValueMerger.names(inputs, SubgraphType.InputObject::fields)) {
            failed |= !mergeField(name + "." + field, field, inputs, fields);
        }
        if (fields.isEmpty() && !failed) {
            merge.problems()
                    .error(
                            "EMPTY_MERGED_INPUT_TYPE",
                            name,
                            inputs,
                            "None of the fields of input object type \"" + name
                                    + "\" are consistently defined in all the subgraphs defining that type. As only"
                                    + " fields common to all subgraphs are merged, this would result in an empty type.");
        }
        return MergedType.composite(
                SubgraphType.Kind.INPUT,
                name,
                descriptions.merge(name, inputs, SubgraphType.InputObject::description),
                all,
                List.of(),
                fields);
    }

    /** Whether it worked out; leaving a field out is fine. */
    private boolean mergeField(
            String element, String name, List<Source<SubgraphType.InputObject>> inputs, List<MergedField> fields) {
        List<Source<FieldDef>> present =
                Merge.present(inputs, input -> input.fields().get(name));
        List<Source<SubgraphType.InputObject>> absent =
                Merge.absent(inputs, input -> input.fields().get(name));
        if (absent.isEmpty()) {
            return values.merge(InputValueMerger.Of.INPUT_FIELD, element, present)
                    .map(field -> fields.add(withJoins(field, present)))
                    .orElse(false);
        }
        if (InputValueMerger.isRequired(present)) {
            values.missing(
                    "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH",
                    "Input object field \"" + element + "\"",
                    element,
                    present,
                    absent);
            return false;
        }
        merge.problems()
                .hint(
                        "INCONSISTENT_INPUT_OBJECT_FIELD",
                        "Input object field \"" + element + "\" will not be added to \""
                                + inputs.getFirst().element().name()
                                + "\" in the supergraph as it does not appear in all subgraphs: it is defined in "
                                + Source.names(present) + " but not in " + Source.names(absent) + ".");
        return true;
    }

    private static MergedField withJoins(MergedField field, List<Source<FieldDef>> sources) {
        if (sources.stream().map(source -> source.element().type()).distinct().count() == 1) {
            return field;
        }
        List<String> directives = new ArrayList<>();
        sources.forEach(source -> directives.add("@join__field(graph: " + source.graph() + ", type: "
                + Texts.quote(source.element().type().toString()) + ")"));
        directives.addAll(field.directives());
        return field.withDirectives(directives);
    }
}
