package io.wortlaut.claims.follow;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A source to be found or created, with the kind that its German name suggests. */
public record SourceName(String name, String kind) {

    /** The first that fits: an agency's report is an agency's, "Medienberichte" are nobody's in particular. */
    private static final List<Map.Entry<String, List<String>>> KIND_BY_WORD = List.of(
            Map.entry("AGENCY", List.of("agentur", "news agency", "newswire")),
            Map.entry("INTELLIGENCE", List.of("geheimdienst", "nachrichtendienst", "intelligence")),
            Map.entry("WEBSITE", List.of("webseite", "website", "webportal", "homepage", "internetseite", "telegram")),
            Map.entry("UNNAMED", List.of("medien", "quelle", "kreise", "insider", "angaben", "beobachter")),
            Map.entry(
                    "DOCUMENT",
                    List.of(
                            "bericht",
                            "erklärung",
                            "mitteilung",
                            "dokument",
                            "resolution",
                            "studie",
                            "brief",
                            "interview",
                            "kommuniqué",
                            "protokoll",
                            "gutachten",
                            "umfrage")));

    static SourceName of(String name) {
        String lower = name.toLowerCase(Locale.GERMAN);
        return KIND_BY_WORD.stream()
                .filter(entry -> entry.getValue().stream().anyMatch(lower::contains))
                .findFirst()
                .map(entry -> new SourceName(name, entry.getKey()))
                .orElseGet(() -> new SourceName(name, "OUTLET"));
    }
}
