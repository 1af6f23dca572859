package io.wortlaut.gateway.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.vertx.core.MultiMap;

import io.wortlaut.gateway.supergraph.Subgraph;

/** Which headers of subgraphs' answers clients get, and what becomes of those that several subgraphs give. */
final class ReturnedHeaders {
    /** The gateway says these itself of the whole answer. */
    private static final Set<String> OWN = Set.of("age", "cache-control", "date", "vary");

    private static final String COOKIE = "set-cookie";

    private final Map<String, Several> rules;
    private final TransportConfig config;

    /** What becomes of a header that several answers have; they count in the order of their requests. */
    public enum Several {
        /** The values of the first answer that has it. */
        FIRST,
        /** The values of the last one. */
        LAST,
        /** All values. */
        APPEND
    }

    ReturnedHeaders(TransportConfig config) {
        this.config = config;
        this.rules = HeaderRules.lowerCased(config.client().returnHeaders());
        rules.keySet().removeAll(HeaderRules.NEVER);
        rules.keySet().removeAll(OWN);
    }

    /** Whether an answer may be meant for one client only, since it can have a cookie that tells who that is. */
    boolean haveCookies() {
        return rules.containsKey(COOKIE);
    }

    /** Names of the headers that clients get from a subgraph. */
    List<String> names(Subgraph subgraph) {
        var withheld = config
                .of(subgraph.name())
                .flatMap(TransportConfig.SubgraphConfig::withholdReturnHeaders)
                .orElse(List.of())
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return rules.keySet().stream().filter(name -> !withheld.contains(name)).toList();
    }

    /** Names and values in turn. */
    static List<String> of(MultiMap headers, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        var pairs = new ArrayList<String>();
        for (var name : names) {
            for (var value : headers.getAll(name)) {
                pairs.add(name);
                pairs.add(value);
            }
        }
        return List.copyOf(pairs);
    }

    static boolean hasCookie(List<String> pairs) {
        return pairs.contains(COOKIE);
    }

    /** What one client gets of several answers: names and values in turn. */
    List<String> merged(List<List<String>> answers) {
        if (answers.stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        var kept = new LinkedHashMap<String, List<String>>();
        for (var pairs : answers) {
            var own = new LinkedHashMap<String, List<String>>();
            for (var i = 0; i < pairs.size(); i += 2) {
                own.computeIfAbsent(pairs.get(i), ignored -> new ArrayList<>()).add(pairs.get(i + 1));
            }
            own.forEach((name, values) -> kept.merge(name, values, (before, more) -> several(name, before, more)));
        }
        var pairs = new ArrayList<String>();
        kept.forEach((name, values) -> values.forEach(value -> pairs.addAll(List.of(name, value))));
        return List.copyOf(pairs);
    }

    private List<String> several(String name, List<String> before, List<String> more) {
        return switch (rules.get(name)) {
            case FIRST -> before;
            case LAST -> more;
            case APPEND -> {
                before.addAll(more);
                yield before;
            }
        };
    }
}
