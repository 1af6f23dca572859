package io.wortlaut.gateway.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Composes subgraph schemas into a supergraph schema by the rules of Federation 2. Subgraphs of Federation 1, which
 * link no specification, are read as Federation 2 would have written them.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/composition">Composition
 *     rules</a>
 */
public final class Composer {

    /** Up to so many labels of progressive overrides all their combinations are checked. */
    private static final int MOST_LABELS = 5;

    private Composer() {}

    /**
     * Composes subgraphs. The order in which they are given does not matter.
     *
     * @param sdls the subgraphs, each under a name of its own
     * @return the supergraph, or every error of the first step that found any; never throws for what an SDL contains
     */
    public static Composition compose(List<SubgraphSdl> sdls) {
        Problems problems = new Problems();
        List<Subgraph> subgraphs = read(sdls, problems);
        if (!problems.hasErrors()) {
            subgraphs.forEach(subgraph -> new SubgraphCheck(subgraph, problems).check());
        }
        if (!problems.hasErrors()) {
            subgraphs.forEach(subgraph -> {
                new FederationCheck(subgraph, problems).check();
                new DemandCheck(subgraph, problems).check();
                new AccessCheck(subgraph, problems).check();
                new ContextCheck(subgraph, problems).check();
            });
            new ImportedNamesCheck(subgraphs, problems).check();
        }
        if (problems.hasErrors()) {
            return rejected(problems);
        }
        Merge merge = new Merge(
                subgraphs, new Hierarchy(subgraphs), new OverrideReader(subgraphs, problems).read(), problems);
        Map<String, MergedType> types = new SupergraphMerger(merge).merge();
        CustomDirectives custom = new CustomDirectives(merge);
        new SharingCheck(merge).check();
        new ExtensionCheck(merge).check();
        if (!problems.hasErrors() && hasNoQueries(types)) {
            problems.error(
                    "NO_QUERIES",
                    "Query",
                    List.of(),
                    "No queries found in any subgraph: a supergraph must have a query root type.");
        }
        if (!problems.hasErrors()) {
            new InterfaceCheck(merge, types).check();
            new InaccessibleCheck(types, problems).check();
            new TransitiveAccessCheck(merge, types).check();
        }
        if (problems.hasErrors()) {
            return rejected(problems);
        }
        checkSatisfiability(merge, types);
        if (problems.hasErrors()) {
            return rejected(problems);
        }
        SupergraphHeader header = new SupergraphHeader(subgraphs, types.values(), custom);
        return new Composition.Composed(SupergraphPrinter.print(header, types.values()), problems.hints());
    }

    private static void checkSatisfiability(Merge merge, Map<String, MergedType> types) {
        for (Set<String> holding : decisions(List.copyOf(merge.overrides().labels()))) {
            Overrides decided = merge.overrides().decided(holding);
            Merge view = new Merge(merge.subgraphs(), merge.hierarchy(), decided, merge.problems());
            new SatisfiabilityChecker(view, types).check();
        }
    }

    /** Whatever labels decide, the request must be answered: all sets of them; of very many, the extreme ones. */
    private static List<Set<String>> decisions(List<String> labels) {
        List<Set<String>> decisions = new ArrayList<>();
        if (labels.size() <= MOST_LABELS) {
            for (int bits = 0; bits < 1 << labels.size(); bits++) {
                Set<String> holding = new HashSet<>();
                for (int i = 0; i < labels.size(); i++) {
                    if ((bits & (1 << i)) != 0) {
                        holding.add(labels.get(i));
                    }
                }
                decisions.add(holding);
            }
            return decisions;
        }
        decisions.add(Set.of());
        decisions.add(new HashSet<>(labels));
        for (String label : labels) {
            decisions.add(Set.of(label));
            Set<String> others = new HashSet<>(labels);
            others.remove(label);
            decisions.add(others);
        }
        return decisions;
    }

    private static boolean hasNoQueries(Map<String, MergedType> types) {
        return !types.containsKey("Query") || types.get("Query").fields().isEmpty();
    }

    private static Composition rejected(Problems problems) {
        return new Composition.Rejected(problems.errors());
    }

    private static List<Subgraph> read(List<SubgraphSdl> sdls, Problems problems) {
        List<Subgraph> subgraphs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> graphs = new HashSet<>();
        List<SubgraphSdl> sorted = new ArrayList<>(sdls);
        sorted.sort(Comparator.comparing(SubgraphSdl::name));
        for (SubgraphSdl sdl : sorted) {
            if (sdl.name().isBlank()) {
                problems.error("INVALID_SUBGRAPH_NAME", sdl.name(), "", "A subgraph needs a name");
            } else if (!names.add(sdl.name())) {
                problems.error(
                        "INVALID_SUBGRAPH_NAME", sdl.name(), "", "Two subgraphs are named \"" + sdl.name() + "\"");
            } else {
                new SubgraphReader(sdl, problems)
                        .read(graph(sdl.name(), graphs))
                        .map(SubgraphMarks::settle)
                        .ifPresent(subgraphs::add);
            }
        }
        return subgraphs;
    }

    /** A subgraph's value of {@code join__Graph}: its name in capitals, made an enum value, and unlike all others. */
    private static String graph(String name, Set<String> taken) {
        String base = name.replaceAll("[^A-Za-z0-9_]", "_").toUpperCase(Locale.ROOT);
        if (!Character.isLetter(base.charAt(0)) && base.charAt(0) != '_') {
            base = "_" + base;
        }
        String graph = base;
        for (int i = 1; !taken.add(graph); i++) {
            graph = base + "_" + i;
        }
        return graph;
    }
}
