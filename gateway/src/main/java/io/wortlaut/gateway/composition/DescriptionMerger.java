package io.wortlaut.gateway.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Chooses among differing descriptions the one that most subgraphs give, the first of them if several do. */
final class DescriptionMerger {

    private final Problems problems;

    DescriptionMerger(Problems problems) {
        this.problems = problems;
    }

    /**
     * Merges descriptions.
     *
     * @param element what is described, as a schema coordinate
     * @return the description, or null if no source has one
     */
    <T> String merge(String element, List<Source<T>> sources, Function<T, String> description) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Source<T> source : sources) {
            String text = description.apply(source.element());
            if (text != null && !text.isBlank()) {
                votes.merge(text, 1, Integer::sum);
            }
        }
        if (votes.size() > 1) {
            problems.hint(
                    "INCONSISTENT_DESCRIPTION",
                    "Element \"" + element + "\" has inconsistent descriptions across subgraphs "
                            + Words.quoted(sources.stream().map(Source::name).toList())
                            + "; the supergraph takes the one that most of them give.");
        }
        String chosen = null;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (chosen == null || vote.getValue() > votes.get(chosen)) {
                chosen = vote.getKey();
            }
        }
        return chosen;
    }
}
