package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/** Merges scalars, of which there is only the name to merge. */
final class ScalarMerger {

    private final Merge merge;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;

    ScalarMerger(Merge merge, DescriptionMerger descriptions, DirectiveMerger directives) {
        this.merge = merge;
        this.descriptions = descriptions;
        this.directives = directives;
    }

    MergedType merge(String name) {
        List<Source<SubgraphType.Scalar>> scalars = merge.types(name, SubgraphType.Scalar.class);
        List<String> all = new ArrayList<>();
        scalars.forEach(scalar -> all.add("@join__type(graph: " + scalar.graph() + ")"));
        all.addAll(directives.merge(name, scalars, SubgraphType.Scalar::directives));
        return MergedType.scalar(name, descriptions.merge(name, scalars, SubgraphType.Scalar::description), all);
    }
}
