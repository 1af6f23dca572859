package io.wortlaut.claims.follow;

import java.util.List;
import java.util.Locale;

import io.wortlaut.claims.extraction.LanguageFolder;

/** A source to be found or created, with the kind that its name suggests. */
public record SourceName(String name, String kind) {

    private static final String UNLESS_KNOWN = "OUTLET";

    /** Words that tell a kind. */
    private record Kind(String kind, List<String> words) {}

    private static final List<Kind> KINDS = LanguageFolder.entriesOfAll(SourceName.class, "source-kinds.txt").stream()
            .map(line -> line.split(" \\| "))
            .map(fields -> new Kind(fields[0], List.of(fields[1].split(", "))))
            .toList();

    static SourceName of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return new SourceName(
                name,
                KINDS.stream()
                        .filter(kind -> kind.words().stream().anyMatch(lower::contains))
                        .findFirst()
                        .map(Kind::kind)
                        .orElse(UNLESS_KNOWN));
    }
}
