package io.wortlaut.articles.cleanedtext;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the tags, classes and ids of a page say of its parts. */
final class PageParts {

    private static final Map<String, Zone> TAGS = new HashMap<>();
    private static final Map<String, Zone> WORDS = new HashMap<>();
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    /** A part that holds more of the page than this is the page itself, whatever its class says. */
    private static final double MOST_OF_PAGE = 0.4;

    static {
        Resource.sections("markup.txt").forEach((zone, lines) -> lines.forEach(line -> read(Zone.valueOf(zone), line)));
    }

    private final int pageLength;
    // Elements are asked about once for each line in them.
    private final IdentityHashMap<Element, Optional<Zone>> found = new IdentityHashMap<>();

    PageParts(Element page) {
        this.pageLength = page.text().length();
    }

    /** The zone that an element names for all that is in it; null when it names none. */
    @Nullable
    Zone zone(Element element) {
        return found.computeIfAbsent(element, this::find).orElse(null);
    }

    private Optional<Zone> find(Element element) {
        Zone zone = named(element);
        if (zone == null || zone == Zone.CAPTION) {
            return Optional.ofNullable(zone);
        }
        boolean page = element.selectFirst("h1") != null || element.text().length() > MOST_OF_PAGE * pageLength;
        if (page && pageLength > 0) {
            return Optional.empty();
        }
        // "Teaser" is what one page calls its links to other stories and another its summary, which has no links.
        boolean summary = zone == Zone.TEASER && element.normalName().equals("p") && element.selectFirst("a") == null;
        return Optional.of(summary ? Zone.SUMMARY : zone);
    }

    private static @Nullable Zone named(Element element) {
        Zone byTag = TAGS.get(element.normalName());
        if (byTag != null) {
            return byTag;
        }
        return Stream.concat(element.classNames().stream(), Stream.of(element.id()))
                .flatMap(WORD_BREAK::splitAsStream)
                .map(word -> WORDS.get(word.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void read(Zone zone, String line) {
        int colon = line.indexOf(':');
        Map<String, Zone> target = line.substring(0, colon).equals("tag") ? TAGS : WORDS;
        List.of(line.substring(colon + 1).strip().split("\\s+")).forEach(name -> target.putIfAbsent(name, zone));
    }
}
