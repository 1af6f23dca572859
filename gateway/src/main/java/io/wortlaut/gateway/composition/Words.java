package io.wortlaut.gateway.composition;

import java.util.List;
import java.util.stream.Collectors;

/** The turns of phrase that messages share. */
final class Words {

    private Words() {}

    /** {@code subgraph "a"} or {@code subgraphs "a" and "b"}. */
    static String subgraphs(List<String> names) {
        return (names.size() == 1 ? "subgraph " : "subgraphs ") + quoted(names);
    }

    /** {@code "a", "b" and "c"}. */
    static String quoted(List<String> names) {
        List<String> quoted = names.stream().map(name -> '"' + name + '"').toList();
        if (quoted.size() < 2) {
            return quoted.stream().collect(Collectors.joining());
        }
        int last = quoted.size() - 1;
        return String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }
}
