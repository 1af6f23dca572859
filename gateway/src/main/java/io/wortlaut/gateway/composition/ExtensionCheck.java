package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that what is extended is defined somewhere. */
final class ExtensionCheck {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Merge merge;

    ExtensionCheck(Merge merge) {
        this.merge = merge;
    }

    void check() {
        Set<String> names = new TreeSet<>();
        merge.subgraphs().forEach(subgraph -> subgraph.composites().forEach(type -> names.add(type.name())));
        names.removeAll(ROOTS);
        names.forEach(this::check);
    }

    private void check(String name) {
        List<Source<SubgraphType.Composite>> types = merge.types(name, SubgraphType.Composite.class);
        if (types.isEmpty() || types.stream().anyMatch(type -> !type.element().extension())) {
            return;
        }
        types.forEach(type -> merge.problems()
                .error(
                        "EXTENSION_WITH_NO_BASE",
                        type.name(),
                        name,
                        "Type \"" + name + "\" is an extension type, but there is no type definition for \"" + name
                                + "\" in any subgraph."));
    }
}
