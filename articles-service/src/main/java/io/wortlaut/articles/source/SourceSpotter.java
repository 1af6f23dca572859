package io.wortlaut.articles.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.wortlaut.articles.cleanedtext.CleanedArticle;
import io.wortlaut.articles.cleanedtext.Span;
import io.wortlaut.articles.cleanedtext.Zone;
import io.wortlaut.articles.cleanedtext.ZoneSpan;

/**
 * Finds the sources behind an article: who publishes it, from where it says it takes its news, and which well-known
 * agencies and outlets it names. Holds no state.
 */
public final class SourceSpotter {

    private static final Set<Zone> CREDITS = Set.of(Zone.BOILERPLATE);
    private static final Set<Zone> NEWS = Set.of(Zone.BODY, Zone.SUMMARY, Zone.HEADLINE, Zone.SUBHEAD);

    // Words that begin with a capital; at most four.
    private static final String NAME =
            "[„\"»“]?(?<name>\\p{Lu}[\\p{L}\\p{N}&./\\-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}&./\\-]*){0,3}?)[“\"«”]?";
    // In a credit line any few words are one.
    private static final String SIMPLE_NAME = "(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}&.\\-’' ]{1,60}?)";

    private static final String KIND =
            "(?:Nachrichtenportal|Nachrichtenseite|Portal|Online-Portal|Nachrichtenagentur|Agentur|Zeitung|Tageszeitung"
                    + "|Wirtschaftszeitung|Magazin|Nachrichtenmagazin|Sender|Fernsehsender|Blatt|Wochenzeitung|Website"
                    + "|Webseite|news agency|news portal|newspaper|website|broadcaster)";
    private static final String ADJECTIVES = "(?:\\p{Ll}+e[nrs]? ){0,3}";

    private static final String REPORTS = "(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb)";

    /** The article says that its news are another's. */
    private static final List<Pattern> RELAYS = Stream.of(
                    // The name ends the sentence, so that its later words may be small.
                    "(?:[Dd]as|[Dd]ies|[Dd]arüber) " + REPORTS + " (?:das|die|der) " + ADJECTIVES + KIND
                            + " [„\"»“]?(?<name>\\p{Lu}[\\p{L}\\p{N}&./\\-]*(?: [\\p{L}\\p{N}&/\\-]+){0,3}?)[“\"«”]?(?=[.,;]|$)",
                    "(?:[Ww]ie|so) (?:das|die|der) " + ADJECTIVES + KIND + " " + NAME + " " + REPORTS,
                    "(?:erschien|erschienen|veröffentlicht) zuerst (?:bei|in|auf|im) (?:der |dem )?" + NAME
                            + "(?![\\p{L}])",
                    "zuerst (?:erschienen|veröffentlicht) (?:bei|in|auf|im) (?:der |dem )?" + NAME + "(?![\\p{L}])",
                    "(?:first|originally) (?:published|appeared) (?:by|in|on|at) (?:the )?" + NAME + "(?![\\p{L}])")
            .map(Pattern::compile)
            .toList();

    /** As above with only a name, which proves a source if it is a known one: others report, too. */
    private static final Pattern KNOWN_RELAY =
            Pattern.compile("(?:[Ww]ie|so) (?:zuerst )?(?:das |die |der )?" + NAME + " (?:zuerst )?" + REPORTS);

    /** A city, perhaps a day, and the agency whose news this is: "Berlin, 3. März (xyz) – …". */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\p{Lu}[\\p{L}/ .\\-]{1,40}(?:, \\d{1,2}\\. \\p{L}{3,9})? \\((?<name>\\p{L}{2,12})(?:/[^()]{1,30})?\\)[.:]? ?[-–—.\\p{Lu}]");

    /** A credit line below or above the body. */
    private static final List<Pattern> CREDIT_LINES = List.of(
            Pattern.compile("^(?:Quelle|Quellen|Source|Via|via|Mit Material von|Original(?:quelle)?)\\b ?:? ?"
                    + SIMPLE_NAME + "\\.?$"),
            Pattern.compile("(?:first|originally) (?:published|appeared) (?:by|in|on|at) " + SIMPLE_NAME + "\\.?$"),
            Pattern.compile("(?:erschien|erschienen|veröffentlicht) (?:zuerst |ursprünglich )?(?:bei|auf|in) "
                    + SIMPLE_NAME + "\\.?$"));

    /** The outlet's own application or newsletter, which its readers are to get. */
    private static final Pattern OWN_APP = Pattern.compile(
            "(?i)(?:die|the|den) (?<name>[\\p{L}\\p{N}. ]{2,40}?)[ -](?:app|newsletter|morgenbrief)\\b");

    private static final Set<String> NO_NAMES = Set.of(
            "site", "link", "privat", "eigene", "eigene recherche", "text", "bild", "foto", "internet", "page", "url");

    /** What stands in a dateline's brackets without being an agency: own reports, press releases. */
    private static final Set<String> NO_AGENCIES = Set.of("eb", "pm", "ots", "red", "ots/red", "bericht", "own");

