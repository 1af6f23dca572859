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
        merge.subgraphs().forEach(subgraph -> names.addAll(subgraph.types().keySet()));
        names.removeAll(ROOTS);
        names.forEach(this::check);
    }

    private void check(String name) {
        List<Source<SubgraphType>> types = merge.types(name, SubgraphType.class);
        if (!types.stream().allMatch(ExtensionCheck::isExtension)) {
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

    private static boolean isExtension(Source<SubgraphType> type) {
        return type.element() instanceof SubgraphType.Composite composite
                ? composite.extension()
                : type.subgraph().extended().contains(type.element().name());
    }
}
