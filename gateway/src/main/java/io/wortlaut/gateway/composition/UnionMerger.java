package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Merges unions: the supergraph's has every member that any subgraph's has. */
final class UnionMerger {

    private final Merge merge;
    private final DescriptionMerger descriptions;
    private final DirectiveMerger directives;

    UnionMerger(Merge merge, DescriptionMerger descriptions, DirectiveMerger directives) {
        this.merge = merge;
        this.descriptions = descriptions;
        this.directives = directives;
    }

    MergedType merge(String name) {
        List<Source<SubgraphType.Union>> unions = merge.types(name, SubgraphType.Union.class);
        Set<String> members = new LinkedHashSet<>();
        List<String> all = new ArrayList<>();
        unions.forEach(union -> all.add("@join__type(graph: " + union.graph() + ")"));
        for (Source<SubgraphType.Union> union : unions) {
            for (String member : union.element().members()) {
                members.add(member);
                all.add("@join__unionMember(graph: " + union.graph() + ", member: " + Texts.quote(member) + ")");
            }
        }
        for (String member : members) {
            List<Source<SubgraphType.Union>> lacking = unions.stream()
                    .filter(union -> !union.element().members().contains(member))
                    .toList();
            if (!lacking.isEmpty()) {
                merge.problems()
                        .hint(
                                "INCONSISTENT_UNION_MEMBER",
                                "Union type \"" + name + "\" includes member type \"" + member
                                        + "\" in some but not all defining subgraphs: it is not in "
                                        + Source.names(lacking) + ".");
            }
        }
        all.addAll(directives.merge(name, unions, SubgraphType.Union::directives));
        all.addAll(Contexts.of(unions));
        return MergedType.union(
                name, descriptions.merge(name, unions, SubgraphType.Union::description), all, List.copyOf(members));
    }
}
