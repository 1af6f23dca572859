package io.wortlaut.articles.source;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A source that the world knows.
 *
 * @param stateControlled null when nobody said
 * @param aliases other names and spellings
 * @param hosts the domains that it publishes under
 */
record KnownSource(
        String name, SourceKind kind, @Nullable Boolean stateControlled, List<String> aliases, List<String> hosts) {

    KnownSource {
        aliases = List.copyOf(aliases);
        hosts = List.copyOf(hosts);
    }

    static KnownSource unknown(SourceName name) {
        return new KnownSource(name.name(), name.kind(), null, List.of(), List.of());
    }

    Stream<String> allNames() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
