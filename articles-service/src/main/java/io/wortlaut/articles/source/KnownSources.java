package io.wortlaut.articles.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The well-known agencies and outlets, read from the data file {@code known-sources.tsv}. */
final class KnownSources {

    private static final String FILE = "known-sources.tsv";

    private final List<KnownSource> all;
    private final Map<String, KnownSource> byFoldedName = new HashMap<>();
    private final Map<String, KnownSource> byHost = new HashMap<>();

    private KnownSources(List<KnownSource> all) {
        this.all = all;
        for (KnownSource source : all) {
            source.allNames().forEach(name -> register(byFoldedName, FoldedName.of(name), source));
            source.hosts().forEach(host -> register(byHost, host, source));
        }
    }

    static KnownSources load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownSources.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return new KnownSources(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(KnownSources::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    List<KnownSource> all() {
        return all;
    }

    Optional<KnownSource> find(String name) {
        return Optional.ofNullable(byFoldedName.get(FoldedName.of(name)));
    }

    /** Finds who publishes under a host or the domain above it: "www.dw.com" is "dw.com". */
    Optional<KnownSource> findByHost(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (true) {
            KnownSource source = byHost.get(domain);
            int dot = domain.indexOf('.');
            if (source != null || dot < 0) {
                return Optional.ofNullable(source);
            }
            domain = domain.substring(dot + 1);
        }
    }

    private static KnownSource parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 5) {
            throw new IllegalStateException("%s: five columns are expected: %s".formatted(FILE, line));
        }
        return new KnownSource(
                columns[0], SourceKind.valueOf(columns[1]), state(columns[2]), list(columns[3]), list(columns[4]));
    }

    private static @Nullable Boolean state(String column) {
        return switch (column) {
            case "state" -> true;
            case "independent" -> false;
            default -> null;
        };
    }

    private static List<String> list(String column) {
        return Stream.of(column.split("\\|"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static void register(Map<String, KnownSource> index, String key, KnownSource source) {
        KnownSource other = index.putIfAbsent(key, source);
        if (other != null && !other.equals(source)) {
            throw new IllegalStateException(
                    "%s: \"%s\" names both %s and %s".formatted(FILE, key, other.name(), source.name()));
        }
    }
}
