package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.wortlaut.gateway.composition.SubgraphType.Enumeration;
import io.wortlaut.gateway.composition.SubgraphType.EnumerationValue;

/**
 * Merges enums by how the supergraph uses them: an answer may have any subgraph's value, an argument only one that all
 * subgraphs know, and an enum used as both must be the same everywhere.
 */
final class EnumMerger {

    private final Merge merge;
    private final EnumUsage usage;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;

    EnumMerger(Merge merge, EnumUsage usage, DescriptionMerger descriptions, DirectiveMerger directives) {
        this.merge = merge;
        this.usage = usage;
        this.descriptions = descriptions;
        this.directives = directives;
    }

    MergedType merge(String name) {
        List<Source<Enumeration>> enums = merge.types(name, Enumeration.class);
        if (usage.asInput(name).isEmpty() && usage.asOutput(name).isEmpty()) {
            merge.problems()
                    .hint(
                            "UNUSED_ENUM_TYPE",
                            "Enum type \"" + name + "\" is defined but unused; the supergraph has all the values that"
                                    + " any subgraph gives it.");
        }
        List<String> all = new ArrayList<>();
        enums.forEach(type -> all.add("@join__type(graph: " + type.graph() + ")"));
        all.addAll(directives.merge(name, enums, Enumeration::directives));
        Set<String> names = new LinkedHashSet<>();
        enums.forEach(type -> names.addAll(type.element().values().keySet()));
        List<MergedType.MergedValue> values = new ArrayList<>();
        for (String value : names) {
            MergedType.MergedValue merged = value(name, value, enums);
            List<Source<Enumeration>> lacking =
                    Merge.absent(enums, type -> type.values().get(value));
            // A value that no client sees cannot surprise a subgraph.
            if (lacking.isEmpty() || merged.inaccessible() || keepsPartial(name, value, enums, lacking)) {
                values.add(merged);
            }
        }
        if (values.isEmpty()) {
            merge.problems()
                    .error(
                            "EMPTY_MERGED_ENUM_TYPE",
                            name,
                            enums,
                            "None of the values of enum type \"" + name
                                    + "\" are defined consistently in all the subgraphs defining that type. As only"
                                    + " values common to all subgraphs are merged, this would result in an empty type.");
        }
        return MergedType.enumeration(name, descriptions.merge(name, enums, Enumeration::description), all, values);
    }

    private MergedType.MergedValue value(String type, String name, List<Source<Enumeration>> enums) {
        List<Source<EnumerationValue>> sources =
                Merge.present(enums, source -> source.values().get(name));
        String element = type + "." + name;
        List<String> all = new ArrayList<>();
        sources.forEach(source -> all.add("@join__enumValue(graph: " + source.graph() + ")"));
        all.addAll(directives.merge(element, sources, EnumerationValue::directives));
        return new MergedType.MergedValue(
                name, descriptions.merge(element, sources, EnumerationValue::description), all);
    }

    /** Decides on a value that only some subgraphs define. */
    private boolean keepsPartial(
            String name, String value, List<Source<Enumeration>> enums, List<Source<Enumeration>> lacking) {
        List<Source<Enumeration>> having =
                enums.stream().filter(type -> !lacking.contains(type)).toList();
        String where =
                "\"" + value + "\" is defined in " + Source.names(having) + " but not in " + Source.names(lacking);
        if (usage.asInput(name).isPresent() && usage.asOutput(name).isPresent()) {
            merge.problems()
                    .error(
                            "ENUM_VALUE_MISMATCH",
                            name + "." + value,
                            enums,
                            "Enum type \"" + name + "\" is used as both input type (for example, as type of \""
                                    + usage.asInput(name).get() + "\") and output type (for example, as type of \""
                                    + usage.asOutput(name).get() + "\"), but value \"" + value
                                    + "\" is not defined in all the subgraphs defining \"" + name + "\": " + where);
            return true;
        }
        if (usage.asInput(name).isPresent()) {
            merge.problems()
                    .hint(
                            "INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM",
                            "Value \"" + value + "\" of enum type \"" + name
                                    + "\" will not be part of the supergraph as it is not defined in all the subgraphs"
                                    + " defining \"" + name + "\": " + where + ".");
            return false;
        }
        merge.problems()
                .hint(
                        "INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM",
                        "Value \"" + value + "\" of enum type \"" + name
                                + "\" has been added to the supergraph but is only defined in a subset of the subgraphs"
                                + " defining \"" + name + "\": " + where + ".");
        return true;
    }
}
