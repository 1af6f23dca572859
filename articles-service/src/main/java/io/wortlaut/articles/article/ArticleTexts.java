package io.wortlaut.articles.article;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.cleanedtext.ZoneSpan;

/**
 * The texts of articles that were read together, loaded all at once when the first is asked for.
 *
 * <p>A batched source field would do that too, but it gives all fields of one article the arguments of the first: two
 * aliases of {@code body} with different zones would show the same text.
 */
final class ArticleTexts {

    /** A cleaned text and its zones. */
    record ZonedText(String text, Collection<ZoneSpan> zones) {

        /** The paragraphs in these zones, in order, with an empty line between them. */
        String in(Set<Zone> wanted) {
            return zones.stream()
                    .filter(zone -> wanted.contains(zone.zone()))
                    .map(zone -> zone.of(text))
                    .collect(Collectors.joining("\n\n"));
        }
    }

    private final Supplier<Map<String, ZonedText>> load;
    private @Nullable Map<String, ZonedText> loaded;

    ArticleTexts(Supplier<Map<String, ZonedText>> load) {
        this.load = load;
    }

    synchronized @Nullable String of(String articleId, Set<Zone> zones) {
        if (loaded == null) {
            loaded = load.get();
        }
        ZonedText text = loaded.get(articleId);
        return text == null ? null : text.in(zones);
    }
}
