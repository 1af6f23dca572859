package io.wortlaut.gateway.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.wortlaut.gateway.supergraph.Subgraph;

/** Which headers a subgraph gets besides those of every request: some of the client's, and some that are always the same. */
final class HeaderRules {
    /** They belong to one connection or to one body, and the gateway's requests have their own. */
    static final Set<String> NEVER = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final List<Forwarded> forwarded;
    /** Names and values in turn. */
    private final List<String> inserted;

    /** @param as what the subgraph gets it as */
    private record Forwarded(String name, String as) {}

    private HeaderRules(List<Forwarded> forwarded, List<String> inserted) {
        this.forwarded = List.copyOf(forwarded);
        this.inserted = List.copyOf(inserted);
    }

    static HeaderRules of(Subgraph subgraph, TransportConfig config) {
        var own = config.of(subgraph.name());
        var withheld = own.flatMap(TransportConfig.SubgraphConfig::withholdHeaders).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        var renamed = lowerCased(config.client().renameHeaders());
        var forwarded = config.client().forwardHeaders().orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !withheld.contains(name))
                .map(name -> new Forwarded(name, renamed.getOrDefault(name, name)))
                .filter(rule -> !NEVER.contains(rule.as().toLowerCase(Locale.ROOT)))
                .toList();
        var constants = lowerCased(config.client().insertHeaders());
        own.ifPresent(settings -> constants.putAll(lowerCased(settings.insertHeaders())));
        constants.keySet().removeAll(NEVER);
        var inserted = new ArrayList<String>();
        constants.forEach((name, value) -> inserted.addAll(List.of(name, value)));
        return new HeaderRules(forwarded, inserted);
    }

    static <V> Map<String, V> lowerCased(Map<String, V> headers) {
        var lowerCased = new LinkedHashMap<String, V>();
        headers.forEach((name, value) -> lowerCased.put(name.toLowerCase(Locale.ROOT), value));
        return lowerCased;
    }

    /** Names and values in turn; the same list means the same. What is always the same comes last and so prevails. */
    List<String> apply(@Nullable ClientCall call) {
        if (call == null || forwarded.isEmpty()) {
            return inserted;
        }
        var headers = new ArrayList<String>();
        for (var rule : forwarded) {
            for (var value : call.headers().getAll(rule.name())) {
                headers.add(rule.as());
                headers.add(value);
            }
        }
        headers.addAll(inserted);
        return List.copyOf(headers);
    }
}
