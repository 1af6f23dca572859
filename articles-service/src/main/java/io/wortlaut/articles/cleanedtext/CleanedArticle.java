package io.wortlaut.articles.cleanedtext;

import java.util.List;
import java.util.Optional;

/**
 * An article's cleaned text with its zones and what its markup says of itself.
 *
 * @param zones in the order of the text, not overlapping; line breaks between them belong to none
 * @param markup what stands in the head of an HTML page; empty for plain text
 */
public record CleanedArticle(CleanedText content, List<ZoneSpan> zones, Markup markup) {

    public CleanedArticle {
        zones = List.copyOf(zones);
        int end = 0;
        for (ZoneSpan zone : zones) {
            if (zone.start() < end || zone.end() > content.text().length()) {
                throw new IllegalArgumentException("Zones must follow each other within the text: " + zone);
            }
            end = zone.end();
        }
    }

    public String text() {
        return content.text();
    }

    /** The first headline that stands in the text. */
    public Optional<String> headline() {
        return zones.stream()
                .filter(zone -> zone.zone() == Zone.HEADLINE)
                .findFirst()
                .map(zone -> zone.of(text()));
    }
}