    private final KnownSources known = KnownSources.load();
    private final Pattern knownNames = Pattern.compile("(?<![\\p{L}\\p{N}.\\-/@])(?:"
            + known.all().stream()
                    .filter(source -> source.kind() == SourceKind.AGENCY)
                    .flatMap(KnownSource::allNames)
                    .filter(SourceSpotter::isUnmistakable)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}]|-\\p{Ll})");

    /**
     * Finds the sources of an article.
     *
     * @param outlet the publisher's name, as the sender gives it
     * @param url where the article was found
     * @return the outlet first, then in the order of the text
     */
    public List<SpottedSource> spot(CleanedArticle article, @Nullable String outlet, @Nullable String url) {
        List<SpottedSource> found = new ArrayList<>();
        findOutlet(article, outlet, url).ifPresent(found::add);
        List<SpottedSource> named = new ArrayList<>();
        for (ZoneSpan zone : article.zones()) {
            if (NEWS.contains(zone.zone())) {
                RELAYS.forEach(pattern -> relays(pattern, zone, article.text(), named));
                knownRelays(zone, article.text(), named);
                dateline(zone, article.text(), named);
            }
            if (CREDITS.contains(zone.zone())) {
                CREDIT_LINES.forEach(pattern -> relays(pattern, zone, article.text(), named));
            }
            if (NEWS.contains(zone.zone()) || CREDITS.contains(zone.zone())) {
                mentions(zone, article.text(), named);
            }
        }
        named.sort(Comparator.comparingInt(SourceSpotter::start));
        Set<Span> taken = new HashSet<>();
        named.stream().filter(source -> taken.add(source.span())).forEach(found::add);
        return found;
    }

    private Optional<SpottedSource> findOutlet(CleanedArticle article, @Nullable String outlet, @Nullable String url) {
        if (outlet != null) {
            return Optional.of(outlet(outlet));
        }
        String address = url != null ? url : article.markup().canonicalUrl();
        Optional<String> host = host(address);
        Optional<KnownSource> byHost = host.flatMap(known::findByHost);
        if (byHost.isPresent()) {
            return byHost.map(source -> outlet(source.name()));
        }
        if (article.markup().siteName() != null) {
            return Optional.of(outlet(article.markup().siteName()));
        }
        if (host.isPresent()) {
            return host.map(name -> outlet(name.replaceFirst("^www\\.", "")));
        }
        return article.zones().stream()
                .filter(zone -> zone.zone() == Zone.BOILERPLATE)
                .map(zone -> OWN_APP.matcher(zone.of(article.text())))
                .filter(Matcher::find)
                .flatMap(matcher -> known.find(matcher.group("name")).stream())
                .filter(source -> source.kind() == SourceKind.OUTLET)
                .findFirst()
                .map(source -> outlet(source.name()));
    }

    private SpottedSource outlet(String name) {
        Optional<KnownSource> source = known.find(name);
        return new SpottedSource(
                source.map(KnownSource::name).orElse(name),
                source.map(KnownSource::kind).orElse(SourceKind.OUTLET),
                SourceRole.OUTLET,
                null);
    }

    private void relays(Pattern pattern, ZoneSpan zone, String text, List<SpottedSource> found) {
        Matcher matcher = pattern.matcher(zone.of(text));
        while (matcher.find()) {
            String name = matcher.group("name").strip();
            if (!NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
                int start = zone.start() + matcher.start("name");
                found.add(source(name, SourceRole.RELAY, new Span(start, start + name.length())));
            }
        }
    }

    private void knownRelays(ZoneSpan zone, String text, List<SpottedSource> found) {
        Matcher matcher = KNOWN_RELAY.matcher(zone.of(text));
        while (matcher.find()) {
            if (known.find(matcher.group("name")).isPresent()) {
                found.add(source(matcher.group("name"), SourceRole.RELAY, span(zone, matcher)));
            }
        }
    }

    private void dateline(ZoneSpan zone, String text, List<SpottedSource> found) {
        Matcher matcher = DATELINE.matcher(zone.of(text));
        if (matcher.find() && !NO_AGENCIES.contains(matcher.group("name").toLowerCase(Locale.ROOT))) {
            String name = matcher.group("name");
            String agency = known.find(name).map(KnownSource::name).orElse(name);
            found.add(new SpottedSource(agency, SourceKind.AGENCY, SourceRole.RELAY, span(zone, matcher)));
        }
    }

    private static Span span(ZoneSpan zone, Matcher matcher) {
        return new Span(zone.start() + matcher.start("name"), zone.start() + matcher.end("name"));
    }

    private void mentions(ZoneSpan zone, String text, List<SpottedSource> found) {
        Matcher matcher = knownNames.matcher(zone.of(text));
        while (matcher.find()) {
            Span span = new Span(zone.start() + matcher.start(), zone.start() + matcher.end());
            boolean relay = found.stream().anyMatch(other -> overlap(other.span(), span));
            if (!relay) {
                found.add(source(matcher.group(), SourceRole.MENTIONED, span));
            }
        }
    }

    private SpottedSource source(String name, SourceRole role, Span span) {
        Optional<KnownSource> source = known.find(name);
        return new SpottedSource(
                source.map(KnownSource::name).orElse(name),
                source.map(KnownSource::kind).orElse(SourceKind.OUTLET),
                role,
                span);
    }

    /** Abbreviations and names that are also words are no proof of a source. */
    private static boolean isUnmistakable(String name) {
        boolean abbreviation = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() >= 3;
        boolean lowerCase = name.equals(name.toLowerCase(Locale.ROOT));
        return abbreviation || name.length() >= 5 || (lowerCase && name.length() >= 3);
    }

    private static boolean overlap(@Nullable Span one, Span other) {
        return one != null && one.start() < other.end() && other.start() < one.end();
    }

    private static int start(SpottedSource source) {
        return source.span() == null ? -1 : source.span().start();
    }

    private static Optional<String> host(@Nullable String url) {
        try {
            return url == null
                    ? Optional.empty()
                    : Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
